// What a check of everything found, and the same as plain text that a person may paste anywhere.
// Never: a site, a mask, a fingerprint, a name of a ledger, a word of a case: versions, counts and times only.

export interface TablesFound {
  readonly counts: Readonly<Record<string, number>>;
  readonly epoch: number;
  /** Entries that the head speaks of. */
  readonly size: number;
  /** The first entry that does not hold; null: all do. */
  readonly broken: number | null;
  /** Rows and items that are not what the journal comes to. */
  readonly differing: number;
  /** Entries whose payload was erased. */
  readonly erased: number;
  /** When the last checkpoint was signed; ms since the epoch, null: none was. */
  readonly checkpointAt: number | null;
  /** When the person last took a receipt; ms since the epoch, null: never. */
  readonly receiptAt: number | null;
  readonly ms: number;
}

/** `ahead`: the copy has entries that the record has not; `other`: it is of another record. */
export type CopyState = 'same' | 'behind' | 'ahead' | 'other' | 'none';

export interface StartFound {
  readonly at: number;
  readonly ms: number;
  readonly state: string;
  readonly wiped: boolean;
  readonly recovered: boolean;
  readonly restored: number;
  readonly lost: number;
  readonly healed: boolean;
}

export interface Diagnosis {
  readonly at: number;
  readonly version: string;
  readonly browser: string;
  readonly tables: TablesFound;
  readonly mirror: CopyState;
  readonly snapshot: CopyState;
  /** Bytes; null: the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly backup: { readonly at: number; readonly rows: number } | null;
  readonly last: StartFound | null;
  readonly recovery: StartFound | null;
}

const when = (time: number | null) => (time === null ? 'never' : new Date(time).toISOString().slice(0, 16));
const startLine = (start: StartFound | null) =>
  start
    ? `${when(start.at)} state=${start.state} ms=${Math.round(start.ms)} wiped=${start.wiped} recovered=${start.recovered} restored=${start.restored} lost=${start.lost} healed=${start.healed}`
    : 'none';

/** One line a fact, in English: it is for whoever is asked for help. */
export function reportOf(found: Diagnosis): string {
  const { tables } = found;
  const counts = Object.entries(tables.counts).map(([name, count]) => `${name}=${count}`);
  return [
    `Whence ${found.version}, ${found.browser}, ${when(found.at)}`,
    `chain: ${tables.broken === null ? 'holds' : `broken at ${tables.broken}`}, epoch ${tables.epoch}, ${tables.size} entries, ${tables.erased} erased`,
    `rows: ${tables.differing === 0 ? 'as the journal says' : `${tables.differing} differ from the journal`}`,
    `tables: ${counts.join(' ')}`,
    `mirror: ${found.mirror}; snapshot: ${found.snapshot}`,
    `disk: ${found.used ?? '?'} of ${found.quota ?? '?'} bytes`,
    `last checkpoint: ${when(tables.checkpointAt)}; last receipt: ${when(tables.receiptAt)}`,
    `last backup: ${found.backup ? `${when(found.backup.at)}, ${found.backup.rows} rows` : 'never'}`,
    `last start: ${startLine(found.last)}`,
    `last recovery: ${startLine(found.recovery)}`,
    `check took ${Math.round(tables.ms)} ms`,
  ].join('\n');
}
