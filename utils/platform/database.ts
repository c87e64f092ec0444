// The ledger's tables, in the extension's own origin. Pages import this to read (liveQuery); only the background writes.
// `entries` and `payloads` are the journal; `disclosures` and `items` are what it comes to.
// Never: a value. Never a promise of anything but Dexie inside a transaction (it may commit and reject all the same).
// Never: a database of a later program, which Dexie would open and alter without a word.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Item } from '@/utils/core/item';
import { type Disclosure, lastTime, travelOf } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';

/** A row as it lies in the table: `latest` is `lastTime(row)`, there to be sorted by. */
export interface StoredDisclosure extends Disclosure {
  readonly latest: number;
}

/** A submission that was recorded, so that a retry adds nothing. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly at: number;
}

export interface StoredKey {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An entry of the journal, as it was hashed. Opaque here: a later mode seals what can be sealed. */
export interface StoredEntry {
  readonly epoch: number;
  readonly seq: number;
  readonly text: string;
  /** base64url. */
  readonly hash: string;
}

/** What an entry commits to. Deleted when it is erased; the entry stays. */
export interface StoredPayload {
  readonly epoch: number;
  readonly seq: number;
  /** 32 bytes, base64url. */
  readonly salt: string;
  readonly text: string;
  /** The names of the rows and items that it speaks of. */
  readonly about: readonly string[];
}

/** Where the journal stands: the next entry is number `size` and follows `hash`. */
export interface Head {
  readonly k: 'head';
  readonly ledger: string;
  readonly epoch: number;
  readonly size: number;
  readonly hash: string;
  /** Roots of the full subtrees, largest first, base64url: what the next root is made of. */
  readonly frontier: readonly string[];
}

/** A checkpoint that was signed: of the first `size` entries of an epoch. */
export interface StoredCheckpoint {
  readonly epoch: number;
  readonly size: number;
  /** The signed note. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where the next one can read on from; absent in one that came back from a backup. */
  readonly reached?: { readonly hash: string; readonly frontier: readonly string[] };
  /** The person took it to keep it elsewhere. */
  readonly receipt?: true;
}

/** The database is of a later program than this one. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

export const DATABASE = 'whence';
export const VERSION = 3;

/** Dexie multiplies its versions by ten. */
export const versionOf = (native: number) => Math.floor(native / 10);

/** Dexie asks for a database without naming a version when it found a later one than it knows. */
function gate(): IDBFactory {
  return {
    open: (name, version) => {
      if (version === undefined) throw new NewerDatabase('the record is of a later version of Whence');
      return indexedDB.open(name, version);
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

export class LedgerDatabase extends Dexie {
  readonly disclosures!: EntityTable<StoredDisclosure, 'id'>;
  readonly items!: EntityTable<Item, 'id'>;
  readonly cases!: EntityTable<Case, 'id'>;
  readonly events!: EntityTable<RecordedEvent, 'eventId'>;
  readonly keys!: EntityTable<StoredKey, 'id'>;
  readonly entries!: Table<StoredEntry, [number, number]>;
  readonly payloads!: Table<StoredPayload, [number, number]>;
  readonly meta!: EntityTable<Head, 'k'>;
  readonly checkpoints!: Table<StoredCheckpoint, [number, number]>;
  /** Rows of no meaning that push erased bytes out of the browser's files. */
  readonly scratch!: Table<Uint8Array, number>;

  constructor(name = DATABASE) {
    super(name, { chromeTransactionDurability: 'strict', indexedDB: gate(), IDBKeyRange });
    this.version(1).stores({
      disclosures: '&id, eventId, itemId, kind, recipient, page, latest, [itemId+recipient]',
      items: '&id, kind, firstSeen',
      cases: '&id, openedAt',
      events: '&eventId, at',
      keys: '&id',
      scratch: '++',
    });
    this.version(2).upgrade((upgrade) =>
      upgrade
        .table<Disclosure>('disclosures')
        .toCollection()
        .modify((row) => void Object.assign(row, travelOf(row))),
    );
    // The journal begins empty: who starts it writes what the rows of the older versions come to (journal/begin.ts).
    this.version(VERSION).stores({
      entries: '[epoch+seq]',
      payloads: '[epoch+seq], *about',
      meta: '&k',
      checkpoints: '[epoch+size]',
    });
    // An old page must not stand in the way of an upgrade, nor of erasing.
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
  }
}

let opened: LedgerDatabase | null = null;

/** The one connection of this context; opens by itself at the first read. */
export function database(): LedgerDatabase {
  opened ??= new LedgerDatabase();
  return opened;
}

export function toStored(row: Disclosure): StoredDisclosure {
  return { ...row, latest: lastTime(row) };
}
