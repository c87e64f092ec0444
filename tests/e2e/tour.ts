// The guided tour: `npm start` without a display, or with `--tour`. Walks through the whole story in a real browser and
// tells it step by step; `--firefox` for Firefox, `--docs` also copies the pictures that the README shows.
// Never: goes on after a step that did not happen.
import type { BrowserName } from '#tests/support/browser.ts';
import { createWorld } from '#tests/support/world.ts';
import { moveToChina } from './story.people.ts';
import { copyForDocs } from './tour/docs.ts';
import { LEAK } from './tour/leak.ts';
import { LOOKS } from './tour/looks.ts';
import { RECORD } from './tour/record.ts';
import { SHOP } from './tour/shop.ts';
import { PICTURES, Stage } from './tour/stage.ts';

const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const start = performance.now();

console.log(
  `\nWhence, the whole story, in ${name} without a window. The sites are made up and run on this computer.\n`,
);
const world = await createWorld(name, { lang: 'en' });
const stage = new Stage(world);
try {
  await moveToChina(world);
  for (const step of [...SHOP, ...RECORD, ...LEAK, ...LOOKS]) await stage.play(step);
  if (process.argv.includes('--docs')) copyForDocs();
  console.log(`\nAll of it happened, in ${Math.round((performance.now() - start) / 1000)} s. Pictures: ${PICTURES}`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await world.close();
}
