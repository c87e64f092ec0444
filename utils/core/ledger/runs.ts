// Runs of base64 and of hexadecimal digits inside a text, opened. Never: throws.
import { CLEAN, fromBase64, fromHex, readUtf8, readUtf16 } from './bytes';
import type { Coding, Codings } from './coding';

/** What the heavier readers, which no page carries, do with a run of letters and with bytes that are no text. */
export interface Readers {
  readonly run?: (run: string, codings: Codings) => void;
  readonly bytes?: (bytes: Uint8Array, codings: Codings) => void;
  readonly unpack?: (run: string) => string | null;
  readonly unpackTexts?: (text: string) => readonly string[];
}

export interface Opening {
  readonly codings: Codings;
  readonly readers: Readers;
  /** Takes a text that came out; `good`: how much of it is text. */
  readonly add: (text: string, codings: Codings, good: number) => void;
  /** May so many units be decoded? */
  readonly spend: (units: number) => boolean;
}

/** From here on it is worth going on with. */
export const LIKELY = 0.6;
const RUN = /[A-Za-z0-9+/_-]{8,}={0,2}/g;
const HEX = /(?<=(?:^|[^A-Za-z0-9])(?:0x)?)[0-9A-Fa-f]{8,}(?![A-Za-z0-9])/g;
const ALL_HEX = /^[0-9A-Fa-f]{32,}$/;
/** Mail and PEM break their lines. */
const BROKEN = /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{60,76})\r?\n(?=[A-Za-z0-9+/])/g;
/** Words of a page's own and plain numbers are no base64. */
const WORDS = /^(?:[a-z_/-]+|[A-Z_/-]+|[0-9/_+-]+)$/;
const HEAD = 96;
/** What a run begins with may shift where its base64 starts. */
const SHIFTS = [1, 2, 3];
const SHORTEST_SHIFTED = 12;
const SHORTEST = 8;
const MOST_PIECES = 24;
const FEWEST_BYTES = 3;

/** Is it text? Otherwise it goes to the readers, and as it is among what can only be searched for long values. */
function takeBytes(bytes: Uint8Array, coding: Coding, { codings, readers, add }: Opening, least = 0): boolean {
  if (bytes.length < FEWEST_BYTES) return false;
  const chain = [...codings, coding];
  const { text, good } = readUtf8(bytes);
  const wide = good < CLEAN ? readUtf16(bytes) : null;
  if (wide) add(wide.text, [...chain, 'utf16'], CLEAN);
  if (good < CLEAN) readers.bytes?.(bytes, chain);
  if (good >= least) add(text, chain, good);
  return good >= CLEAN;
}

function shifted(core: string, opening: Opening): void {
  if (core.length < SHORTEST_SHIFTED) return;
  for (const shift of SHIFTS) {
    const { good } = readUtf8(fromBase64(core.slice(0, HEAD), shift));
    if (good >= LIKELY && opening.spend(core.length)) takeBytes(fromBase64(core, shift), 'base64', opening, LIKELY);
  }
}

function pieces(core: string, opening: Opening): void {
  const bySlash = core.split('/', MOST_PIECES);
  const all = new Set([...bySlash, ...core.split(/[-_+/]/, MOST_PIECES)]);
  for (const piece of all)
    if (piece.length >= SHORTEST && piece !== core && !WORDS.test(piece)) openBase64(piece, opening, false);
}

function openBase64(core: string, opening: Opening, split = true): void {
  if (!opening.spend(core.length) || takeBytes(fromBase64(core), 'base64', opening)) return;
  const unpacked = opening.readers.unpack?.(core);
  if (unpacked) opening.add(unpacked, [...opening.codings, 'lz'], 1);
  else shifted(core, opening);
  if (split && !unpacked) pieces(core, opening);
}

function openHex(run: string, opening: Opening): void {
  for (const [hex] of run.matchAll(HEX)) {
    if (!opening.spend(hex.length)) return;
    const even = hex.length % 2 === 0;
    takeBytes(fromHex(hex), 'hex', opening, LIKELY);
    if (!even) takeBytes(fromHex(hex.slice(1)), 'hex', opening, LIKELY);
  }
}

/** `seen`: runs that were opened before in another view of the same text. */
export function openRuns(text: string, seen: Set<string>, opening: Opening): void {
  const whole = text.includes('\n') ? text.replace(BROKEN, '$1') : text;
  // What is as long as a line of mail may be a line by itself: a digest among the fields of a form.
  const views = whole === text ? [text] : [whole, text];
  for (const [run] of views.flatMap((view) => [...view.matchAll(RUN)])) {
    if (seen.has(run)) continue;
    seen.add(run);
    opening.readers.run?.(run, opening.codings);
    openHex(run, opening);
    const core = run.replace(/=/g, '');
    if (!WORDS.test(core) && !ALL_HEX.test(core)) openBase64(core, opening);
  }
}
