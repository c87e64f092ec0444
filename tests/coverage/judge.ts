// One case held against the run without Whence: what went out, how the page ended, what the record and the question say.
import type { Received } from '#tests/demo/log.ts';
import { comparable } from '#tests/support/compare.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import type { Attempt } from './attempt.ts';
import type { Scenario } from './scenario.ts';

/** Random in every handshake. */
const RANDOM_HEADERS = ['sec-websocket-key'];
const ENDS = `location.pathname + ' ' + (document.body?.innerText ?? '').trim()`;

/** What the run without Whence showed, to compare with. */
export interface Golden {
  readonly rows: readonly Received[];
  readonly sent: string;
  readonly ends: unknown;
}

/** A question names who would receive it, or says what the scenario wants said. */
export function unsaid({ scenario, hosts }: Attempt, text: string): readonly string[] {
  return (scenario.says ?? [hosts[scenario.to ?? 'site']])
    .filter((words) => (typeof words === 'string' ? !text.includes(words) : !words.test(text)))
    .map((words) => `the question does not say ${words}: "${text.replace(/\s+/g, ' ').slice(0, 200)}"`);
}

export function sentBy(attempt: Attempt): string {
  const rows = attempt.arrived().map((row) => {
    const { headers, ...rest } = comparable(row);
    const kept = Object.entries(headers).filter(([name]) => !RANDOM_HEADERS.includes(name));
    return JSON.stringify({ ...rest, headers: kept.sort(([a], [b]) => (a < b ? -1 : 1)) });
  });
  return rows.sort().join('\n');
}

async function ends(scenario: Scenario, tab: Tab): Promise<unknown> {
  if (scenario.ends === null) return null;
  return JSON.stringify(await tab.evaluate<unknown>(scenario.ends ?? ENDS).catch(() => 'no page'));
}

/** The pages that were asked for with the value: in this tab, or in one of its own. */
const pagesOf = (attempt: Attempt) =>
  attempt
    .arrived()
    .filter(({ headers }) => headers.some(([name, value]) => name === 'sec-fetch-dest' && value === 'document'))
    .map(({ url }) => url);

/** Once the page that it leads to is there. */
export async function endOf(attempt: Attempt): Promise<unknown> {
  const { scenario, tab, world } = attempt;
  const pages = pagesOf(attempt);
  const isThere = async () => {
    for (const one of await world.tabs()) if (pages.includes(await one.url().catch(() => ''))) return true;
    return false;
  };
  if (pages.length > 0) await until('the page that it leads to', isThere, { timeout: 3000 }).catch(() => false);
  await tab.waitFor("document.readyState === 'complete'", { timeout: 5000 });
  return atRest(() => ends(scenario, tab));
}

/** What a page says twice in a row: its own answer to what arrived comes a moment later. */
async function atRest(look: () => Promise<unknown>): Promise<unknown> {
  let last = await look();
  for (let tries = 0; tries < 8; tries++) {
    await sleep(150);
    const now = await look();
    if (now === last) break;
    last = now;
  }
  return last;
}

export async function endsAs(attempt: Attempt, golden: Golden): Promise<readonly string[]> {
  const { scenario, tab } = attempt;
  let now: unknown;
  const same = await until(
    'the page to end as ever',
    async () => {
      now = await ends(scenario, tab);
      return now === golden.ends;
    },
    { timeout: 4000 },
  ).catch(() => false);
  return same ? [] : [`the page ended as ${now} where it ends as ${golden.ends}`];
}

export async function rowFaults(attempt: Attempt, wanted: object): Promise<readonly string[]> {
  const fits = (row: object) =>
    Object.entries(wanted).every(([name, value]) => JSON.stringify(row[name as never]) === JSON.stringify(value));
  const found = await until('such a row', async () => (await attempt.rows()).some(fits), { timeout: 3000 }).catch(
    () => false,
  );
  if (found) return [];
  if (process.env.COVERAGE_DIFF) console.log(JSON.stringify(await attempt.rows(), null, 1));
  const said = (await attempt.rows()).map((row) =>
    Object.keys(wanted)
      .map((name) => `${name} ${JSON.stringify(row[name as never])}`)
      .join(', '),
  );
  return [`the record says ${said.join(' / ') || 'nothing'}`];
}
