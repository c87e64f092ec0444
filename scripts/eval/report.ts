// Figures as tables: for the terminal and for docs/recognition.md.
// Never: measures.
import { f1, GROUPS, precision, recall, sum, type Tallies, type Tally } from './tally.ts';

const HEADS = ['kind', 'right', 'missed', 'wrong', 'recall', 'precision', 'F1'] as const;

/** One line a kind, then the sums over several kinds. */
function lines(tallies: Tallies): string[][] {
  const kinds = Object.entries(tallies).map(([kind, each]) => line(kind, each));
  const groups = Object.entries(GROUPS).map(([name, of]) => line(name, sum(tallies, of)));
  return [...kinds, ...groups.filter(([, right, missed, wrong]) => right !== '0' || missed !== '0' || wrong !== '0')];
}

function line(name: string, each: Tally): string[] {
  const shares = [recall(each), precision(each), f1(each)].map(percent);
  return [name, String(each.right), String(each.missed), String(each.wrong), ...shares];
}

export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

export function plainTable(title: string, tallies: Tallies): string {
  const all = [[...HEADS], ...lines(tallies)];
  const width = Math.max(...all.map(([name = '']) => name.length));
  const rows = all.map(([name = '', ...rest]) => name.padEnd(width) + rest.map((cell) => cell.padStart(11)).join(''));
  return `\n${title}\n${rows.join('\n')}`;
}

/** Rows whose fault names the kind, each on a line of at most 300 characters. */
export function faultLines(
  rows: readonly { readonly id?: string }[],
  faults: Readonly<Record<string, string>>,
  kind: string,
): string[] {
  return rows.flatMap((row, index) => {
    const fault = faults[row.id ?? String(index + 1)] ?? '';
    return fault.split(/[ ,]+/).includes(kind) ? [`  ${fault}: ${JSON.stringify(row).slice(0, 250)}`] : [];
  });
}

export function markdownTable(tallies: Tallies): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = HEADS.map((_, index) => (index === 0 ? '---' : '---:'));
  return [row(HEADS), row(rule), ...lines(tallies).map(row)].join('\n');
}

/** The text between `<!-- NAME: … -->` and `<!-- /NAME -->` replaced. Throws where the marks are missing. */
export function replaceSection(document: string, name: string, text: string): string {
  const { from, to } = marks(document, name);
  return `${document.slice(0, from)}\n${text}\n${document.slice(to)}`;
}

export function section(document: string, name: string): string {
  const { from, to } = marks(document, name);
  return document.slice(from, to).trim();
}

function marks(document: string, name: string): { readonly from: number; readonly to: number } {
  const open = document.indexOf(`<!-- ${name}: `);
  const from = open < 0 ? -1 : document.indexOf('-->', open) + 3;
  const to = document.indexOf(`<!-- /${name} -->`);
  if (from < 3 || to < from) throw new Error(`the document has no section ${name}`);
  return { from, to };
}
