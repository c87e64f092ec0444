// The digests of values, once a value, to be recognised in a request. Never: kept longer than the values, or sent.
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ItemId, Kind } from '@/utils/core/item';
import { fromBase64, toBase64, toHex } from './bytes';
import type { Coding, Codings } from './coding';
import { SALT, seedsOf } from './normalisations';

type Algorithm = Extract<Coding, 'md5' | 'sha1' | 'sha256' | 'sha512'>;
const ALGORITHMS: readonly (readonly [Algorithm, (bytes: Uint8Array) => Uint8Array])[] = [
  ['md5', md5],
  ['sha1', sha1],
  ['sha256', sha256],
  ['sha512', sha512],
];

export interface Hashed {
  readonly itemId: ItemId;
  readonly codings: Codings;
}

/** Bytes of a digest of each algorithm. */
const SIZES: ReadonlySet<number> = new Set([16, 20, 32, 64]);
/** Letters of it in base64, without what fills up. */
const BASE64_SIZES = [22, 27, 43, 86];
/** So much of a digest tells it from any other. */
const ENOUGH = 20;
const keyOf = (hex: string) => `${hex.length}:${hex.slice(0, ENOUGH)}`;

export interface Book {
  readonly byDigest: Map<string, readonly Hashed[]>;
  readonly write: (itemId: ItemId, kind: Kind, forms: readonly string[]) => void;
}

/** Of a value as it is, then of what stands in for it: its base64, its digest in either writing. */
export function createBook(): Book {
  const byDigest = new Map<string, readonly Hashed[]>();
  const note = (
    itemId: ItemId,
    text: string,
    inner: Codings,
    then?: (digest: Uint8Array, codings: Codings) => void,
  ) => {
    const bytes = utf8ToBytes(text);
    for (const [algorithm, hash] of ALGORITHMS) {
      const digest = hash(bytes);
      const codings = [algorithm, ...inner];
      const key = keyOf(toHex(digest));
      const known = byDigest.get(key) ?? [];
      if (!known.some((one) => one.itemId === itemId)) byDigest.set(key, [...known, { itemId, codings }]);
      then?.(digest, codings);
    }
  };
  const write = (itemId: ItemId, kind: Kind, forms: readonly string[]) => {
    const { main, others } = seedsOf(kind, forms);
    for (const seed of [...main, ...others]) note(itemId, seed, []);
    for (const seed of [...main, ...others]) note(itemId, seed + SALT, ['salted']);
    for (const seed of main) {
      note(itemId, toBase64(utf8ToBytes(seed)), ['base64']);
      note(itemId, seed, [], (digest, codings) => {
        note(itemId, toHex(digest), codings);
        note(itemId, toBase64(digest), ['base64', ...codings]);
      });
    }
  };
  return { byDigest, write };
}

export interface Looked {
  readonly key: string;
  readonly codings: Codings;
}

const HEX = /(?<![A-Za-z0-9])[0-9A-Fa-f]{32,128}(?![A-Za-z0-9])/g;
const UUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
const LONGEST = 256;

/** Bytes that came out of base64 or of another coding. */
export function digestBytes(bytes: Uint8Array): string | null {
  return SIZES.has(bytes.length) ? keyOf(toHex(bytes)) : null;
}

/** Digests that a run of letters may be, or end or begin with. */
export function digestsIn(run: string): readonly Looked[] {
  const text = UUID.test(run) ? run.replace(/-/g, '') : run;
  const hex = [...text.matchAll(HEX)].filter(([one]) => SIZES.has(one.length / 2));
  if (hex.length > 0) return hex.map(([one]) => ({ key: keyOf(one.toLowerCase()), codings: [] }));
  const core = run.replace(/=/g, '');
  if (core.length > LONGEST) return [];
  return BASE64_SIZES.filter((size) => size < core.length)
    .flatMap((size) => [core.slice(-size), core.slice(0, size)])
    .map((part) => ({ key: keyOf(toHex(fromBase64(part))), codings: ['base64'] }));
}
