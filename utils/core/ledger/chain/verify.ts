// Does a bundle hold together, and does it agree with what was kept elsewhere? The verdict is data.
// Never: throws, unless `verifySignature` does. Never says that what is recorded is true: only that it is what it was.
import { Broken, type Place, type Reason } from './broken';
import type { Canonical } from './canonical';
import { bodyOf, findReceipt, fingerprintOf, isKeyOf, type Note, parseNote } from './checkpoint';
import { sameBytes, toText } from './encode';
import { commitOf, genesisOf, hashOf } from './entry';
import { appendLeaf, type Frontier, isConsistent, isIncluded, rootOfFrontier } from './merkle';
import { type ReadBundle, type ReadEntry, readBundle } from './read';

export type VerifySignature = (
  publicKey: Uint8Array,
  message: string,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

export interface Given {
  readonly verifySignature: VerifySignature;
  /** A receipt that was kept elsewhere, in whatever text it was kept. '': none. */
  readonly receipt?: string;
  /** The fingerprint of the key, noted earlier. '': none. */
  readonly fingerprint?: string;
}

export interface Opened {
  readonly seq: number;
  readonly min: number;
  readonly payload: Canonical;
}

export interface Consistent {
  readonly status: 'consistent';
  /** `unlinked`: the excerpt has no proof that leads to this receipt. */
  readonly receipt: 'none' | 'matches' | 'unlinked';
  /** Entries that the matching receipt speaks of, and the minute of the last of them. */
  readonly covered: number | null;
  readonly since: number | null;
  /** How many entries there are, by the last checkpoint. */
  readonly size: number;
  /** How many of them the file has. */
  readonly entries: number;
  readonly checkpoints: number;
  readonly opened: readonly Opened[];
  /** Seqs of those that an opened entry says were erased or replaced, and whose payload is not there. */
  readonly erased: readonly number[];
  readonly fingerprint: string;
}

export type Verdict = Consistent | ({ readonly status: 'broken'; readonly reason: Reason } & Place);

function checkEntries({ header, publicKey, entries }: ReadBundle): readonly Uint8Array[] {
  let [prev, last] = [toText(genesisOf(header.ledger, publicKey)), -1];
  return entries.map(({ entry, line, text }) => {
    const at = { line, seq: entry.seq };
    if (entry.ledger !== header.ledger || entry.epoch !== header.epoch) throw new Broken('ledger', at);
    const whole = header.entries === 'all';
    if (whole ? entry.seq !== last + 1 : entry.seq <= last) throw new Broken('gap', at);
    if (whole && entry.prev !== prev) throw new Broken('link', at);
    const hash = hashOf(text);
    [prev, last] = [toText(hash), entry.seq];
    return hash;
  });
}

function checkPayloads({ entries, payloads }: ReadBundle): readonly Opened[] {
  const bySeq = new Map<number, ReadEntry>(entries.map((one) => [one.entry.seq, one]));
  let last = -1;
  return payloads.map(({ line, seq, salt, text, payload }) => {
    if (seq <= last) throw new Broken('order', { line, seq });
    last = seq;
    const found = bySeq.get(seq);
    if (!found) throw new Broken('payload', { line, seq });
    if (toText(commitOf(salt, text)) !== found.entry.commit) throw new Broken('commit', { line, seq });
    return { seq, min: found.entry.min, payload };
  });
}

interface Signed extends Note {
  readonly place: Place;
}

function readNotes({ header, publicKey, checkpoints }: ReadBundle): readonly Signed[] {
  let last = 0;
  return checkpoints.map(({ line, text }) => {
    const note = parseNote(text);
    if (!note) throw new Broken('note', { line });
    const { ledger, epoch, size } = note.checkpoint;
    const place = { line, seq: size - 1 };
    if (ledger !== header.ledger || epoch !== header.epoch) throw new Broken('ledger', { line });
    if (size <= last) throw new Broken('order', { line });
    if (!isKeyOf(note, publicKey)) throw new Broken('key-id', place);
    last = size;
    return { ...note, place };
  });
}

/** There is one: a bundle without is refused before. */
const lastOf = (notes: readonly Signed[]) => (notes.at(-1) as Signed).checkpoint;

/** The whole: every root is computed anew. Gives the root of the first `size` leaves, for sizes that only grow. */
function createRoots(leaves: readonly Uint8Array[]): (size: number) => Uint8Array {
  let [frontier, grown]: [Frontier, number] = [[], 0];
  return (size) => {
    for (; grown < size; grown++) frontier = appendLeaf(frontier, grown, leaves[grown] as Uint8Array);
    return rootOfFrontier(frontier);
  };
}

function checkWhole(notes: readonly Signed[], leaves: readonly Uint8Array[]): void {
  const rootAt = createRoots(leaves);
  for (const { checkpoint, place } of notes) {
    if (checkpoint.size > leaves.length) throw new Broken('ahead', place);
    if (!sameBytes(rootAt(checkpoint.size), checkpoint.root)) throw new Broken('root', place);
  }
  const covered = lastOf(notes).size;
  if (covered < leaves.length) throw new Broken('uncovered', { line: null, seq: covered });
}

function checkExcerpt(bundle: ReadBundle, notes: readonly Signed[], leaves: readonly Uint8Array[]): void {
  notes.forEach(({ checkpoint, place }, at) => {
    const growth = bundle.checkpoints[at]?.growth ?? [];
    const before = notes[at - 1]?.checkpoint;
    if (before ? !isConsistent(before, checkpoint, growth) : growth.length > 0) throw new Broken('growth', place);
  });
  const { size, root } = lastOf(notes);
  bundle.entries.forEach(({ line, entry, path }, at) => {
    const leaf = leaves[at] as Uint8Array;
    if (!isIncluded(leaf, entry.seq, size, path, root)) throw new Broken('path', { line, seq: entry.seq });
  });
}

/** The root of the bundle at the size of a receipt; null: an excerpt that does not have it. */
function rootAtSize(bundle: ReadBundle, notes: readonly Signed[], leaves: readonly Uint8Array[], size: number) {
  if (bundle.header.entries === 'all') return createRoots(leaves)(size);
  return notes.find(({ checkpoint }) => checkpoint.size === size)?.checkpoint.root ?? null;
}

type Kept = Pick<Consistent, 'receipt' | 'covered' | 'since'>;
const NONE: Kept = { receipt: 'none', covered: null, since: null };

async function checkReceipt(
  bundle: ReadBundle,
  notes: readonly Signed[],
  leaves: readonly Uint8Array[],
  { receipt = '', verifySignature }: Given,
): Promise<Kept> {
  if (receipt.trim() === '') return NONE;
  const kept = findReceipt(receipt);
  if (!kept) throw new Broken('receipt');
  const { ledger, epoch, size, root } = kept.checkpoint;
  if (ledger !== bundle.header.ledger || epoch !== bundle.header.epoch) throw new Broken('receipt-ledger');
  const seq = Math.max(0, size - 1);
  if (size > lastOf(notes).size) throw new Broken('receipt-ahead', { line: null, seq });
  const own = rootAtSize(bundle, notes, leaves, size);
  if (own && !sameBytes(own, root)) throw new Broken('receipt-root', { line: null, seq });
  const signed = isKeyOf(kept, bundle.publicKey);
  if (!signed || !(await verifySignature(bundle.publicKey, bodyOf(kept.checkpoint), kept.signature)))
    throw new Broken('receipt-signature');
  if (!own) return { ...NONE, receipt: 'unlinked' };
  const since = bundle.entries.find(({ entry }) => entry.seq === seq)?.entry.min ?? null;
  return { receipt: 'matches', covered: size, since };
}

const TAKES: readonly Canonical[] = ['erase', 'drop'];

/** What opened entries say is gone, where it is. */
function erasedIn(opened: readonly Opened[]): readonly number[] {
  const there = new Set(opened.map(({ seq }) => seq));
  const gone = opened.flatMap(({ payload }) => {
    const { op = null, seqs } = (payload ?? {}) as { readonly op?: Canonical; readonly seqs?: Canonical };
    return TAKES.includes(op) && Array.isArray(seqs) ? seqs.filter((seq) => typeof seq === 'number') : [];
  });
  return [...new Set(gone)].filter((seq) => !there.has(seq)).sort((a, b) => a - b);
}

const digitsOf = (fingerprint: string) => fingerprint.toLowerCase().replace(/[\s:-]/g, '');

async function check(bytes: Uint8Array, given: Given): Promise<Consistent> {
  const bundle = readBundle(bytes);
  const leaves = checkEntries(bundle);
  const opened = checkPayloads(bundle);
  const notes = readNotes(bundle);
  if (notes.length === 0) throw new Broken('unsigned');
  if (bundle.header.entries === 'all') checkWhole(notes, leaves);
  else checkExcerpt(bundle, notes, leaves);
  for (const { checkpoint, signature, place } of notes)
    if (!(await given.verifySignature(bundle.publicKey, bodyOf(checkpoint), signature)))
      throw new Broken('signature', place);
  const fingerprint = fingerprintOf(bundle.publicKey);
  const noted = digitsOf(given.fingerprint ?? '');
  if (noted !== '' && noted !== digitsOf(fingerprint)) throw new Broken('key');
  const kept = await checkReceipt(bundle, notes, leaves, given);
  const counts = { size: lastOf(notes).size, entries: bundle.entries.length, checkpoints: notes.length };
  return { status: 'consistent', ...kept, ...counts, opened, erased: erasedIn(opened), fingerprint };
}

/** Of a file, whatever it is. */
export async function verifyBundle(bytes: Uint8Array, given: Given): Promise<Verdict> {
  try {
    return await check(bytes, given);
  } catch (error) {
    if (error instanceof Broken) return { status: 'broken', reason: error.reason, ...error.place };
    throw error;
  }
}
