// Invented cards, accounts, tokens and keys.
// Never: one that opens anything.
import { createHash } from 'node:crypto';
import { ibanCheck, luhn } from './checks.ts';
import { type Random, shaped } from './random.ts';

/** Issuer prefix, length, and how the scheme groups its digits. */
export const CARDS: readonly (readonly [prefix: string, length: number, ...groups: number[]])[] = [
  ['4539', 16, 4, 4, 4, 4],
  ['4916', 16, 4, 4, 4, 4],
  ['5277', 16, 4, 4, 4, 4],
  ['2223', 16, 4, 4, 4, 4],
  ['3742', 15, 4, 6, 5],
  ['6011', 16, 4, 4, 4, 4],
  ['3569', 16, 4, 4, 4, 4],
  ['3056', 14, 4, 6, 4],
  ['622202', 19, 4, 4, 4, 4, 3],
  ['621700', 19, 6, 13],
  ['625907', 16, 4, 4, 4, 4],
  ['2202', 16, 4, 4, 4, 4],
];

export function cardNumber(random: Random, prefix: string, length: number): string {
  const body = prefix + random.digits(length - prefix.length - 1);
  return body + luhn(body);
}

/** Countries whose account numbers carry no check digits of their own that an IBAN reader could test. */
export const IBANS: Readonly<Record<string, string>> = {
  DE: '##################',
  GB: 'BUKB##############',
  IE: 'AIBK##############',
  AT: '################',
  CH: '#################',
  LU: '###0123456789012',
  NL: 'INGB##########',
  DK: '##############',
  GR: '#######################',
  CY: '########0000000########0'.slice(0, 24),
  RO: 'RNCB################',
  BG: 'UNCR##############',
  LV: 'UNLA#############',
  LT: '################',
  SA: '##00000000##########',
  AE: '033################',
  IL: '###################',
  PK: 'HABB################',
  KZ: '125KZT##########',
  GE: 'NB################',
  TR: '#####0################',
  MT: 'MALT#####0012345MTLCAST###S',
};

export function iban(random: Random, country: string): string {
  const account = shaped(IBANS[country]?.replace(/@/g, 'A') ?? '', random);
  return country + ibanCheck(country, account) + account;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58Check of the bytes: how a Bitcoin private key is written down. */
export function base58check(bytes: Uint8Array): string {
  const hash = (data: Uint8Array) => createHash('sha256').update(data).digest();
  const all = Buffer.concat([bytes, hash(hash(bytes)).subarray(0, 4)]);
  let value = BigInt(`0x${all.toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = BASE58.charAt(Number(value % 58n)) + text;
  return text;
}

export function walletKey(random: Random): string {
  const bytes = Uint8Array.from({ length: 34 }, () => random.int(0, 255));
  bytes[0] = 0x80;
  bytes[33] = 1;
  return base58check(bytes);
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function apiToken(random: Random, which: 'jwt' | 'github' | 'aws'): string {
  if (which === 'github') return `ghp_${random.letters(36, ALPHANUMERIC)}`;
  if (which === 'aws') return `AKIA${random.letters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = { sub: random.digits(10), iat: 1700000000 + random.int(0, 9999) };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(body)}.${random.letters(43, ALPHANUMERIC)}`;
}
