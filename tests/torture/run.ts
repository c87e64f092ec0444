// npm run torture [-- --kills N] [--stops N] [--browser chromium|firefox] [--json FILE] [--seed N] [--damage N]
// Ends real browsers in the middle of writing the record, and looks whether everything that was acknowledged is still there.
// Never green by having done less: a run that did not do what was asked fails.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '#tests/support/browser.ts';
import { DAMAGES } from './damage.ts';
import { type Figures, judge, Torture } from './rounds.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    stops: { type: 'string', default: '20' },
    browser: { type: 'string', default: 'chromium' },
    json: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    damage: { type: 'string', default: '4' },
  },
});

function whole(name: 'kills' | 'stops' | 'seed' | 'damage'): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not ${values[name]}`);
  return number;
}

function browserNamed(name: string): BrowserName {
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`--browser is chromium or firefox, not ${name}`);
  return name;
}

const browser = browserNamed(values.browser);
const [kills, stops, seed] = [whole('kills'), whole('stops'), whole('seed')];
/** Kinds of damage, of as many as there are. */
const damages = DAMAGES[browser].slice(0, whole('damage'));

async function rounds(torture: Torture): Promise<Figures> {
  for (let kill = 0; kill < kills; kill++) {
    await torture.killOnce();
    console.log(`kill ${kill + 1} of ${kills}: ${JSON.stringify(torture.figures)}`);
  }
  await torture.stopMany(stops);
  for (const kind of damages) {
    await torture.damageOnce(kind);
    console.log(`damage "${kind}": ${JSON.stringify(torture.figures)}`);
  }
  const last = await torture.last();
  console.log(`the snapshot holds ${last.snapshot} entries; the last start took ${last.last?.ms} ms`);
  const planted = judge({ ...last, eventIds: last.eventIds.slice(1) }, new Set(last.eventIds));
  if (planted.lost !== 1) throw new Error('a loss that was planted was not noticed');
  return torture.figures;
}

const torture = await Torture.begin(browser, seed);
// Browsers are in process groups of their own: nobody else would end them.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void torture.close().finally(() => process.exit(1)));
const figures = await rounds(torture).finally(() => torture.close());
for (const trouble of new Set(torture.troubles)) console.log(`the extension said: ${trouble}`);
console.log(JSON.stringify(figures));
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
const did = figures.kills === kills + 2 * damages.length && (stops === 0 || figures.stops > 0);
const good = figures.lost === 0 && figures.duplicates === 0 && figures.chainValid;
process.exit(did && good && figures.wipesDetected === figures.wipesRepaired && figures.acknowledged > 0 ? 0 : 1);
