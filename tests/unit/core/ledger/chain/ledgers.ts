// Random ledgers and what may happen to their bundles, each from a number: the same one gives the same bytes.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type BundleParts, sealed, writeBundle, writeExcerpt } from '@/utils/core/ledger/chain/bundle';
import { canonical } from '@/utils/core/ledger/chain/canonical';
import { bodyOf, fingerprintOf, noteOf } from '@/utils/core/ledger/chain/checkpoint';
import { toText } from '@/utils/core/ledger/chain/encode';
import { commitOf, ENTRY_KINDS, type Entry, entryText, genesisOf, hashOf } from '@/utils/core/ledger/chain/entry';
import { rootOf } from '@/utils/core/ledger/chain/merkle';
import type { VerifySignature } from '@/utils/core/ledger/chain/verify';

/** Mulberry32: whole numbers below `n`. */
export type Draw = (n: number) => number;

export function drawing(seed: number): Draw {
  let state = (seed * 2654435761) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const bytesOf = (draw: Draw, size: number) => Uint8Array.from({ length: size }, () => draw(256));
const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T;

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export interface Pair {
  readonly publicKey: Uint8Array;
  readonly sign: (text: string) => Uint8Array;
}

export function pairOf(secret: Uint8Array): Pair {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length));
  return { publicKey, sign: (text) => new Uint8Array(sign(null, Buffer.from(text), key)) };
}

const keys = new Map<string, KeyObject>();
export const verifySignature: VerifySignature = (publicKey, text, signature) => {
  const name = toText(publicKey);
  const key = keys.get(name) ?? createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  keys.set(name, key);
  return verify(null, Buffer.from(text), key, signature);
};

const TEXTS = ['shop.test', '138****5678', '刘**', 'Å\u2028\u007f', '\n\t"\\', '😀', '', 'ключ', '\u0001'];
const value = (draw: Draw, depth = 0): unknown =>
  pick<() => unknown>(draw, [
    () => draw(2 ** 31) * draw(2 ** 20),
    () => draw(3) === 0,
    () => null,
    () => pick(draw, TEXTS),
    () => (depth > 2 ? 0 : Array.from({ length: draw(4) }, () => value(draw, depth + 1))),
    () => (depth > 2 ? 1 : { b: value(draw, depth + 1), a: value(draw, depth + 1), 10: 1, 9: pick(draw, TEXTS) }),
  ])();

function payloadText(draw: Draw, seq: number): string {
  if (seq > 2 && draw(8) === 0)
    return canonical({ v: 1, op: pick(draw, ['erase', 'drop']), seqs: [draw(seq), draw(seq)], why: 'asked' });
  return canonical({ v: 1, op: pick(draw, ['add', 'change', 'item']), row: value(draw) });
}

export interface Made {
  readonly parts: BundleParts;
  readonly pair: Pair;
}

export interface Shape {
  readonly most?: number;
  readonly opened?: number;
}

export function ledgerOf(draw: Draw, { most = 40, opened = 3 }: Shape = {}): Made {
  const pair = pairOf(bytesOf(draw, 32));
  const ledger = toText(bytesOf(draw, 16));
  const epoch = 1 + draw(3);
  let prev = genesisOf(ledger, pair.publicKey);
  const entries: string[] = [];
  const payloads: { seq: number; salt: string; text: string }[] = [];
  const size = 1 + draw(most);
  for (let seq = 0; seq < size; seq++) {
    const [salt, text] = [bytesOf(draw, 32), payloadText(draw, seq)];
    const commit = toText(commitOf(salt, text));
    const min = 29_000_000 + seq * 7;
    const entry: Entry = { v: 1, ledger, epoch, seq, min, kind: pick(draw, ENTRY_KINDS), commit, prev: toText(prev) };
    entries.push(entryText(entry));
    prev = hashOf(entryText(entry));
    if (draw(4) < opened) payloads.push({ seq, salt: toText(salt), text });
  }
  const sizes = [...new Set([...Array.from({ length: draw(3) }, () => 1 + draw(size)), size])].sort((a, b) => a - b);
  const leaves = entries.map(hashOf);
  const checkpoints = sizes.map((to) => {
    const checkpoint = { ledger, epoch, size: to, root: rootOf(leaves.slice(0, to)) };
    return { size: to, text: noteOf(checkpoint, pair.publicKey, pair.sign(bodyOf(checkpoint))) };
  });
  return { parts: { ledger, epoch, publicKey: pair.publicKey, entries, payloads, checkpoints }, pair };
}

