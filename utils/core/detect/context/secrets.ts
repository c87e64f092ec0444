// Keys of services and wallets, by how they begin and by their check sums. Never: their value in what is answered.

import { isDigit } from '@/utils/core/detect/chars';
import { because } from '@/utils/core/detect/evidence';
import { isLetter } from './chars';
import { add, type Page } from './page';
import { sha256 } from './sha256';
import { TOKEN_PREFIXES } from './token-prefixes';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LONGEST = 4096;

const parts = TOKEN_PREFIXES.split(' ');
const prefixes = parts.flatMap((prefix, i) => (i % 2 ? [] : [{ prefix, least: Number(parts[i + 1]) }]));
const byHead = new Map<string, readonly { readonly prefix: string; readonly least: number }[]>();
for (const each of prefixes) byHead.set(each.prefix.charAt(0), [...(byHead.get(each.prefix.charAt(0)) ?? []), each]);
for (const head of 'KLxyz') byHead.set(head, byHead.get(head) ?? []);

/** Letters, digits, `_`, `-`; dots only where a letter or digit follows. */
function tokenEnd(text: string, at: number): number {
  let end = at;
  while (end < at + LONGEST) {
    const unit = text.charCodeAt(end);
    const plain = isDigit(unit) || (unit < 0x80 && isLetter(unit)) || unit === 0x5f || unit === 0x2d;
    if (!plain && !(unit === 0x2e && isKeySign(text.charCodeAt(end + 1)))) break;
    end++;
  }
  return end;
}

function isKeySign(unit: number): boolean {
  return isDigit(unit) || (unit < 0x80 && isLetter(unit)) || unit === 0x5f;
}

/** At a word that a digit, `_`, `-` or `.` follows: the end of the key that begins there, or −1. */
export function atToken(page: Page, at: number): number {
  const { text } = page;
  const some = byHead.get(text.charAt(at));
  if (some === undefined || isKeySign(text.charCodeAt(at - 1))) return -1;
  const known = some.find(({ prefix }) => text.startsWith(prefix, at));
  if (known) {
    const end = tokenEnd(text, at);
    const body = text.slice(at + known.prefix.length, end);
    if (body.length >= known.least && /\d/.test(body) && (known.prefix !== 'eyJ' || isJwt(text.slice(at, end))))
      return add(page, 'api-token', at, end, 0.95, [because('token_prefix', { prefix: known.prefix })]);
    if (body.length > 24) return end;
  }
  return walletKey(page, at);
}

/** Three parts of base64url, of which the first two hold an object. */
function isJwt(token: string): boolean {
  const [head, body, sign, more] = token.split('.');
  return head !== '' && body?.startsWith('eyJ') === true && sign !== undefined && sign.length > 8 && !more;
}

/** A private key in wallet import format, or an extended one. */
export function walletKey(page: Page, at: number): number {
  const { text } = page;
  const extended = text.startsWith('prv', at + 1);
  if ((!extended && !'5KL'.includes(text.charAt(at))) || isKeySign(text.charCodeAt(at - 1))) return -1;
  let end = at;
  while (end < at + 120 && BASE58.includes(text.charAt(end)) && end < text.length) end++;
  const size = end - at;
  if (isKeySign(text.charCodeAt(end)) || (extended ? size < 107 || size > 112 : size !== 51 && size !== 52)) return -1;
  if (!hasCheck(text.slice(at, end))) return -1;
  return add(page, 'wallet-key', at, end, 0.97, [because('format'), because('checksum')]);
}

/** The last four bytes are the first of the hash of the hash of the others. */
function hasCheck(value: string): boolean {
  let number = 0n;
  for (const sign of value) number = number * 58n + BigInt(BASE58.indexOf(sign));
  const hex = number.toString(16);
  const bytes = (hex.length % 2 ? `0${hex}` : hex).match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const hash = sha256(sha256(new Uint8Array(bytes.slice(0, -4))));
  return bytes.length > 4 && bytes.slice(-4).every((byte, i) => byte === hash[i]);
}

const PEM = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;

/** At a dash: a key in PEM, up to its end line if one is within reach. */
export function atDash(page: Page, at: number): number {
  const { text } = page;
  if (text.charCodeAt(at - 1) === 0x2d || !text.startsWith('-----BEGIN ', at)) return -1;
  PEM.lastIndex = at;
  if (!PEM.test(text)) return -1;
  const close = text.slice(at, at + 8 * LONGEST).indexOf('-----END ');
  const line = close < 0 ? PEM.lastIndex : at + close + 9;
  const tail = close < 0 ? null : /^[A-Z0-9 ]{0,40}-----/.exec(text.slice(line, line + 48));
  return add(page, 'api-token', at, tail ? line + tail[0].length : PEM.lastIndex, 0.99, [
    because('token_prefix', { prefix: '-----BEGIN' }),
  ]);
}

const HEX = /[\s:：=是为]{0,4}(?:key|is|hex)?[\s:：=是为]{0,4}(?:0x)?([0-9a-fA-F]{64})(?![0-9a-zA-Z])/y;

/** After `private key` or `私钥`: 64 hexadecimal digits. */
export function afterKeyWord(page: Page, start: number, end: number): number {
  HEX.lastIndex = end;
  const match = HEX.exec(page.text);
  if (match === null) return end;
  const to = HEX.lastIndex;
  return add(page, 'wallet-key', to - 64, to, 0.85, [
    because('nearby_word', { word: page.text.slice(start, end) }),
    because('format'),
  ]);
}
