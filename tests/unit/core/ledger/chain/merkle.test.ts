// The tree against the known one of Certificate Transparency, and its proofs against themselves.

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '@/utils/core/ledger/bytes';
import {
  appendLeaf,
  consistencyProof,
  inclusionProofs,
  isConsistent,
  isIncluded,
  rootOf,
  rootOfFrontier,
} from '@/utils/core/ledger/chain/merkle';

const leafOf = (data: Uint8Array) => sha256(concatBytes(Uint8Array.of(0), data));

/** The leaves, roots and proofs that implementations of Certificate Transparency test each other with. */
const DATA = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = DATA.map((data) => leafOf(fromHex(data)));
const INCLUDED: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const GREW: readonly (readonly [from: number, to: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

describe('the known tree', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %d leaves has its root', (size, root) => {
    expect(toHex(rootOf(LEAVES.slice(0, size)))).toBe(root);
  });

  it.each(INCLUDED)('shows leaf %d of %d', (index, size, proof) => {
    expect(inclusionProofs(LEAVES.slice(0, size), [index]).map((one) => one.map(toHex))).toEqual([proof]);
  });

  it.each(GREW)('shows that it grew from %d to %d', (from, to, proof) => {
    expect(consistencyProof(LEAVES.slice(0, to), from).map(toHex)).toEqual(proof);
  });
});

const leaves = fc
  .integer({ min: 1, max: 70 })
  .map((size) => Array.from({ length: size }, (_, at) => leafOf(Uint8Array.of(at))));
const changed = (proof: readonly Uint8Array[], at: number) =>
  proof.map((hash, place) =>
    place === at % proof.length ? hash.map((byte, first) => (first === 0 ? byte ^ 1 : byte)) : hash,
  );

it('has the root of the definition, whatever the size', () => {
  const defined = (list: readonly Uint8Array[]): Uint8Array => {
    if (list.length === 1) return list[0] as Uint8Array;
    const half = 2 ** Math.ceil(Math.log2(list.length) - 1);
    return sha256(concatBytes(Uint8Array.of(1), defined(list.slice(0, half)), defined(list.slice(half))));
  };
  fc.assert(fc.property(leaves, (list) => void expect(rootOf(list)).toEqual(defined(list))));
});

it('keeps no more nodes than the size has bits', () => {
  let frontier: Uint8Array[] = [];
  for (let size = 0; size < 1000; size++) {
    frontier = appendLeaf(frontier, size, leafOf(Uint8Array.of(size)));
    expect(frontier.length).toBe((size + 1).toString(2).replaceAll('0', '').length);
  }
  expect(rootOfFrontier(frontier)).toHaveLength(32);
});

it('shows every leaf, and no other in its place', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), fc.nat(), (list, where, other) => {
      const index = where % list.length;
      const [leaf, root, size] = [list[index] as Uint8Array, rootOf(list), list.length];
      const [proof = []] = inclusionProofs(list, [index]);
      expect(isIncluded(leaf, index, size, proof, root)).toBe(true);
      expect(isIncluded(leafOf(Uint8Array.of(200)), index, size, proof, root)).toBe(false);
      expect(isIncluded(leaf, index, size, [...proof, root], root)).toBe(false);
      const at = other % size;
      if (at !== index) expect(isIncluded(leaf, at, size, proof, root)).toBe(false);
      if (proof.length > 0) {
        expect(isIncluded(leaf, index, size, changed(proof, other), root)).toBe(false);
        expect(isIncluded(leaf, index, size, proof.slice(1), root)).toBe(false);
      }
    }),
  );
});

it('shows that it grew, and of no other tree', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), fc.nat(), (list, where, other) => {
      const from = 1 + (where % list.length);
      const first = { size: from, root: rootOf(list.slice(0, from)) };
      const second = { size: list.length, root: rootOf(list) };
      const proof = consistencyProof(list, from);
      expect(isConsistent(first, second, proof)).toBe(true);
      const rewritten = { size: from, root: rootOf([leafOf(Uint8Array.of(200)), ...list.slice(1, from)]) };
      expect(isConsistent(rewritten, second, proof)).toBe(false);
      expect(isConsistent(first, { ...second, root: first.root }, proof)).toBe(from === list.length);
      expect(isConsistent(first, second, [...proof, first.root])).toBe(false);
      if (proof.length > 0) expect(isConsistent(first, second, changed(proof, other))).toBe(false);
    }),
  );
});