export const linesOf = (bundle: string) => bundle.trimEnd().split('\n').slice(0, -1);

/** What somebody might do who can seal the file again. Most of it must be found; none of it may be judged differently. */
const HARMS: readonly ((draw: Draw, lines: string[]) => readonly string[])[] = [
  (draw, lines) => lines.filter((_, at) => at !== draw(lines.length)),
  (draw, lines) => lines.toSpliced(draw(lines.length), 1),
  (draw, lines) => lines.toSpliced(draw(lines.length), 0, pick(draw, lines)),
  (draw, lines) => {
    const [one, other] = [draw(lines.length), draw(lines.length)];
    return lines.with(one, lines[other] as string).with(other, lines[one] as string);
  },
  (draw, lines) => {
    const at = draw(lines.length);
    const line = lines[at] as string;
    const place = draw(line.length);
    const sign = pick(draw, ['0', '1', 'a', 'A', '"', ',', '-', ' ', '\\', '}', 'é', '\u0000', '.', '+']);
    return lines.with(at, line.slice(0, place) + sign + line.slice(place + draw(2)));
  },
  (draw, lines) => lines.map((line) => line.replace(/"min":(\d+)/, (_, min) => `"min":${Number(min) + draw(2)}`)),
  (draw, lines) => lines.map((line) => line.replace(/"epoch":\d/, () => `"epoch":${draw(3)}`)),
  (draw, lines) => lines.slice(0, 1 + draw(lines.length)),
  (draw, lines) => lines.with(0, (lines[0] as string).replace('"v":1', `"v":${draw(3)}`)),
  (draw, lines) =>
    lines.toSpliced(1 + draw(lines.length), 0, pick(draw, ['{}', '[]', '{"commit":1}', '{"a":1e3}', ''])),
];

export interface Trial {
  readonly bundle: string;
  readonly receipt: string;
  readonly fingerprint: string;
  /** Nothing was done to it, and what was kept is its own. */
  readonly sound: boolean;
}

/** A bundle, a receipt and a fingerprint; in about half of all something is wrong. */
export function trialOf(seed: number): Trial {
  const draw = drawing(seed);
  const { parts, pair } = ledgerOf(draw);
  const good = draw(2) === 0 ? writeBundle(parts) : writeExcerpt(parts);
  const harmed = draw(2) === 0;
  const bundle = harmed ? sealed(pick(draw, HARMS)(draw, linesOf(good))) : good;
  const other = ledgerOf(drawing(seed + 1));
  const own = pick(draw, parts.checkpoints).text;
  const receipt = pick(draw, [
    '',
    own,
    own,
    `> ${own.replaceAll('\n', '\r\n> ')}`,
    pick(draw, other.parts.checkpoints).text,
    own.replace(/\n\d+\n/, `\n${1 + draw(50)}\n`),
    resigned(own, pair, draw),
    own.slice(draw(9)),
    own.replace(/ (?=\S+=\n)/, '\n').replace('\n\n', '\n'.repeat(1 + draw(5))),
  ]);
  const fingerprint = pick(draw, ['', '', fingerprintOf(parts.publicKey), fingerprintOf(other.parts.publicKey)]);
  const kept = receipt === '' || receipt === own;
  const known = fingerprint === '' || fingerprint === fingerprintOf(parts.publicKey);
  return { bundle, receipt, fingerprint, sound: !harmed && kept && known };
}

/** A note of the same key over other entries, or over more of them. */
function resigned(note: string, pair: Pair, draw: Draw): string {
  const [origin = '', size] = note.split('\n');
  const [, ledger = '', epoch] = origin.split('/');
  const checkpoint = { ledger, epoch: Number(epoch), size: Number(size) + draw(3), root: bytesOf(draw, 32) };
  return noteOf(checkpoint, pair.publicKey, pair.sign(bodyOf(checkpoint)));
}
