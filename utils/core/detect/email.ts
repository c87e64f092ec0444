// E-mail addresses: from each at-sign outwards, by character class, in linear time; international parts allowed.
// Never: user@host without a dot, versions (`react@18.2.0`), files (`icon@2x.png`), addresses inside URLs with passwords.
import type { Detection, Recognizer } from './detection';
import { because, found } from './evidence';
import { isDigit, isLetter, type Scan } from './scan';

const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const ATEXT = new Set([..."!#$%&'*+-/=?^_`{|}~."].map((sign) => sign.charCodeAt(0)));
/** Punctuation above ASCII that ends an address in running text. */
const STOPS = new Set([...'，。；：、！？（）《》〈〉【】「」『』“”‘’…—·'].map((sign) => sign.charCodeAt(0)));
/** Endings of files, not of hosts. */
const FILES = new Set([
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'svg',
  'css',
  'js',
  'mjs',
  'ts',
  'json',
  'html',
  'htm',
  'php',
  'exe',
  'zip',
  'pdf',
]);

export const email: Recognizer = {
  kind: 'email',
  find: (scan) => {
    const out: Detection[] = [];
    for (const at of scan.ats) {
      const last = out[out.length - 1];
      const hit = around(scan, at, last ? last.end : 0);
      if (hit) out.push(hit);
    }
    return out;
  },
};

function isLocal(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || ATEXT.has(unit) || isForeign(unit);
}

function isHost(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === 0x2d || unit === 0x2e || isForeign(unit);
}

/** Letters of other scripts; no controls, spaces or stops. */
function isForeign(unit: number): boolean {
  return (
    unit >= 0xa1 &&
    !STOPS.has(unit) &&
    unit !== 0xd7 &&
    !(unit >= 0x2000 && unit <= 0x206f) &&
    !(unit >= 0x3000 && unit <= 0x303f)
  );
}

function around(scan: Scan, at: number, floor: number): Detection | null {
  const { text } = scan;
  const start = localStart(text, at, floor);
  if (start < 0 || text.charCodeAt(start - 1) === 0x40 || isUserInfo(text, start)) return null;
  let end = at + 1;
  while (end - at <= MAX_DOMAIN + 1 && isHost(text.charCodeAt(end))) end++;
  end = trimHost(text, at, end);
  const host = text.slice(at + 1, end).toLowerCase();
  if (!isHostName(host) || text.charCodeAt(end) === 0x40 || text.charCodeAt(end) === 0x5f) return null;
  return found('email', '', start, end, `${text.slice(start, at).toLowerCase()}@${host}`, 0.95, [because('format')]);
}

/** Where the local part begins; −1 if there is none. Foreign letters glued to an ASCII address stay outside. */
function localStart(text: string, at: number, floor: number): number {
  let start = at;
  const lowest = Math.max(floor, at - MAX_LOCAL - 1);
  while (start > lowest && isLocal(text.charCodeAt(start - 1))) start--;
  if (at - start > MAX_LOCAL) return -1;
  start = skipGlued(text, start, at);
  while (start < at && !isFirst(text.charCodeAt(start))) start++;
  if (start === at || text.charCodeAt(at - 1) === 0x2e || text.slice(start, at).includes('..')) return -1;
  return start;
}

/** `https://user:secret@host`: what stands before the sign logs in, and is no address. */
function isUserInfo(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 0x2f && before !== 0x3a) return false;
  const from = Math.max(0, start - MAX_LOCAL);
  const slashes = text.lastIndexOf('://', start);
  return slashes >= from && !/[\s/?#]/.test(text.slice(slashes + 3, start));
}

function isFirst(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || isForeign(unit) || unit === 0x5f || unit === 0x2b;
}

/** `发到a@b.cn`: where ASCII letters stand right before the sign, the address is ASCII and begins after the last other. */
function skipGlued(text: string, start: number, at: number): number {
  if (text.charCodeAt(at - 1) >= 0x80) return start;
  for (let i = at - 1; i >= start; i--) if (text.charCodeAt(i) >= 0x2e80) return i + 1;
  return start;
}

/** Leaves the full stop of the sentence, dashes, and Chinese that follows an ASCII domain outside. */
function trimHost(text: string, at: number, end: number): number {
  let to = end;
  if (text.charCodeAt(at + 1) < 0x80) {
    const foreign = firstWide(text, at + 1, to);
    if (foreign > 0 && /\.[a-z]{2,}$/i.test(text.slice(Math.max(at + 1, foreign - 12), foreign))) to = foreign;
  }
  while (to > at + 1 && (text.charCodeAt(to - 1) === 0x2e || text.charCodeAt(to - 1) === 0x2d)) to--;
  return to;
}

function firstWide(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) >= 0x2e80) return i;
  return -1;
}

/** Dotted labels of 1 to 63, no dash at their edges, the last one letters. */
function isHostName(host: string): boolean {
  const labels = host.split('.');
  if (host.length > MAX_DOMAIN || labels.length < 2) return false;
  for (const label of labels)
    if (label.length < 1 || label.length > 63 || label.startsWith('-') || label.endsWith('-')) return false;
  const last = labels[labels.length - 1] as string;
  return last.length >= 2 && !/^[\d-]+$/.test(last) && !/\d/.test(last.slice(0, 1)) && !FILES.has(last);
}
