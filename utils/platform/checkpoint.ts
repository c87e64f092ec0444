// Signs where the journal stands. Only after the entries were read again as they lie in the tables and every hash, link and
// root made anew from their bytes: what is in memory, or what a head says of itself, is never signed.
// Since the last checkpoint, as a rule; `whole`: from the first entry on, once a day, before an export and for a receipt.
// Never: two trees for one epoch. Where what was signed before is no longer the beginning of what is there, nothing is.
import { bodyOf, fingerprintOf, noteOf, parseNote, type Signed } from '@/utils/core/ledger/chain/checkpoint';
import { fromText, sameBytes, toText } from '@/utils/core/ledger/chain/encode';
import { genesisOf, hashOf, parseEntry } from '@/utils/core/ledger/chain/entry';
import { appendLeaf, type Frontier, rootOfFrontier } from '@/utils/core/ledger/chain/merkle';
import { database, type Head, type StoredCheckpoint } from './database';
import { inLedger } from './journal/turn';
import { signer } from './signing';

/** Nothing was signed: entry `seq` is not what it has to be. */
export class NotSigned extends Error {
  override readonly name = 'NotSigned';
  readonly seq: number;

  constructor(seq: number) {
    super(`entry ${seq} of the journal does not follow`);
    this.seq = seq;
  }
}

interface Reached {
  readonly size: number;
  /** Of the last entry, base64url. */
  readonly hash: string;
  readonly frontier: Frontier;
}

const BATCH = 500;
const bytesOf = (texts: readonly string[]) => texts.map((text) => fromText(text) ?? new Uint8Array());
const rootIn = ({ text }: StoredCheckpoint) => parseNote(text)?.checkpoint.root ?? new Uint8Array();

function step(reached: Reached, text: string | undefined, { ledger, epoch }: Head): Reached {
  const { size, hash, frontier } = reached;
  try {
    const entry = parseEntry(text ?? '');
    const follows = entry.ledger === ledger && entry.epoch === epoch && entry.seq === size && entry.prev === hash;
    if (!follows) throw new NotSigned(size);
  } catch (cause) {
    throw cause instanceof NotSigned ? cause : new NotSigned(size);
  }
  const leaf = hashOf(text ?? '');
  return { size: size + 1, hash: toText(leaf), frontier: appendLeaf(frontier, size, leaf) };
}

/** Reads on from what is known to the size of the head, past what was signed before. */
async function readOn(start: Reached, head: Head, before: readonly StoredCheckpoint[]): Promise<Reached> {
  const signed = new Map(before.map((one) => [one.size, rootIn(one)]));
  let reached = start;
  while (reached.size < head.size) {
    const count = Math.min(BATCH, head.size - reached.size);
    const from = reached.size;
    const keys = Array.from({ length: count }, (_, at): [number, number] => [head.epoch, from + at]);
    for (const stored of await database().entries.bulkGet(keys)) {
      reached = step(reached, stored?.text, head);
      const root = signed.get(reached.size);
      if (root && !sameBytes(root, rootOfFrontier(reached.frontier))) throw new NotSigned(reached.size - 1);
    }
  }
  if (reached.hash !== head.hash) throw new NotSigned(head.size - 1);
  return reached;
}

const atStart = (genesis: string): Reached => ({ size: 0, hash: genesis, frontier: [] });

/** After the last checkpoint that says how far it came, and comes to what it signed. */
function startAfter(before: readonly StoredCheckpoint[], genesis: string): Reached {
  for (const one of before.toReversed()) {
    if (!one.reached) continue;
    const frontier = bytesOf(one.reached.frontier);
    if (sameBytes(rootOfFrontier(frontier), rootIn(one))) return { size: one.size, hash: one.reached.hash, frontier };
  }
  return atStart(genesis);
}

export interface CheckpointOptions {
  /** From the first entry on. */
  readonly whole?: boolean;
  /** The person keeps it elsewhere: an excerpt has to lead back to it. */
  readonly receipt?: boolean;
  readonly now?: number;
}

/** null: there is nothing to sign. Rejects with NotSigned where the journal does not hold together. */
export async function checkpoint(options: CheckpointOptions = {}): Promise<StoredCheckpoint | null> {
  const { whole = false, receipt = false, now = Date.now() } = options;
  const db = database();
  const head = await db.meta.get('head');
  if (!head || head.size === 0) return null;
  const { epoch, ledger } = head;
  const before = await db.checkpoints.where('[epoch+size]').between([epoch, 0], [epoch, Infinity]).toArray();
  // More was signed once than there is now: what comes in its place must not be signed in the same epoch.
  if ((before.at(-1)?.size ?? 0) > head.size) throw new NotSigned(head.size);
  const { publicKey, sign } = await signer();
  const genesis = toText(genesisOf(ledger, publicKey));
  // Rejects where the epoch began with another key.
  step(atStart(genesis), (await db.entries.get([epoch, 0]))?.text, head);
  const start = startAfter(whole ? [] : before, genesis);
  const { size, hash, frontier } = await readOn(start, head, before);
  const signed = { ledger, epoch, size, root: rootOfFrontier(frontier) };
  const text = noteOf(signed, publicKey, await sign(bodyOf(signed)));
  const reached = { hash, frontier: frontier.map(toText) };
  return keep({ epoch, size, text, at: now, reached, ...(receipt && { receipt }) });
}

/** One of the same size stays: it says the same. Only that it is kept elsewhere may be new. */
function keep(made: StoredCheckpoint): Promise<StoredCheckpoint> {
  const db = database();
  return db.transaction('rw', db.checkpoints, db.meta, async () => {
    const key: [number, number] = [made.epoch, made.size];
    const there = await db.checkpoints.get(key);
    const kept = { ...made, at: there?.at ?? made.at, ...(there?.receipt && { receipt: true as const }) };
    if ((await db.meta.get('head'))?.epoch !== made.epoch) throw new NotSigned(0);
    await db.checkpoints.put(kept);
    return kept;
  });
}

/** For a page that exports or wants a receipt. */
export function signNow(receipt: boolean, now: number): Promise<Signed | null> {
  return inLedger(async () => {
    const made = await checkpoint({ whole: true, receipt, now });
    const ledger = made && parseNote(made.text)?.checkpoint.ledger;
    if (!made || !ledger) return null;
    const { publicKey } = await signer();
    const { epoch, size, text } = made;
    return { ledger, epoch, size, text, publicKey: toText(publicKey), fingerprint: fingerprintOf(publicKey) };
  });
}
