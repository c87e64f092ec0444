// The record as a journal: what each entry did, and the fold that makes the rows that pages read out of all of them.
// Never: a value. Never relies on a payload being there: an erased one is missing, and the fold goes on without it.
import type { Item, ItemId } from '@/utils/core/item';
import type { Canonical } from './chain/canonical';
import type { EntryKind } from './chain/entry';
import type { Disclosure } from './disclosure';

/** What one entry did to the record. */
export type Operation =
  /** A row. `item`: the one that it is about, if the record did not know it. `imported`: it is older than the journal. */
  | { readonly op: 'add'; readonly row: Disclosure; readonly item: Item | null; readonly imported?: true }
  /** More became known of a row. */
  | { readonly op: 'change'; readonly id: string; readonly changes: Partial<Disclosure> }
  /** Better ones took the place of rows; `seqs`: the payloads that went with them. */
  | { readonly op: 'drop'; readonly ids: readonly string[]; readonly seqs: readonly number[] }
  /** An item by itself: registered by the person, or left when the row that brought it was erased. */
  | { readonly op: 'item'; readonly item: Item }
  /** The payloads of these entries of the same epoch are gone: the person wanted it, or they had had their time. */
  | { readonly op: 'erase'; readonly seqs: readonly number[]; readonly why: 'asked' | 'expired' }
  /** A store had lost entries: how many came back, how many did not. */
  | { readonly op: 'recovery'; readonly restored: number; readonly lost: number }
  /** An epoch begins. Nothing of a lower one counts any more. */
  | { readonly op: 'epoch' };

const KIND_OF = {
  add: 'disclosure',
  change: 'change',
  drop: 'change',
  item: 'change',
  erase: 'erase',
  recovery: 'recovery',
  epoch: 'epoch',
} as const satisfies Record<Operation['op'], EntryKind>;

/** What the entry calls it, for whoever may see the entry and not the payload. */
export function kindOf(operation: Operation): EntryKind {
  return operation.op === 'add' && operation.imported ? 'import' : KIND_OF[operation.op];
}

/** As it may be hashed: no fraction, nothing below zero, no half of a character, nothing undefined. */
function plain(value: unknown): Canonical {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (typeof value === 'number') return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0;
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return null;
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([name, one]) => [name, plain(one)]));
}

/** The operation as it is, and as its payload will say it: what is stored and what can be replayed are the same. */
export function settledOperation(operation: Operation): Operation {
  return plain(operation) as unknown as Operation;
}

export function payloadOf(operation: Operation): Canonical {
  return plain({ v: 1, ...operation });
}

/** null: of a later program, or no payload at all. */
export function operationOf(payload: unknown): Operation | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { v, ...operation } = payload as { v?: unknown; op?: unknown };
  const known = typeof operation.op === 'string' && Object.hasOwn(KIND_OF, operation.op);
  return v === 1 && known ? (operation as Operation) : null;
}

/** The rows and items that a payload speaks of, as names: what has to go with them when they are erased. */
export function aboutOf(operation: Operation): readonly string[] {
  if (operation.op === 'add') return [operation.row.id, ...(operation.item ? [nameOf(operation.item.id)] : [])];
  if (operation.op === 'change') return [operation.id];
  return operation.op === 'item' ? [nameOf(operation.item.id)] : [];
}

export function nameOf(item: ItemId): string {
  return `item:${item}`;
}

/** The seqs of the payloads that this operation took away. */
export function takenBy(operation: Operation): readonly number[] {
  return operation.op === 'erase' || operation.op === 'drop' ? operation.seqs : [];
}

export interface Projection {
  readonly disclosures: Map<string, Disclosure>;
  readonly items: Map<ItemId, Item>;
}

/** What the payloads that are left come to, in their order. Never needs the ones that are gone. */
export function replay(operations: Iterable<Operation>): Projection {
  const disclosures = new Map<string, Disclosure>();
  const items = new Map<ItemId, Item>();
  for (const operation of operations) {
    if (operation.op === 'add') {
      const { row, item } = operation;
      disclosures.set(row.id, row);
      if (item && !items.has(item.id)) items.set(item.id, item);
    } else if (operation.op === 'change') {
      const row = disclosures.get(operation.id);
      if (row) disclosures.set(row.id, { ...row, ...operation.changes });
    } else if (operation.op === 'drop') for (const id of operation.ids) disclosures.delete(id);
    else if (operation.op === 'item') items.set(operation.item.id, operation.item);
  }
  return { disclosures, items };
}
