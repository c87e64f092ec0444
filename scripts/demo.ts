// npm run demo: the demo internet, in a browser window with the extension if it was built; `--firefox` for Firefox.
// Without a display it only runs the sites, and tells how to reach them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openOnDemo } from './open.ts';
import { hasDisplay, ROOT } from './run.ts';

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const dir = join(ROOT, '.output', name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

if (hasDisplay()) await openOnDemo(name, existsSync(join(dir, 'manifest.json')) ? dir : null);
else await import('#tests/demo/main.ts');
