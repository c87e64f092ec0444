// The ledger's tables, in the extension's own origin. Pages import this to read (liveQuery); only the background writes.
// Never: a value. Never a promise of anything but Dexie inside a transaction (it may commit and reject all the same).
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

export class LedgerDatabase extends Dexie {
  readonly disclosures!: EntityTable<StoredDisclosure, 'id'>;
  readonly items!: EntityTable<Item, 'id'>;
  readonly cases!: EntityTable<Case, 'id'>;
  readonly events!: EntityTable<RecordedEvent, 'eventId'>;
  readonly keys!: EntityTable<StoredKey, 'id'>;
  /** Rows of no meaning that push erased bytes out of the browser's files. */
  readonly scratch!: Table<Uint8Array, number>;

  constructor(name = 'whence') {
    super(name, { chromeTransactionDurability: 'strict' });
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
