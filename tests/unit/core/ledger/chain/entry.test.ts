// An entry: the same bytes as any other program makes of it, and nothing else is read as one.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NotCanonical } from '@/utils/core/ledger/chain/canonical';
import { toText } from '@/utils/core/ledger/chain/encode';
import {
  commitOf,
  ENTRY_KINDS,
  type Entry,
  entryText,
  genesisOf,
  hashOf,
  parseEntry,
} from '@/utils/core/ledger/chain/entry';

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const salt = Uint8Array.from({ length: 32 }, (_, at) => at);
const HASH = toText(salt);
const entry: Entry = {
  v: 1,
  ledger: 'a'.repeat(22),
  epoch: 1,
  seq: 0,
  min: 29_000_000,
  kind: 'disclosure',
  commit: HASH,
  prev: HASH,
};

it('commits to salt and payload, in the domain of payloads', () => {
  expect(commitOf(salt, '{"é":1}')).toEqual(sha256('\x02whence/payload/v1\0', salt, '{"é":1}'));
});

it('takes no salt of another length', () => {
  expect(() => commitOf(salt.subarray(1), '{}')).toThrow(RangeError);
});

it('hashes an entry as a leaf of RFC 9162', () => {
  expect(hashOf(entryText(entry))).toEqual(sha256('\0', entryText(entry)));
});

it('begins with the name of the ledger and the key', () => {
  expect(genesisOf('abc', salt)).toEqual(sha256('whence/genesis/v1\0abc\0', salt));
});

it('gives back every entry', () => {
  const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toText);
  const entries = fc.record(
    {
      v: fc.constant(1 as const),
      ledger: fc.stringMatching(/^[\w-]{1,64}$/),
      epoch: fc.nat(),
      seq: fc.maxSafeNat(),
      min: fc.maxSafeNat(),
      kind: fc.constantFrom(...ENTRY_KINDS),
      commit: hashes,
      prev: hashes,
    },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(entries, (one) => void expect(parseEntry(entryText(one))).toEqual(one)));
});

it.each([
  { v: 2 },
  { ledger: '' },
  { ledger: 'a b' },
  { seq: '0' },
  { min: null },
  { kind: 'flood' },
  { commit: HASH.slice(1) },
  // The same 32 bytes, were the two bits that are left over not looked at.
  { prev: `${HASH.slice(0, -1)}9` },
  { note: 1 },
])('does not read %o as one', (other) => {
  const text = entryText({ ...entry, ...other } as unknown as Entry);
  expect(() => parseEntry(text)).toThrow(NotCanonical);
});

it('does not read one that lacks something, is spaced or is a list', () => {
  const { prev, ...less } = entry;
  for (const text of [entryText(less as Entry), entryText(entry).replace(',', ', '), '[]', 'null', '1'])
    expect(() => parseEntry(text)).toThrow(NotCanonical);
});
