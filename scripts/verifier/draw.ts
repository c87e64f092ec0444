// Draws a verdict: what it is, why, and what was opened. Everything from a file is put in as text.
// Never: markup from a file, never a word for truth.
import type { Consistent, Opened, Verdict } from '@/utils/core/ledger/chain/verify';
import { has, say, sayMinute } from './words';

type Child = Node | string;

export function make(name: string, className: string, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function sinceOf({ receipt, since, covered }: Consistent): readonly [title: string, hint: string] {
  if (receipt === 'unlinked') return [say('verify_unlinked'), say('verify_unlinked_hint')];
  if (receipt === 'none') return [say('verify_alone'), say('verify_alone_hint')];
  const title = since === null ? say('verify_dateless') : say('verify_since', { date: sayMinute(since) });
  return [title, say('verify_since_hint', { count: covered ?? 0 })];
}

function drawConsistent(verdict: Consistent): HTMLElement {
  const [title, hint] = sinceOf(verdict);
  const { entries, size, opened, erased, checkpoints, fingerprint } = verdict;
  const counts = { entries, size, opened: opened.length, erased: erased.length, checkpoints };
  return make(
    'div',
    'card good',
    make('p', 'verdict', title),
    make('p', '', hint),
    make('p', '', say('verify_facts', counts)),
    ...(erased.length > 0 ? [make('p', '', say('verify_erased', { seqs: erased.join(', ') }))] : []),
    make('p', '', `${say('verify_fingerprint')} `, make('code', '', fingerprint)),
  );
}

export function drawVerdict(verdict: Verdict): HTMLElement {
  if (verdict.status === 'consistent') return drawConsistent(verdict);
  const { seq, line, reason } = verdict;
  const where = line !== null ? say('verify_broken_line', { line }) : say('verify_broken');
  const title = seq !== null ? say('verify_broken_entry', { seq }) : where;
  const why = say(`verify_reason_${reason.replaceAll('-', '_')}`);
  return make('div', 'card bad', make('p', 'verdict', title), make('p', '', why));
}

type Row = Readonly<Record<string, unknown>>;
const rowOf = (payload: unknown): Row => {
  const { row } = (payload ?? {}) as { readonly row?: unknown };
  return typeof row === 'object' && row !== null ? (row as Row) : {};
};
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a row is about, in words; anything else as it stands in the file. */
function whatOf(payload: unknown): Child {
  const { kind, mask } = rowOf(payload);
  const key = `kind_${textOf(kind).replaceAll('-', '_')}`;
  return has(key) ? `${say(key)} ${textOf(mask)}` : make('code', '', JSON.stringify(payload));
}

function drawRow({ seq, min, payload }: Opened): HTMLElement {
  const { page, recipient } = rowOf(payload);
  const cells: readonly Child[] = [String(seq), sayMinute(min), whatOf(payload), textOf(page), textOf(recipient)];
  return make('tr', '', ...cells.map((cell) => make('td', '', cell)));
}

const MOST = 1000;
const HEADS = ['verify_seq', 'verify_written', 'verify_what', 'verify_page', 'verify_recipient'] as const;

export function drawOpened(opened: readonly Opened[]): readonly HTMLElement[] {
  if (opened.length === 0) return [];
  const heads = HEADS.map((key) => make('th', '', say(key)));
  const rows = opened.slice(0, MOST).map(drawRow);
  const table = make('table', '', make('thead', '', make('tr', '', ...heads)), make('tbody', '', ...rows));
  const more = opened.length > MOST ? [make('p', 'soft', say('verify_more', { count: opened.length - MOST }))] : [];
  return [make('h2', '', say('verify_opened')), make('div', 'scroll', table), ...more];
}
