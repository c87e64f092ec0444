// The tree over the entries (RFC 9162, 2.1): its root from a frontier, proofs that a leaf is in it, that it only grew.
// Never: a node of one. One that has no other beside it goes up as it is.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { sameBytes } from './encode';

type Hash = Uint8Array;
/** The roots of the full subtrees that a tree is made of, largest first. */
export type Frontier = readonly Hash[];

const NODE = Uint8Array.of(1);
const nodeOf = (left: Hash, right: Hash): Hash => sha256(concatBytes(NODE, left, right));

/** The frontier with one leaf more; `size` is how many leaves it had. */
export function appendLeaf(frontier: Frontier, size: number, leaf: Hash): Hash[] {
  const grown = [...frontier];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = grown.pop();
    if (!left) throw new RangeError('a frontier of another size');
    node = nodeOf(left, node);
  }
  grown.push(node);
  return grown;
}

/** The root of the tree that a frontier stands for. Of no leaf: the hash of nothing. */
export function rootOfFrontier(frontier: Frontier): Hash {
  if (frontier.length === 0) return sha256(new Uint8Array(0));
  return frontier.reduceRight((right, left) => nodeOf(left, right));
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

export function rootOf(leaves: readonly Hash[]): Hash {
  let frontier: Frontier = [];
  leaves.forEach((leaf, at) => {
    frontier = appendLeaf(frontier, at, leaf);
  });
  return rootOfFrontier(frontier);
}

/** The tree level by level, leaves first; the last of an odd number goes up as it is. */
function levelsOf(leaves: readonly Hash[]): readonly (readonly Hash[])[] {
  const levels = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) {
    const above: Hash[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at] as Hash, level[at + 1]];
      above.push(right ? nodeOf(left, right) : left);
    }
    level = above;
  }
  return levels;
}

/** For each index: what its leaf has to be joined with, from the bottom up. */
export function inclusionProofs(leaves: readonly Hash[], indices: readonly number[]): Hash[][] {
  if (indices.some((index) => index < 0 || index >= leaves.length)) throw new RangeError('no such leaf');
  const levels = levelsOf(leaves);
  return indices.map((index) =>
    levels.flatMap((level, height) => {
      const at = Math.floor(index / 2 ** height);
      return level[at % 2 === 1 ? at - 1 : at + 1] ?? [];
    }),
  );
}

/** What shows that the first `from` leaves are still the beginning of the tree. */
export function consistencyProof(leaves: readonly Hash[], from: number): Hash[] {
  if (from < 1 || from > leaves.length) throw new RangeError('no such size');
  return between(leaves, from, true);
}

function between(leaves: readonly Hash[], from: number, whole: boolean): Hash[] {
  if (from === leaves.length) return whole ? [] : [rootOf(leaves)];
  const half = splitOf(leaves.length);
  return from <= half
    ? [...between(leaves.slice(0, half), from, whole), rootOf(leaves.slice(half))]
    : [...between(leaves.slice(half), from - half, false), rootOf(leaves.slice(0, half))];
}

const halve = (number: number) => Math.floor(number / 2);

/** RFC 9162, 2.1.3.2. */
export function isIncluded(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, node] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeOf(other, node);
      while (at % 2 === 0 && at > 0) [at, last] = [halve(at), halve(last)];
    } else node = nodeOf(node, other);
    [at, last] = [halve(at), halve(last)];
  }
  return last === 0 && sameBytes(node, root);
}

interface Tree {
  readonly size: number;
  readonly root: Hash;
}

/** RFC 9162, 2.1.4.2. */
export function isConsistent(first: Tree, second: Tree, proof: readonly Hash[]): boolean {
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root);
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [halve(at), halve(last)];
  const path = at === 0 ? [first.root, ...proof] : [...proof];
  const start = path.shift();
  if (!start) return false;
  let [old, grown] = [start, start];
  for (const other of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, grown] = [nodeOf(other, old), nodeOf(other, grown)];
      while (at % 2 === 0 && at > 0) [at, last] = [halve(at), halve(last)];
    } else grown = nodeOf(grown, other);
    [at, last] = [halve(at), halve(last)];
  }
  return last === 0 && sameBytes(old, first.root) && sameBytes(grown, second.root);
}
