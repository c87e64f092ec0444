// What each line of a backup, and each operation in it, must look like to be believed.
// Never: lets an unknown field, or a fingerprint that is none, into the record.
import * as v from 'valibot';
import { KINDS } from '@/utils/core/item';
import { BACKUP_VERSION, type LineType } from '@/utils/core/ledger/backup/content';
import { fromText } from '@/utils/core/ledger/chain/encode';
import { isHash, isLedger } from '@/utils/core/ledger/chain/entry';
import { Channel, Code, Layer, Level, list, shape, short } from '@/utils/platform/schemas';

/** Letters of the 32 bytes that fingerprints are made with. */
const SEED = 43;
/** PKCS#8 of an Ed25519 key (RFC 8410): 48 bytes, of which the first 16 say so. */
const SIGNING = /^MC4CAQAwBQYDK2VwBCIEI[\w-]{43}$/;
const MAX_ENTRIES = 200_000;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Time = v.nullable(Count);
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const Base64 = v.pipe(
  short(2000),
  v.check((text) => fromText(text) !== null),
);
const Kind = v.picklist(KINDS);
const Mask = short(200);
const Decision = v.picklist(['unasked', 'once', 'trusted', 'refused', 'none']);
const State = v.picklist(['attempted', 'sent', 'blocked', 'blocked-elsewhere', 'failed', 'held']);

const ROW = {
  id: Id,
  eventId: Id,
  kind: Kind,
  subtype: short(64),
  itemId: v.nullable(Id),
  mask: v.nullable(Mask),
  page: Site,
  recipient: Site,
  channel: Channel,
  frame: v.picklist(['top', 'same-site', 'cross-site', 'opaque']),
  decision: Decision,
  verdict: Level,
  reasons: list(Code, 50),
  typedAt: Time,
  submittedAt: Time,
  sentAt: Time,
  coding: list(Layer, 50),
  via: list(Site, 100),
  state: State,
  seenBy: v.nullable(v.picklist(['wire', 'page'])),
  unread: v.boolean(),
  early: v.boolean(),
};

const Item = v.pipe(
  shape({
    id: Id,
    kind: Kind,
    subtype: short(64),
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    mask: Mask,
    firstSeen: Count,
    registeredAt: v.optional(Count),
  }),
  v.check(({ id, kind, fingerprint }) => id === `${kind}:${fingerprint}`),
);

const Seqs = list(Count, MAX_ENTRIES);
const one = v.literal(1);

/** `Operation` of core/ledger/journal, as its payload says it. */
export const PayloadShape = v.variant('op', [
  v.strictObject({
    v: one,
    op: v.literal('add'),
    row: shape(ROW),
    item: v.nullable(Item),
    imported: v.optional(v.literal(true)),
  }),
  v.strictObject({ v: one, op: v.literal('change'), id: Id, changes: v.partial(v.strictObject(ROW)) }),
  v.strictObject({ v: one, op: v.literal('drop'), ids: list(Id, MAX_ENTRIES), seqs: Seqs }),
  v.strictObject({ v: one, op: v.literal('item'), item: Item }),
  v.strictObject({ v: one, op: v.literal('erase'), seqs: Seqs, why: v.picklist(['asked', 'expired']) }),
  v.strictObject({ v: one, op: v.literal('recovery'), restored: Count, lost: Count }),
  v.strictObject({ v: one, op: v.literal('epoch') }),
]);

const Text = short(4_000_000);

/** By the line's `type`, which is taken off first. */
export const LINE_SHAPES = {
  header: shape({
    format: v.literal('whence-backup'),
    v: v.literal(BACKUP_VERSION),
    ledger: v.custom<string>(isLedger),
    epoch: Count,
    size: Count,
    hash: v.custom<string>(isHash),
    made: Count,
    version: short(40),
  }),
  key: v.pipe(
    shape({ id: v.picklist(['seed', 'signing']), bytes: v.pipe(Base64, v.minLength(1)) }),
    v.check(({ id, bytes }) => (id === 'seed' ? bytes.length === SEED : SIGNING.test(bytes))),
  ),
  entry: shape({ text: Text }),
  payload: shape({ seq: Count, salt: v.pipe(Base64, v.length(43)), text: Text }),
  checkpoint: shape({ size: Count, at: Count, text: short(4000), receipt: v.optional(v.literal(true)) }),
  case: shape({ id: Id, json: Text }),
  setting: shape({ name: short(64), json: Text }),
} satisfies Record<LineType, v.GenericSchema>;

const Stamp = v.pipe(v.number(), v.finite());
const Suspect = v.looseObject({ site: Site, share: Stamp, reasons: v.array(v.looseObject({ code: short(64) })) });

/** A case as it is drawn; what it holds beyond that is kept as it is. */
export const CaseShape = v.looseObject({
  id: Id,
  openedAt: Stamp,
  closedAt: v.nullable(Stamp),
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  leaked: v.array(v.looseObject({ kind: Kind, subtype: short(64), itemId: v.nullable(Id), mask: Mask })),
  noticedAt: Stamp,
  suspects: v.array(Suspect),
  elsewhere: Stamp,
  done: v.record(v.string(), Stamp),
  evidence: v.array(v.looseObject({ id: Id, text: v.string(), party: v.string(), channel: short(32), addedAt: Stamp })),
  notices: v.array(v.looseObject({ id: Id, letter: short(64), language: short(16), to: Site, madeAt: Stamp })),
});
