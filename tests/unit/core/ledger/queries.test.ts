import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '@/utils/core/item';
import { wasShared } from '@/utils/core/ledger/disclosure';
import { filterRows, searchSites } from '@/utils/core/ledger/filter';
import * as queries from '@/utils/core/ledger/queries';
import { anyRow, row } from './row';

const { bySite, byItem, describeLife, firstGiven, givenAt, lastGiven, latest, siteHas } = queries;

describe('the life of a row', () => {
  it.each([
    ['typed', { submittedAt: null }],
    ['submitted', {}],
    ['sent', { sentAt: 1100 }],
    ['sent', { submittedAt: null, decision: 'none', sentAt: 1100 }],
    ['refused', { decision: 'refused' }],
    ['held', { decision: 'refused', state: 'held' }],
    ['handed', { submittedAt: null, decision: 'none', sentAt: 1100, seenBy: 'page' }],
    ['attempted', { submittedAt: null, decision: 'none' }],
    ['blocked-elsewhere', { submittedAt: null, decision: 'none', state: 'blocked-elsewhere' }],
    ['blocked', { state: 'blocked' }],
    ['failed', { state: 'failed' }],
    ['sent', { decision: 'refused', sentAt: 1100 }],
  ] as const)('is %s for %j', (life, parts) => {
    expect(describeLife(row(parts))).toBe(life);
  });

  it('begins for the recipient when it was submitted or seen leaving, whichever was first', () => {
    expect(givenAt(row({ submittedAt: 5, sentAt: 7 }))).toBe(5);
    expect(givenAt(row({ submittedAt: 7, sentAt: 5 }))).toBe(5);
    expect(givenAt(row({ submittedAt: null, sentAt: 5 }))).toBe(5);
  });

  it('does not begin for what was refused or only typed, and begins late for what left all the same', () => {
    expect(givenAt(row({ decision: 'refused' }))).toBeNull();
    expect(givenAt(row({ submittedAt: null }))).toBeNull();
    expect(givenAt(row({ decision: 'refused', submittedAt: 5, sentAt: 9 }))).toBe(9);
  });
});

describe('what a site has', () => {
  const rows = [
    row({ submittedAt: 30 }),
    row({ submittedAt: 10, sentAt: 11 }),
    row({ kind: 'password', itemId: null, mask: null, submittedAt: 20 }),
    row({ kind: 'email', itemId: 'email:1', decision: 'refused' }),
    row({ recipient: 'other.test', submittedAt: 5 }),
  ];

  it('is each item once, the latest given first', () => {
    expect(siteHas(rows, 'shop.test')).toEqual([
      {
        itemId: 'tel:1',
        kind: 'tel',
        subtype: 'cn',
        mask: '138****5678',
        times: 2,
        firstAt: 10,
        lastAt: 30,
        seenLeaving: true,
      },
      {
        itemId: null,
        kind: 'password',
        subtype: 'cn',
        mask: null,
        times: 1,
        firstAt: 20,
        lastAt: 20,
        seenLeaving: false,
      },
    ]);
  });

  it('is summed up by site', () => {
    const [shop, other] = bySite(rows);
    expect(shop).toMatchObject({ site: 'shop.test', firstAt: 10, lastAt: 30, seenLeaving: true, refused: 1 });
    expect([...(shop?.kinds ?? [])]).toEqual([
      ['tel', 1],
      ['password', 1],
    ]);
    expect(other).toMatchObject({ site: 'other.test', firstAt: 5, lastAt: 5, seenLeaving: false, refused: 0 });
  });

  it('is nothing where all was refused, yet the site is named', () => {
    expect(bySite([row({ decision: 'refused' })])).toMatchObject([
      { holdings: [], firstAt: null, lastAt: null, refused: 1 },
    ]);
  });

  it('has a first and a last time', () => {
    expect(firstGiven(rows, 'shop.test')).toBe(10);
    expect(firstGiven(rows, 'nobody.test')).toBeNull();
    expect(lastGiven(rows, 'tel:1', 'shop.test')).toBe(30);
    expect(lastGiven(rows, 'email:1', 'shop.test')).toBeNull();
    expect(lastGiven(rows, 'tel:1', 'other.test')).toBe(5);
  });
});

describe('where an item went', () => {
  const item = (id: string): Item => ({ id, kind: 'tel', subtype: '', fingerprint: '', mask: '', firstSeen: 0 });

  it('is told for each item, in the order asked', () => {
    const rows = [
      row({ submittedAt: 5 }),
      row({ recipient: 'b.test', submittedAt: 9, sentAt: 9 }),
      row({ itemId: 'tel:2' }),
    ];
    expect(byItem(rows, [item('tel:9'), item('tel:1')])).toMatchObject([
      { item: { id: 'tel:9' }, recipients: [] },
      {
        item: { id: 'tel:1' },
        recipients: [
          { site: 'b.test', lastAt: 9, seenLeaving: true },
          { site: 'shop.test', lastAt: 5, seenLeaving: false },
        ],
      },
    ]);
  });
});

describe('a search', () => {
  const rows = [
    row({ id: 'a', recipient: 'lanternshop.test', typedAt: null, submittedAt: 10 }),
    row({ id: 'b', recipient: 'tracker.test', page: 'lanternshop.test', typedAt: null, submittedAt: 20 }),
    row({
      id: 'c',
      recipient: 'bank.test',
      kind: 'cc-number',
      itemId: 'cc-number:1',
      mask: '6222 **** 0001',
      typedAt: null,
      submittedAt: 30,
    }),
  ];
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join('');

  it.each([
    [{}, 'abc'],
    [{ text: '' }, 'abc'],
    [{ text: '  ' }, 'abc'],
    [{ text: 'LANTERN' }, 'ab'],
    [{ text: 'lantern tracker' }, 'b'],
    [{ text: '6222' }, 'c'],
    [{ text: 'nothing' }, ''],
    [{ site: 'lanternshop.test' }, 'ab'],
    [{ site: 'lantern' }, ''],
    [{ kind: 'cc-number' }, 'c'],
    [{ itemId: 'tel:1' }, 'ab'],
    [{ itemId: 'tel:1', site: 'tracker.test' }, 'b'],
    [{ from: 20 }, 'bc'],
    [{ to: 20 }, 'a'],
    [{ from: 20, to: 30 }, 'b'],
  ] as const)('for %j finds "%s"', (filter, found) => {
    expect(ids(filterRows(rows, filter))).toBe(found);
  });

  it('for sites takes parts of names, at most so many', () => {
    expect(searchSites(rows, ' TEST ', 2)).toEqual(['bank.test', 'lanternshop.test']);
    expect(searchSites(rows, '', 5)).toEqual([]);
  });

  it('for the latest takes the last time of each', () => {
    expect(ids(latest(rows, 2))).toBe('cb');
    expect(latest(rows, -1)).toEqual([]);
  });
});

describe('any record', () => {
  const rows = fc.array(anyRow, { maxLength: 40 });

  it('is counted in full by site: each shared row once', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const times = bySite(some).flatMap(({ holdings }) => holdings.map((holding) => holding.times));
        expect(times.reduce((sum, value) => sum + value, 0)).toBe(some.filter(wasShared).length);
      }),
    );
  });

  it('says the same of a site alone and among all', () => {
    fc.assert(
      fc.property(rows, (some) => {
        for (const { site, holdings, firstAt } of bySite(some)) {
          expect(siteHas(some, site)).toEqual(holdings);
          expect(firstGiven(some, site)).toBe(firstAt);
        }
      }),
    );
  });
});
