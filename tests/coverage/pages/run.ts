// npm run coverage -- --pages DIR [--browser NAME] [--json FILE] [--count]
// Fills and submits every form of every saved page: without Whence, refused, allowed. --count: allowed only, to count.
import { writeFileSync } from 'node:fs';
import { MODES, type Mode } from '#tests/coverage/scenario.ts';
import { startDemo } from '#tests/demo/server.ts';
import type { BrowserName } from '#tests/support/browser.ts';
import { comparable } from '#tests/support/compare.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import { PURPOSES, type Purpose } from './purpose.ts';
import { answering, type SavedPage, savedPages } from './saved.ts';
import { type Visit, visit } from './visit.ts';

/** One form in one mode. */
export interface FormRow {
  readonly id: string;
  readonly browser: BrowserName;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly questions: number;
  readonly got: string;
  readonly bytesBeforeDecision: number;
  readonly identical: boolean | null;
}

export interface PagesOptions {
  readonly dir: string;
  readonly browsers: readonly BrowserName[];
  readonly json?: string | undefined;
  readonly count?: boolean | undefined;
}

export async function runPages({ dir, browsers, json, count = false }: PagesOptions): Promise<number> {
  const pages = savedPages(dir);
  const rows = (await Promise.all(browsers.map((name) => inBrowser(name, pages, count)))).flat();
  if (json) writeFileSync(json, `${JSON.stringify(rows, null, 1)}\n`);
  const bad = rows.filter(({ got }) => /had left|although|something else|did not run/.test(got));
  for (const { id, browser, mode, got } of bad) console.log(`${id} ${browser} ${mode}: ${got}`);
  for (const name of browsers) for (const line of countsOf(rows, name)) console.log(line);
  console.log(`\n${rows.length - bad.length} passed, ${bad.length} failed`);
  return bad.length || !rows.length ? 1 : 0;
}

async function inBrowser(name: BrowserName, pages: readonly SavedPage[], count: boolean): Promise<readonly FormRow[]> {
  const demo = await startDemo({ also: answering(pages), anyHost: true });
  const plain = count ? null : await createWorld(name, { demo, extension: false });
  const guarded = await createWorld(name, { demo });
  const rows: FormRow[] = [];
  try {
    for (const page of pages) rows.push(...(await everyForm(page, name, plain, guarded)));
    return rows;
  } finally {
    await plain?.close();
    await guarded.close();
    await demo.close();
  }
}

async function everyForm(
  page: SavedPage,
  browser: BrowserName,
  plain: World | null,
  guarded: World,
): Promise<readonly FormRow[]> {
  const rows: FormRow[] = [];
  for (let at = 0; at < 20; at++) {
    let golden: Visit | null = null;
    for (const mode of plain ? MODES : (['allowed'] as const)) {
      const world = mode === 'off' ? (plain as World) : guarded;
      const seen = await visit(world, page, at, mode).catch((error: unknown) => String(error).split('\n')[0] ?? '');
      if (seen === null) return rows;
      if (typeof seen === 'string') rows.push(rowOf(page, at, browser, mode, null, `did not run: ${seen}`, null));
      else if (seen.purpose) rows.push(rowOf(page, at, browser, mode, seen, wordsOf(mode, seen), golden));
      else break;
      if (mode === 'off' && typeof seen !== 'string') golden = seen;
      console.log(`${page.file} ${at} ${browser} ${mode}  ${rows.at(-1)?.got}`);
    }
  }
  return rows;
}

function rowOf(
  page: SavedPage,
  at: number,
  browser: BrowserName,
  mode: Mode,
  seen: Visit | null,
  got: string,
  golden: Visit | null,
): FormRow {
  const sends = mode === 'allowed' && seen !== null && golden !== null;
  const identical = sends ? sentBy(golden) === sentBy(seen) : null;
  return {
    id: `${page.file}#${at}`,
    browser,
    mode,
    purpose: seen?.purpose ?? 'other',
    questions: seen?.questions ?? 0,
    got: identical === false ? `${got}, something else than without` : got,
    bytesBeforeDecision: bytes(seen?.before ?? []),
    identical,
  };
}

function wordsOf(mode: Mode, { questions, before, sent }: Visit): string {
  if (before.length > 0) return `asked, but ${bytes(before)} bytes had left`;
  const asked = questions === 0 ? 'nothing asked' : questions === 1 ? 'held' : `held, asked ${questions} times`;
  if (mode === 'refused' && questions > 0)
    return sent.length ? `${asked}, sent although refused` : `${asked}, nothing sent`;
  return `${asked}, ${sent.length ? 'sent' : 'nothing sent'}`;
}

const bytes = (rows: Visit['before']) => rows.reduce((sum, row) => sum + row.url.length + row.body.length, 0);

function sentBy({ sent }: Visit): string {
  return sent
    .map((row) => JSON.stringify(comparable(row)))
    .sort()
    .join('\n');
}

function countsOf(rows: readonly FormRow[], browser: BrowserName): readonly string[] {
  return PURPOSES.flatMap((purpose) => {
    const mine = rows.filter((row) => row.browser === browser && row.mode === 'allowed' && row.purpose === purpose);
    if (mine.length === 0) return [];
    const asked = mine.filter(({ questions }) => questions > 0);
    const total = mine.reduce((sum, { questions }) => sum + questions, 0);
    const many = mine.filter(({ questions }) => questions > 1).length;
    return [
      `${browser} ${purpose}: ${mine.length} forms, ${total} questions in ${asked.length} of them, ${((100 * total) / mine.length).toFixed(1)} per hundred${many ? `, ${many} asked more than once` : ''}`,
    ];
  });
}
