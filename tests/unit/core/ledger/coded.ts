// Writes values in every coding that a request may use, for tests: each by the platform or a library, not by our own code.
import { createHash } from 'node:crypto';
import LZString from 'lz-string';
import type { Kind } from '@/utils/core/item';

export const VALUES: readonly (readonly [Kind, string, ...string[]])[] = [
  ['cc-number', '6222020000000000003'],
  ['tel', '+8613800138000', '138 0013 8000'],
  ['national-id', '11010519491231002X'],
  ['email', 'wang.wei+shop@example.cn'],
  ['name', '王小明'],
  ['name', 'Anna-Lena O’Neil'],
  ['street-address', '北京市朝阳区建国路 88 号'],
  ['street-address', '12 Rue de l’Église, Lyon'],
  ['bday', '1990-05-04'],
  ['iban', 'DE89370400440532013000'],
  ['passport', 'E12345678'],
  ['username', 'meilin1990'],
];

const bytes = (text: string) => Buffer.from(text, 'utf8');
const units = (text: string, write: (hex: string) => string) =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at).toString(16).padStart(4, '0'))).join('');

/** By the chain that it should be found in; the text is always in something, as in life. */
export const REVERSIBLE: Readonly<Record<string, (text: string) => string>> = {
  percent: (text) => encodeURIComponent(text),
  'percent as a form': (text) => new URLSearchParams([['f', text]]).toString(),
  'percent, every byte': (text) => [...bytes(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'percent, as escape() wrote': (text) => units(text, (hex) => `%u${hex}`),
  'percent after a malformed one': (text) => `a=%E0%A4%A%zz&f=${encodeURIComponent(text)}`,
  json: (text) => JSON.stringify({ f: text }),
  'json, every unit': (text) => units(text, (hex) => `\\u${hex}`),
  'json, braced': (text) => [...text].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join(''),
  'html, decimal': (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  'html, hexadecimal': (text) => [...text].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''),
  'html, named': (text) =>
    text.replace(/@/g, '&commat;').replace(/\./g, '&period;').replace(/’/g, '&rsquo;').replace(/\+/g, '&plus;'),
  base64: (text) => bytes(text).toString('base64'),
  'base64 without =': (text) => bytes(text).toString('base64').replace(/=/g, ''),
  base64url: (text) => bytes(text).toString('base64url'),
  'base64 after one letter': (text) => `x${bytes(text).toString('base64')}`,
  'base64 after two letters': (text) => `xy${bytes(text).toString('base64')}`,
  'base64 after three letters': (text) => `xyz${bytes(text).toString('base64')}`,
  'base64 in a path': (text) => `/u/profile/${bytes(text).toString('base64url')}/1`,
  'base64 in broken lines': (text) =>
    (
      bytes(`{"page":"/checkout/address","form":"shipping","value":"${text}","end":1}`)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
  'base64 of utf16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  hex: (text) => bytes(text).toString('hex'),
  HEX: (text) => bytes(text).toString('hex').toUpperCase(),
  'hex after 0x': (text) => `0x${bytes(text).toString('hex')}`,
  'hex, escaped': (text) => [...bytes(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
  'hex, apart': (text) => (bytes(text).toString('hex').match(/../g) ?? []).join(' '),
  'quoted-printable': (text) =>
    `Content-Transfer-Encoding: quoted-printable\r\n\r\n${[...bytes(text)].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}`,
  'lz base64': (text) => LZString.compressToBase64(`{"value":"${text}"}`),
  'lz address': (text) => LZString.compressToEncodedURIComponent(`{"value":"${text}"}`),
  'lz utf16': (text) => LZString.compressToUTF16(`{"value":"${text}"}`),
  multipart: (text) => `--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n${text}\r\n--b--\r\n`,
  'multipart of base64': (text) =>
    `--b\r\nContent-Disposition: form-data; name="f"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes(text).toString('base64')}\r\n--b--\r\n`,
  'broken multipart': (text) =>
    `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n${text}`,
};

export const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export const hash = (algorithm: string, text: string | Buffer) => createHash(algorithm).update(text).digest();

/** How a digest is written. */
export const WRITTEN: Readonly<Record<string, (digest: Buffer) => string>> = {
  hex: (digest) => digest.toString('hex'),
  HEX: (digest) => digest.toString('hex').toUpperCase(),
  base64: (digest) => digest.toString('base64'),
  base64url: (digest) => digest.toString('base64url'),
  'base64 after a name': (digest) => `sha-${digest.toString('base64url')}`,
  'hex in base64': (digest) => Buffer.from(digest.toString('hex')).toString('base64'),
};

/** Around what is carried, as requests have it. */
export const AROUND: Readonly<Record<string, (text: string) => string>> = {
  'an address': (text) => `https://t.test/p?id=17&d=${text}&z=1`,
  json: (text) => `{"id":"G-1","data":"${text}","t":1732451234567}`,
  alone: (text) => text,
};
