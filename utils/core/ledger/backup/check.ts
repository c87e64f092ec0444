// The journal of a backup, looked at link by link, and what it comes to.
// Never: throws, and never takes a part: one entry that does not fit, and nothing of the file is believed.

import { parseCanonical } from '@/utils/core/ledger/chain/canonical';
import { fromText, toText } from '@/utils/core/ledger/chain/encode';
import { commitOf, type Entry, hashOf, parseEntry, SIZE } from '@/utils/core/ledger/chain/entry';
import { kindOf, type Operation, replay } from '@/utils/core/ledger/journal';
import type { BackupContent, BackupPayload } from './content';
import type { Side } from './plan';

export interface ChainProblem {
  readonly problem: 'chain';
  /** Number of the entry, from 0. */
  readonly seq: number;
}

/** The payload as an operation; null: it is none. Given by whoever knows the shapes. */
export type ReadOperation = (payload: unknown) => Operation | null;

export interface Checked {
  readonly side: Side;
  readonly operations: ReadonlyMap<number, Operation>;
}

export function checkJournal(content: BackupContent, readOperation: ReadOperation): Checked | ChainProblem {
  const payloads = new Map(content.payloads.map((payload) => [payload.seq, payload]));
  const stray = content.payloads.find(({ seq }) => seq >= content.entries.length);
  if (stray) return { problem: 'chain', seq: stray.seq };
  if (payloads.size !== content.payloads.length) return { problem: 'chain', seq: 0 };
  const operations = new Map<number, Operation>();
  const { size, hash } = content.header;
  if (content.entries.length !== size) return { problem: 'chain', seq: content.entries.length };
  let prev: string | null = null;
  for (const [seq, text] of content.entries.entries()) {
    const payload = payloads.get(seq);
    const entry = entryOf(text, content, seq);
    if (!entry || (prev !== null && entry.prev !== prev)) return { problem: 'chain', seq };
    const operation = payload && operationIn(payload, entry, readOperation);
    if (operation === null) return { problem: 'chain', seq };
    if (operation) operations.set(seq, operation);
    prev = toText(hashOf(text));
  }
  if (prev !== hash) return { problem: 'chain', seq: size - 1 };
  return { side: sideOf(content, operations), operations };
}

function entryOf(text: string, { header }: BackupContent, seq: number): Entry | null {
  try {
    const entry = parseEntry(text);
    const fits = entry.ledger === header.ledger && entry.epoch === header.epoch && entry.seq === seq;
    return fits ? entry : null;
  } catch {
    return null;
  }
}

/** null: not what the entry committed to, or nothing that can be read. */
function operationIn({ salt, text }: BackupPayload, entry: Entry, readOperation: ReadOperation): Operation | null {
  const bytes = fromText(salt);
  if (bytes?.length !== SIZE || toText(commitOf(bytes, text)) !== entry.commit) return null;
  const operation = readOperation(canonicalIn(text));
  return operation && kindOf(operation) === entry.kind ? operation : null;
}

function canonicalIn(text: string): unknown {
  try {
    return parseCanonical(text);
  } catch {
    return null;
  }
}

function sideOf({ header, entries }: BackupContent, operations: ReadonlyMap<number, Operation>): Side {
  const { disclosures, items } = replay(operations.values());
  const seqOf = new Map<string, number>();
  for (const [seq, operation] of operations) if (operation.op === 'add') seqOf.set(operation.row.id, seq);
  return { ledger: header.ledger, epoch: header.epoch, entries, seqOf, disclosures, items };
}
