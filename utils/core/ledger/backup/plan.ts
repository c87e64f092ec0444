// What bringing a backup in would do to the record that is here.
// Never: brings back what was erased here since, nor lets an older backup go backwards over newer rows.
import type { Item, ItemId } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';

/** A record: its journal as texts, and what that comes to. */
export interface Side {
  readonly ledger: string;
  readonly epoch: number;
  /** Canonical texts by seq. */
  readonly entries: readonly string[];
  /** The seq of the entry that brought the row, by row. */
  readonly seqOf: ReadonlyMap<string, number>;
  readonly disclosures: ReadonlyMap<string, Disclosure>;
  readonly items: ReadonlyMap<ItemId, Item>;
}

/**
 * `nothing`: all of it is here; `adopt`: there is none here, or another that is empty, or an earlier state of the same; `merge`: the same
 * ledger went on in two places, its rows are added; `replace`: another ledger, of which one must go.
 */
export type ImportMode = 'nothing' | 'adopt' | 'merge' | 'replace';

export interface ImportPlan {
  readonly mode: ImportMode;
  readonly newRows: readonly Disclosure[];
  readonly newItems: readonly Item[];
  /** Rows of the backup that are here already. */
  readonly same: number;
  /** Rows of the backup that were erased, or replaced by better ones, here since it was made. */
  readonly erased: number;
  /** Rows here that are not in the backup: they stay, unless it is `replace`. */
  readonly onlyHere: number;
}

export function planImport(here: Side | null, there: Side): ImportPlan {
  const common = here ? commonLength(here, there) : 0;
  const mode = modeOf(here, there, common);
  const rows = [...there.disclosures.values()];
  const isHere = (row: Disclosure) => here?.disclosures.has(row.id) ?? false;
  const wasErased = (row: Disclosure) =>
    mode !== 'replace' && !isHere(row) && (there.seqOf.get(row.id) ?? Number.POSITIVE_INFINITY) < common;
  const same = mode === 'replace' ? 0 : rows.filter(isHere).length;
  const newRows =
    mode === 'nothing' ? [] : rows.filter((row) => mode === 'replace' || !(isHere(row) || wasErased(row)));
  return {
    mode: mode === 'merge' && newRows.length === 0 ? 'nothing' : mode,
    newRows,
    newItems: mode === 'nothing' ? [] : missingItems(here, there, newRows, mode),
    same,
    erased: rows.filter(wasErased).length,
    onlyHere: here ? [...here.disclosures.keys()].filter((id) => !there.disclosures.has(id)).length : 0,
  };
}

function modeOf(here: Side | null, there: Side, common: number): ImportMode {
  if (!here) return 'adopt';
  // An empty record of the same ledger has been emptied: its journal says so, and counts.
  const empty = here.disclosures.size === 0 && here.items.size === 0;
  if (here.ledger !== there.ledger) return empty ? 'adopt' : 'replace';
  if (here.epoch !== there.epoch) return 'merge';
  if (common === there.entries.length) return 'nothing';
  return common === here.entries.length ? 'adopt' : 'merge';
}

/** How many entries from the first on are the same. */
function commonLength(here: Side, there: Side): number {
  if (here.ledger !== there.ledger || here.epoch !== there.epoch) return 0;
  const most = Math.min(here.entries.length, there.entries.length);
  let length = 0;
  while (length < most && here.entries[length] === there.entries[length]) length++;
  return length;
}

/** What the new rows speak of, and what the person registered themselves. */
function missingItems(here: Side | null, there: Side, rows: readonly Disclosure[], mode: ImportMode): readonly Item[] {
  const wanted = new Set(rows.flatMap(({ itemId }) => itemId ?? []));
  const known = (id: ItemId) => mode !== 'replace' && (here?.items.has(id) ?? false);
  const whole = mode === 'adopt' || mode === 'replace';
  return [...there.items.values()].filter(({ id }) => !known(id) && (whole || wanted.has(id)));
}
