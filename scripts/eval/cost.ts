// What recognition costs, measured in one process and given as ratios, so that figures of two machines can be compared.
// Never: part of the tests; a busy machine would fail them.
import { OWN, readCorpus } from './corpus.ts';
import { factsOfPage } from './facts.ts';
import { ADVERSARIAL, ordinary } from './inputs.ts';
import type { Recogniser } from './recogniser.ts';
import { inWindows } from './windows.ts';

const MEGABYTE = 1_000_000;

/** Wall time, or for what takes longer than a slice of a shared machine, processor time where that is less. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  if (wall < 2) return wall;
  const { user, system } = process.cpuUsage(before);
  return Math.min(wall, (user + system) / 1000 || wall);
}

/** Milliseconds of the quickest of several runs: what is left when the machine minds its own business. */
function quickest(work: () => unknown, atLeast = 3, budget = 400): number {
  let best = Number.POSITIVE_INFINITY;
  const from = performance.now();
  for (let run = 0; run < atLeast || (performance.now() - from < budget && run < 50); run++) {
    best = Math.min(best, timed(work));
    if (best > budget && run > 0) break;
  }
  return best;
}

/** The same of two kinds of work in turns: what else the machine does is then done to both. */
function quickestOfBoth(work: () => unknown, other: () => unknown): readonly [number, number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const from = performance.now();
  for (let run = 0; run < 8 || (performance.now() - from < 2000 && run < 30); run++) {
    best[0] = Math.min(best[0], timed(work));
    best[1] = Math.min(best[1], timed(other));
  }
  return best;
}

/** The bare loop that everything is compared with. */
function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
}

export function cost(by: Recogniser): string {
  const corpus = readCorpus(OWN);
  const texts = (lang: string) => corpus.texts.filter((row) => row.lang === lang).map(({ text }) => text);
  const english = ordinary('en', texts('en'), MEGABYTE);
  const chinese = ordinary('zh', texts('zh'), MEGABYTE / 3);
  const read = (text: string, region: string) => inWindows(text, by.maxText, (part) => by.text(part, region)).length;
  const plain = () => read(english, 'US');
  return table([
    shortValues(
      by,
      corpus.values.map(({ text }) => text),
    ),
    throughput('1 MB of English text', english, () => read(english, 'US')),
    throughput('1 MB of Chinese text', chinese, () => read(chinese, 'CN')),
    form(by, factsOfPage(corpus.fields.slice(0, 300))),
    ...Object.entries(ADVERSARIAL).map(([name, make]) => slow(name, make(MEGABYTE), plain, read)),
  ]);
}

/** In small pieces, so that what else the machine does falls between them. */
function shortValues(by: Recogniser, values: readonly string[]): Row {
  const piece = 50;
  const spend = (each: (text: string) => unknown) => {
    let sum = 0;
    for (let from = 0; from < values.length; from += piece)
      sum += quickest(() => values.slice(from, from + piece).forEach(each), 40, 60);
    return (sum * 1000) / values.length;
  };
  const read = (text: string) => by.text(text, 'US');
  spend(read);
  const spent = spend(read);
  return row('a short value, mean', `${spent.toFixed(2)} µs`, spent / spend(countDigits), 'the bare loop');
}

function throughput(what: string, text: string, work: () => unknown): Row {
  const bytes = Buffer.byteLength(text);
  const spent = quickest(work);
  const floor = quickest(() => countDigits(text), 10);
  return row(what, `${(bytes / 1000 / spent).toFixed(1)} MB/s`, spent / floor, 'the bare loop');
}

function form(by: Recogniser, page: ReturnType<typeof factsOfPage>): Row {
  const spent = quickest(() => page.map((facts) => by.field(facts)), 5);
  return { what: `a form of ${page.length} fields`, figure: `${spent.toFixed(1)} ms`, ratio: '' };
}

function slow(name: string, text: string, plain: () => unknown, read: (text: string, region: string) => number): Row {
  const [spent, usual] = quickestOfBoth(() => read(text, 'US'), plain);
  return row(`1 M characters: ${name}`, `${spent.toFixed(0)} ms`, spent / usual, 'English text');
}

function row(what: string, figure: string, ratio: number, to: string): Row {
  return { what, figure, ratio: `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} × ${to}` };
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, ratio }) => `| ${what} | ${figure} | ${ratio} |`);
  return ['| what | figure | ratio |', '| --- | ---: | ---: |', ...lines].join('\n');
}
