// npm start: builds Whence and opens it in a browser on the demo internet; `--firefox` for Firefox.
// With no display, or with `--tour`, walks through the whole story headless instead and prints it.
import { builtExtension } from '#tests/support/world.ts';
import { openOnDemo } from './open.ts';
import { build, hasDisplay, run } from './run.ts';

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';

if (!(await build(name === 'firefox' ? 'firefox' : 'chrome'))) process.exit(1);
if (hasDisplay() && !process.argv.includes('--tour')) await openOnDemo(name, builtExtension(name));
else
  process.exitCode =
    (await run('node', ['tests/e2e/tour.ts', ...process.argv.slice(2)], { limit: 1_200_000 })).code ?? 1;
