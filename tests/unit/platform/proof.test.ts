// From rows to a file that a stranger can check: signed only when what lies in the tables holds together.
import { beforeEach, describe, expect, it } from 'vitest';
import { SIGNATURES } from '#tests/unit/core/ledger/chain/signatures.ts';
import { freshBrowser } from '#tests/unit/platform/world.ts';
import type { Item } from '@/utils/core/item';
import { fromHex } from '@/utils/core/ledger/bytes';
import { canonical } from '@/utils/core/ledger/chain/canonical';
import type { Signed } from '@/utils/core/ledger/chain/checkpoint';
import { toText } from '@/utils/core/ledger/chain/encode';
import { hashOf } from '@/utils/core/ledger/chain/entry';
import { verifyBundle } from '@/utils/core/ledger/chain/verify';
import { type Disclosure, NOT_SEEN } from '@/utils/core/ledger/disclosure';
import { checkpoint, NotSigned, signNow } from '@/utils/platform/checkpoint';
import { database } from '@/utils/platform/database';
import { forgetItem } from '@/utils/platform/erase';
import { append } from '@/utils/platform/journal/append';
import { bundleOf, excerptOf } from '@/utils/platform/proof';
import { verifySignature } from '@/utils/platform/signing';

beforeEach(() => freshBrowser());

const NOW = 29_666_666 * 60_000;
const ITEM: Item = { id: 'tel:ab', kind: 'tel', subtype: 'cn', fingerprint: 'ab', mask: '138****8000', firstSeen: 20 };
const row = (id: string): Disclosure => ({
  id,
  eventId: `event-${id}`,
  kind: 'tel',
  subtype: 'cn',
  itemId: ITEM.id,
  mask: ITEM.mask,
  page: `${id}.example`,
  recipient: `${id}.example`,
  channel: 'form',
  frame: 'top',
  decision: 'once',
  verdict: 'unknown',
  reasons: ['not_on_your_list'],
  typedAt: 10,
  submittedAt: 20,
  sentAt: null,
  ...NOT_SEEN,
});
const add = (...ids: readonly string[]) =>
  append(
    ids.map((id) => ({ op: 'add' as const, row: row(id), item: ITEM })),
    { now: NOW },
  );
const sign = async (receipt = false) => (await signNow(receipt, NOW)) as Signed;
const check = (bundle: string, kept: { receipt?: string; fingerprint?: string } = {}) =>
  verifyBundle(new TextEncoder().encode(bundle), { verifySignature, ...kept });

describe('a signature', () => {
  /** Notes are text: the few cases whose message is none cannot be asked this way. */
  const ofTexts = SIGNATURES.map((one) => ({ ...one, text: Buffer.from(one.message, 'hex').toString() })).filter(
    ({ text, message }) => Buffer.from(text).toString('hex') === message,
  );

  it('has enough cases', () => {
    expect(ofTexts.length).toBeGreaterThan(15);
  });

  it.each(ofTexts)('of $name is judged as it should be', async ({ key, text, signature, valid }) => {
    expect(await verifySignature(fromHex(key), text, fromHex(signature))).toBe(valid);
  });

  it('is of a key that is made once and kept', async () => {
    await add('a');
    const first = await sign();
    await add('b');
    expect((await sign()).publicKey).toBe(first.publicKey);
    expect(await database().keys.get('signing')).toBeDefined();
  });

  it('is not given for an empty record', async () => {
    expect(await signNow(true, NOW)).toBeNull();
  });
});

describe('an export of everything', () => {
  it('holds together, and agrees with every receipt taken on the way', async () => {
    await add('a', 'b');
    const receipts = [await sign(true)];
    await add('c');
    receipts.push(await sign(true));
    await add('d');
    const last = await sign();
    const bundle = await bundleOf(last);
    for (const { text, fingerprint, size } of receipts)
      expect(await check(bundle, { receipt: text, fingerprint })).toMatchObject({
        status: 'consistent',
        receipt: 'matches',
        covered: size,
        since: NOW / 60_000,
        size: 5,
        erased: [],
      });
  });

  it('lists as erased what was erased, and has nothing of it', async () => {
    await add('a', 'b');
    await forgetItem(ITEM.id);
    const bundle = await bundleOf(await sign());
    expect(await check(bundle)).toMatchObject({ status: 'consistent', erased: [1, 2] });
    expect(bundle).not.toContain(ITEM.mask);
    expect(bundle).not.toContain('a.example');
  });

  it('has no name of a key, no fingerprint key, and no seed in it', async () => {
    await add('a');
    const bundle = await bundleOf(await sign());
    for (const { bytes } of await database().keys.toArray())
      for (const part of [toText(bytes), toText(bytes.subarray(-32))]) expect(bundle).not.toContain(part);
  });
});

describe('an excerpt', () => {
  it('says the chosen rows and no other, and leads back to the receipts', async () => {
    await add('a', 'b', 'c');
    const receipt = await sign(true);
    await add('d', 'e');
    await checkpoint({ now: NOW });
    await add('f');
    const excerpt = await excerptOf(await sign(), new Set(['b', 'e']));
    const verdict = await check(excerpt, { receipt: receipt.text });
    expect(verdict).toMatchObject({ status: 'consistent', receipt: 'matches', covered: 4, size: 7, checkpoints: 2 });
    for (const id of ['b', 'e']) expect(excerpt).toContain(`${id}.example`);
    for (const id of ['a', 'c', 'd', 'f']) expect(excerpt).not.toContain(`${id}.example`);
  });

  it('of no row still says where the record stands', async () => {
    await add('a');
    expect(await check(await excerptOf(await sign(), new Set()))).toMatchObject({ status: 'consistent', opened: [] });
  });
});

describe('a checkpoint', () => {
  const refused = (seq: number, options = {}) =>
    expect(checkpoint(options)).rejects.toEqual(expect.objectContaining({ name: new NotSigned(0).name, seq }));

  it('reads on from the one before, and comes to the same as from the beginning', async () => {
    await add('a', 'b');
    await checkpoint({ now: NOW });
    await add('c');
    const made = await checkpoint({ now: NOW });
    expect((await checkpoint({ whole: true, now: NOW }))?.text).toBe(made?.text);
    expect(await database().checkpoints.count()).toBe(2);
  });

  it('is not made of a head: an entry that was altered since is found in the bytes', async () => {
    await add('a', 'b', 'c');
    await checkpoint();
    const stored = (await database().entries.get([1, 2])) ?? { text: '' };
    const text = canonical({ ...(JSON.parse(stored.text) as object), min: 1 });
    await database().entries.update([1, 2], { text, hash: toText(hashOf(text)) });
    await refused(3, { whole: true });
    // What was verified once is believed until the next time that all is.
    await add('d');
    await expect(checkpoint()).resolves.toMatchObject({ size: 5 });
  });

  it('is not made where the last entry is not there, or is another', async () => {
    await add('a', 'b');
    await database().entries.delete([1, 2]);
    await refused(2);
  });

  it('is not made over less than was signed before', async () => {
    await add('a', 'b');
    await checkpoint();
    const { meta, entries } = database();
    const head = await meta.get('head');
    const before = await entries.get([1, 1]);
    await entries.delete([1, 2]);
    if (head && before) await meta.put({ ...head, size: 2, hash: before.hash });
    await refused(2);
  });

  it('is not made with another key than the epoch began with', async () => {
    await add('a');
    await checkpoint();
    await database().keys.delete('signing');
    await refused(0);
  });
});
