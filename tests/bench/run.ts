// npm run bench [-- --json FILE] [-- --rounds N]: what Whence weighs and costs, as ratios to a baseline in the same run.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDemo } from '#tests/demo/server.ts';
import { builtExtension, createWorld } from '#tests/support/world.ts';
import { print } from './figures.ts';
import { matching } from './matching.ts';
import { sizes } from './sizes.ts';
import { speed } from './speed.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '12' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number, not ${values.rounds}`);

const demo = await startDemo();
const plain = await createWorld('chromium', { demo, extension: false });
const world = await createWorld('chromium', { demo });
try {
  const figures = [
    ...sizes(builtExtension('chromium')),
    ...(await matching(rounds)),
    ...(await speed({ plain, world }, rounds)),
  ];
  print(figures);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await plain.close();
  await world.close();
  await demo.close();
}
