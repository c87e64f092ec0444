// E-mail addresses: from each at-sign outwards, by character class, in linear time; international parts allowed.
// Never: user@host without a dot, versions (`react@18.2.0`), files (`icon@2x.png`), addresses inside URLs with passwords.
import { isDigit, isLetter, unitAt } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';

const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const MAX_LABEL = 63;
/** Units below 128 that a local part may hold: letters, digits and these (RFC 5322, atext and the dot). */
const LOCAL = Uint8Array.from({ length: 128 }, (_, unit) =>
  isDigit(unit) || isLetter(unit) || "!#$%&'*+-/=?^_`{|}~.".includes(String.fromCharCode(unit)) ? 1 : 0,
);
/** Punctuation above ASCII that ends an address in running text. */
const STOPS = new Set([...'，。；：、！？（）《》〈〉【】「」『』“”‘’…—·©®™'].map((sign) => sign.charCodeAt(0)));
/** Endings of files, not of hosts. */
const FILES = new Set('png jpg jpeg gif webp svg css js mjs ts json html htm php exe zip pdf'.split(' '));
const EVIDENCE: readonly Evidence[] = [because('format')];
const DOT = 0x2e;
const DASH = 0x2d;

function isLocal(unit: number): boolean {
  return unit < 0x80 ? LOCAL[unit] === 1 : isForeign(unit);
}

function isHost(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === DASH || unit === DOT || (unit > 0x7f && isForeign(unit));
}

/** Letters of other scripts; no controls, spaces or stops. */
function isForeign(unit: number): boolean {
  if (unit < 0xa1 || unit === 0xd7 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f))
    return false;
  return !STOPS.has(unit) && unit !== 0xad && unit !== 0x61c && unit !== 0x180e && unit !== 0xfeff;
}

/** The address around the at-sign at `at`, not reaching before `floor`; null if there is none. */
export function emailAt(text: string, at: number, floor: number): Detection | null {
  const before = unitAt(text, at - 1);
  if (!isLocal(before) || before === DOT || !isHost(unitAt(text, at + 1))) return null;
  const end = hostEnd(text, at);
  if (end < 0 || unitAt(text, end) === 0x40 || unitAt(text, end) === 0x5f) return null;
  const start = localStart(text, at, floor);
  if (start < 0 || unitAt(text, start - 1) === 0x40 || isUserInfo(text, start)) return null;
  return found('email', '', start, end, text.slice(start, end).toLowerCase(), 0.95, EVIDENCE);
}

/** Where the local part begins; −1 if there is none. Foreign letters glued to an ASCII address stay outside. */
function localStart(text: string, at: number, floor: number): number {
  let start = at;
  const lowest = Math.max(floor, at - MAX_LOCAL - 1);
  // Where the sign follows an ASCII letter the address is ASCII: `发到a@b.cn`.
  const ascii = unitAt(text, at - 1) < 0x80;
  for (; start > lowest; start--) {
    const unit = unitAt(text, start - 1);
    if (!isLocal(unit) || (ascii && unit >= 0x2e80)) break;
    if (unit === DOT && unitAt(text, start) === DOT) return -1;
  }
  if (at - start > MAX_LOCAL) return -1;
  while (start < at && !isFirst(unitAt(text, start))) start++;
  return start === at ? -1 : start;
}

function isFirst(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit >= 0xa1 || unit === 0x5f || unit === 0x2b;
}

/** `https://user:secret@host`: what stands before the sign logs in, and is no address. */
function isUserInfo(text: string, start: number): boolean {
  const before = unitAt(text, start - 1);
  if (before !== 0x2f && before !== 0x3a) return false;
  const head = text.slice(Math.max(0, start - MAX_LOCAL), start);
  const slashes = head.lastIndexOf('://');
  return slashes >= 0 && !/[\s/?#]/.test(head.slice(slashes + 3));
}

/**
 * Where the host after the at-sign ends: dotted labels of 1 to 63, no dash at their edges, the last one letters; −1 if it
 * is none. The full stop of the sentence, dashes, and Chinese that follows an ASCII domain stay outside.
 */
function hostEnd(text: string, at: number): number {
  const ascii = unitAt(text, at + 1) < 0x80;
  const most = Math.min(text.length, at + MAX_DOMAIN + 2);
  let end = at + 1;
  let label = end;
  let last = -1;
  for (; end < most; end++) {
    const unit = unitAt(text, end);
    if (unit === DOT) {
      if (end === label || end - label > MAX_LABEL || unitAt(text, end - 1) === DASH || unitAt(text, label) === DASH)
        break;
      last = end;
      label = end + 1;
    } else if (!isHost(unit) || (ascii && unit >= 0x2e80 && isTop(text, label, end, last))) break;
  }
  while (end > label && unitAt(text, end - 1) === DASH) end--;
  if (end > label && end - label <= MAX_LABEL && unitAt(text, label) !== DASH)
    return isTop(text, label, end, last) ? end : -1;
  // The sentence's stop: the label before it was the last.
  if (end !== label || last < 0) return -1;
  const dot = text.lastIndexOf('.', last - 1);
  return dot > at && isTop(text, dot + 1, last, dot) ? last : -1;
}

/** A last label: at least two letters, no digit first, no file's ending; a host has a dot before it. */
function isTop(text: string, from: number, to: number, dot: number): boolean {
  if (dot < 0 || to - from < 2 || isDigit(unitAt(text, from))) return false;
  return to - from > 4 || !FILES.has(text.slice(from, to).toLowerCase());
}
