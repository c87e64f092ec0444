// The lines of a backup: one canonical JSON object a line, long ones in parts, and a last one that vouches for the rest.
// Never: knows what is in them, and never throws at what it reads: a file that is wrong is a problem with its line.
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '@/utils/core/ledger/bytes';
import { canonical, parseCanonical } from '@/utils/core/ledger/chain/canonical';

export const MAX_LINES = 200_000;
/** Bytes of one line, without its end. */
export const MAX_LINE = 8192;
/** UTF-16 units of a piece of a long line: whatever they are, they fit into a line once escaped. */
const PIECE = 1000;
/** UTF-16 units of a line of one piece, and of all pieces of a line together. */
const SHORT = 1200;
const MAX_JOINED = 4_000_000;

export type Line = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface LineProblem {
  readonly problem: 'empty' | 'line_long' | 'lines_many' | 'line' | 'footer';
  /** From 1; absent where it is about the whole. */
  readonly line?: number;
}

/** Whoever writes or reads bytes does it outside of the core. */
export type ToBytes = (text: string) => Uint8Array;

/** The whole text of a backup, its last line included. */
export function writeLines(lines: Iterable<Line>, toBytes: ToBytes): string {
  const written: string[] = [];
  for (const line of lines) written.push(...inParts(canonical(line)));
  const body = written.map((line) => `${line}\n`).join('');
  const footer = { type: 'footer', count: written.length, sha256: toHex(sha256(toBytes(body))) };
  return `${body}${canonical(footer)}\n`;
}

function inParts(text: string): readonly string[] {
  if (text.length <= SHORT) return [text];
  const pieces = piecesOf(text);
  return pieces.map((piece, at) => canonical({ type: 'part', part: at + 1, of: pieces.length, text: piece }));
}

/** Cut where no pair of surrogates is torn. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const last = text.charCodeAt(at + PIECE - 1);
    const torn = last >= 0xd800 && last < 0xdc00;
    const end = at + PIECE - (torn ? 1 : 0);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** The lines between the first and the footer's, each an object with a `type`; `bytes` is what `text` was read from. */
export function readLines(text: string, bytes: Uint8Array): readonly Line[] | LineProblem {
  if (text === '') return { problem: 'empty' };
  if (!text.endsWith('\n')) return { problem: 'footer' };
  const texts = text.slice(0, -1).split('\n', MAX_LINES + 1);
  if (texts.length > MAX_LINES) return { problem: 'lines_many' };
  const long = texts.findIndex((line) => line.length > MAX_LINE);
  if (long >= 0) return { problem: 'line_long', line: long + 1 };
  const last = texts.pop() ?? '';
  const footer = lineOf(last);
  const body = bytes.subarray(0, bytes.length - last.length - 1);
  if (footer?.type !== 'footer' || canonical(footer) !== canonical(footerOf(texts.length, body))) {
    return { problem: 'footer', line: texts.length + 1 };
  }
  return joined(texts);
}

function footerOf(count: number, body: Uint8Array): Line {
  return { type: 'footer', count, sha256: toHex(sha256(body)) };
}

/** Names that would be no plain keys of an object. Canonical text has its colon right behind a key, and never behind a value. */
const ODD_KEYS = ['"__proto__":', '"constructor":', '"prototype":'];

/** null: no canonical object with a `type`. */
function lineOf(text: string): Line | null {
  if (ODD_KEYS.some((key) => text.includes(key))) return null;
  try {
    const value = parseCanonical(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return typeof (value as Record<string, unknown>).type === 'string' ? (value as Line) : null;
  } catch {
    return null;
  }
}

interface Joining {
  readonly pieces: string[];
  readonly of: number;
  length: number;
}

function joined(texts: readonly string[]): readonly Line[] | LineProblem {
  const lines: Line[] = [];
  let joining: Joining | null = null;
  for (const [index, text] of texts.entries()) {
    const wrong: LineProblem = { problem: 'line', line: index + 1 };
    const line = lineOf(text);
    if (!line || line.type === 'footer' || (joining && line.type !== 'part')) return wrong;
    if (line.type !== 'part') {
      lines.push(line);
      continue;
    }
    joining = withPiece(joining, line);
    if (!joining) return wrong;
    if (joining.pieces.length < joining.of) continue;
    const whole = lineOf(joining.pieces.join(''));
    if (!whole || whole.type === 'part' || whole.type === 'footer') return wrong;
    lines.push(whole);
    joining = null;
  }
  return joining ? { problem: 'line', line: texts.length } : lines;
}

/** null: the piece does not follow the others. */
function withPiece(before: Joining | null, { part, of, text, ...rest }: Line): Joining | null {
  if (Object.keys(rest).length !== 1 || typeof of !== 'number' || typeof text !== 'string' || text === '') return null;
  const joining = before ?? { pieces: [], of, length: 0 };
  if (part !== joining.pieces.length + 1 || of !== joining.of || of < 2) return null;
  joining.pieces.push(text);
  joining.length += text.length;
  return joining.length <= MAX_JOINED ? joining : null;
}
