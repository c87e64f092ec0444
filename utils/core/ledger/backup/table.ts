// Rows of the record as a table for other programs: CSV that no spreadsheet takes for a formula, and JSON.
// Never: a fingerprint, an id, or more of an item than its mask.
import { type Disclosure, lastTime } from '@/utils/core/ledger/disclosure';
import { describeLife } from '@/utils/core/ledger/queries';

export const COLUMNS = [
  'kind',
  'mask',
  'recipient',
  'page',
  'typed',
  'submitted',
  'sent',
  'state',
  'decision',
  'verdict',
  'channel',
  'coding',
  'via',
  'early',
  'unread',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cell = string | boolean | readonly string[] | null;
export type TableRow = Readonly<Record<Column, Cell>>;

/** UTC, to the second; null stays null. */
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

/** The words of the record, the oldest row first. */
export function tableOf(rows: readonly Disclosure[]): readonly TableRow[] {
  return [...rows]
    .sort((a, b) => lastTime(a) - lastTime(b))
    .map((row) => ({
      kind: row.kind,
      mask: row.mask,
      recipient: row.recipient,
      page: row.page,
      typed: iso(row.typedAt),
      submitted: iso(row.submittedAt),
      sent: iso(row.sentAt),
      state: describeLife(row),
      decision: row.decision,
      verdict: row.verdict,
      channel: row.channel,
      coding: row.coding,
      via: row.via,
      early: row.early,
      unread: row.unread,
    }));
}

/** What a cell and a column's head are called for people. */
export interface TableWords {
  readonly head: (column: Column) => string;
  readonly cell: (column: Column, value: string) => string;
}

/** RFC 4180 in UTF-8, with the mark by which spreadsheets know that it is. */
export function csvOf(rows: readonly Disclosure[], words: TableWords): string {
  const lines = [
    COLUMNS.map((column) => quoted(words.head(column))),
    ...tableOf(rows).map((row) => COLUMNS.map((column) => quoted(inWords(column, row[column], words)))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function inWords(column: Column, cell: Cell, words: TableWords): string {
  if (cell === null || cell === false) return '';
  const parts = typeof cell === 'object' ? cell : [cell === true ? 'true' : (cell as string)];
  return parts.map((part) => words.cell(column, part)).join(' > ');
}

/** What spreadsheets take for the beginning of a formula, also after spaces; they drop the tab and the line end. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** https://owasp.org/www-community/attacks/CSV_Injection */
export function quoted(cell: string): string {
  const inert = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${inert.replaceAll('"', '""')}"`;
}

export function jsonOf(rows: readonly Disclosure[]): string {
  return `${JSON.stringify({ kind: 'whence-disclosures', version: 1, rows: tableOf(rows) }, null, 2)}\n`;
}
