import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { anyRow, row } from '@/tests/unit/core/ledger/row';
import { KINDS } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Leaked } from '@/utils/core/trace/leaked';
import { rank } from '@/utils/core/trace/rank';
import type { Trace, TraceReasonCode } from '@/utils/core/trace/suspect';

const TEL: Leaked = { itemId: 'tel:1', kind: 'tel' };
const CARD: Leaked = { itemId: 'cc-number:1', kind: 'cc-number' };
const NOTICED = 10_000;

const tel = (recipient: string, parts: Partial<Disclosure> = {}) => row({ recipient, ...parts });
const card = (recipient: string, parts: Partial<Disclosure> = {}) =>
  row({ recipient, kind: 'cc-number', itemId: 'cc-number:1', ...parts });
const trace = (leaked: readonly Leaked[], rows: readonly Disclosure[]) => rank({ leaked, rows, noticedAt: NOTICED });

const sites = ({ suspects }: Trace) => suspects.map(({ site }) => site);
const shareOf = ({ suspects }: Trace, site: string) => suspects.find((one) => one.site === site)?.share ?? Number.NaN;
const reasonsOf = ({ suspects }: Trace, site: string) => suspects.find((one) => one.site === site)?.reasons ?? [];
const reason = (of: Trace, site: string, code: TraceReasonCode) => reasonsOf(of, site).find((one) => one.code === code);

describe('a trace', () => {
  it('names nobody where nothing is on record', () => {
    expect(trace([TEL], [])).toEqual({ suspects: [], elsewhere: 1 });
    expect(trace([], [tel('a.test')])).toEqual({ suspects: [], elsewhere: 1 });
  });

  it('never gives one recipient everything', () => {
    const { suspects, elsewhere } = trace([CARD], [card('a.test', { verdict: 'risky', sentAt: 1001 })]);
    expect(suspects[0]?.share).toBeGreaterThan(0.5);
    expect(elsewhere).toBeGreaterThan(0.05);
  });

  it('puts who holds all that leaked far above who holds a part', () => {
    const result = trace([TEL, CARD], [tel('part.test'), tel('all.test'), card('all.test')]);
    expect(sites(result)).toEqual(['all.test', 'part.test']);
    expect(shareOf(result, 'all.test')).toBeGreaterThan(5 * shareOf(result, 'part.test'));
  });

  it('does not name who holds nothing of it', () => {
    const result = trace([CARD], [tel('a.test'), card('b.test'), card('c.test', { itemId: 'cc-number:2' })]);
    expect(sites(result)).toEqual(['b.test']);
  });

  it('weighs how the site was judged then', () => {
    const rows = [
      tel('plain.test'),
      tel('risky.test', { verdict: 'risky' }),
      tel('trusted.test', { verdict: 'trusted', decision: 'trusted' }),
    ];
    expect(sites(trace([TEL], rows))).toEqual(['risky.test', 'plain.test', 'trusted.test']);
  });

  it.each([
    ['what was seen leaving', { sentAt: 1001 }],
    ['what nobody submitted', { decision: 'none', submittedAt: null, sentAt: 1000 }],
    ['what travelled in the clear', { reasons: ['plain_http'] }],
    ['what went to another site than the page', { page: 'page.test' }],
    ['what was given lately', { submittedAt: 9000 }],
  ] as const)('weighs %s more', (_, parts) => {
    const long = 3 * 365 * 86_400_000;
    const rows = [tel('a.test'), tel('b.test', parts)].map((one) => ({
      ...one,
      submittedAt: one.submittedAt === null ? null : one.submittedAt * 3e7,
      sentAt: one.sentAt === null ? null : one.sentAt * 3e7,
    }));
    const result = rank({ leaked: [TEL], rows, noticedAt: 9000 * 3e7 + long });
    expect(sites(result)).toEqual(['b.test', 'a.test']);
  });

  it('does not count what was refused and not sent', () => {
    expect(trace([TEL], [tel('a.test', { decision: 'refused' })])).toEqual({ suspects: [], elsewhere: 1 });
  });

  it('counts what was refused and left all the same, and more than what was agreed to', () => {
    const rows = [tel('a.test', { sentAt: 1000 }), tel('b.test', { decision: 'refused', sentAt: 1000 })];
    expect(sites(trace([TEL], rows))).toEqual(['b.test', 'a.test']);
  });

  it('does not count what was typed only', () => {
    expect(trace([TEL], [tel('a.test', { submittedAt: null })]).suspects).toEqual([]);
  });
});

describe('the example of docs/tracing.md', () => {
  const rows = [
    tel('shop.test', { sentAt: 1000 }),
    card('shop.test', { sentAt: 1000 }),
    tel('news.test', { sentAt: 1000 }),
  ];

  it('comes out as written there', () => {
    const both = trace([TEL, CARD], rows);
    const percent = (share: number) => (share * 100).toFixed(1);
    expect([shareOf(both, 'shop.test'), shareOf(both, 'news.test'), both.elsewhere].map(percent)).toEqual([
      '82.3',
      '3.5',
      '14.2',
    ]);
    const phone = trace([TEL], rows);
    expect([shareOf(phone, 'shop.test'), shareOf(phone, 'news.test'), phone.elsewhere].map(percent)).toEqual([
      '33.1',
      '33.1',
      '33.7',
    ]);
  });
});

describe('what came after the leak', () => {
  it('is not counted, and says so', () => {
    const late = tel('late.test', { id: 'late', submittedAt: NOTICED + 1, verdict: 'risky' });
    const result = trace([TEL], [tel('early.test'), late]);
    expect(sites(result)).toEqual(['early.test', 'late.test']);
    expect(result.suspects[1]).toMatchObject({ share: 0, items: [], kinds: [] });
    expect(reasonsOf(result, 'late.test')).toEqual([
      { code: 'after_leak', params: { count: 1, firstAt: NOTICED + 1 }, rows: ['late'] },
    ]);
  });

  it('changes no share', () => {
    const before = [tel('a.test'), card('a.test'), tel('b.test')];
    const after = [
      tel('b.test', { submittedAt: NOTICED + 5 }),
      card('b.test', { submittedAt: NOTICED + 5 }),
      tel('c.test', { submittedAt: NOTICED + 5 }),
    ];
    const [one, two] = [trace([TEL, CARD], before), trace([TEL, CARD], [...before, ...after])];
    for (const site of ['a.test', 'b.test']) expect(shareOf(two, site)).toBe(shareOf(one, site));
    expect(two.elsewhere).toBe(one.elsewhere);
    expect(reason(two, 'b.test', 'after_leak')?.params).toEqual({ count: 1, firstAt: NOTICED + 5 });
  });

  it('begins after the very moment', () => {
    expect(trace([TEL], [tel('a.test', { submittedAt: NOTICED })]).suspects[0]?.share).toBeGreaterThan(0);
  });
});

describe('somebody who is not on the record', () => {
  it('gains with everything that the record cannot explain', () => {
    const rows = [tel('a.test')];
    const unknown: Leaked = { itemId: null, kind: 'national-id', mask: '110101********1234' };
    const shares = [[TEL], [TEL, unknown], [TEL, unknown, CARD]].map((leaked) => trace(leaked, rows).elsewhere);
    expect(shares).toEqual([...shares].sort());
    expect(new Set(shares).size).toBe(3);
    expect(shares[2]).toBeGreaterThan(0.8);
  });

  it('is likelier for what one gives to many, less for what one gives to few', () => {
    expect(trace([TEL], [tel('a.test')]).elsewhere).toBeGreaterThan(trace([CARD], [card('a.test')]).elsewhere);
  });

  it('is all that is left where the value is on no row', () => {
    expect(trace([{ itemId: null, kind: 'tel', mask: '139****0000' }], [tel('a.test')])).toEqual({
      suspects: [],
      elsewhere: 1,
    });
  });
});

describe('a kind without a value', () => {
  const PASSWORD: Leaked = { itemId: null, kind: 'password', mask: '' };
  const password = (recipient: string) => row({ recipient, kind: 'password', itemId: null, mask: null });

  it('is matched by kind, and weakly', () => {
    const rows = [password('a.test'), tel('a.test'), tel('b.test')];
    const result = trace([PASSWORD, TEL], rows);
    expect(sites(result)).toEqual(['a.test', 'b.test']);
    expect(result.suspects[0]).toMatchObject({ kinds: ['tel', 'password'], items: ['tel:1'] });
    const byValue = trace([CARD, TEL], [card('a.test'), tel('a.test'), tel('b.test')]);
    expect(shareOf(result, 'a.test')).toBeLessThan(shareOf(byValue, 'a.test'));
  });

  it('that the person named finds every item of the kind', () => {
    const rows = [card('a.test'), card('b.test', { itemId: 'cc-number:2' }), tel('c.test')];
    expect(sites(trace([{ itemId: null, kind: 'cc-number', mask: '' }], rows))).toEqual(['a.test', 'b.test']);
  });

  it('adds nothing beside a value of that kind', () => {
    const rows = [card('a.test'), card('b.test', { itemId: 'cc-number:2' })];
    expect(trace([CARD, { itemId: null, kind: 'cc-number' }], rows)).toEqual(trace([CARD], rows));
  });

  it('that is never recorded weighs nothing, but is counted as leaked', () => {
    const rows = [card('a.test')];
    const result = trace([CARD, { itemId: null, kind: 'cc-csc' }], rows);
    expect(result.elsewhere).toBe(trace([CARD], rows).elsewhere);
    expect(reason(result, 'a.test', 'held_some')?.params).toMatchObject({ count: 1, of: 2 });
  });
});

describe('reasons', () => {
  const rows = [
    tel('shop.test', { id: 'r1', submittedAt: 100, sentAt: 101 }),
    tel('shop.test', { id: 'r2', submittedAt: 200 }),
    card('shop.test', { id: 'r3', submittedAt: 300, verdict: 'risky' }),
    tel('bank.test', { id: 'r4', submittedAt: 400, verdict: 'trusted', decision: 'trusted' }),
    tel('tracker.test', { id: 'r5', page: 'news.test', submittedAt: null, sentAt: 50, decision: 'none' }),
  ];
  const result = trace([TEL, CARD], rows);

  it('rest on rows, and carry times as numbers', () => {
    expect(reasonsOf(result, 'shop.test')).toEqual([
      { code: 'held_all', params: { count: 2, of: 2, firstAt: 100 }, rows: ['r1', 'r3'] },
      { code: 'only_holder', params: { count: 1, firstAt: 300 }, rows: ['r3'] },
      { code: 'seen_leaving', params: { count: 1, firstAt: 101 }, rows: ['r1'] },
      { code: 'submitted_unseen', params: { count: 1, firstAt: 300 }, rows: ['r3'] },
      { code: 'risky_then', params: { firstAt: 300 }, rows: ['r3'] },
    ]);
  });

  it('say what speaks for a site, too', () => {
    expect(reasonsOf(result, 'bank.test').map(({ code }) => code)).toEqual([
      'held_some',
      'submitted_unseen',
      'most_recent',
      'you_trusted',
    ]);
    expect(reason(result, 'bank.test', 'most_recent')).toEqual({
      code: 'most_recent',
      params: { lastAt: 400 },
      rows: ['r4'],
    });
  });

  it('name the page where a third party took it', () => {
    expect(reason(result, 'tracker.test', 'third_party')).toEqual({
      code: 'third_party',
      params: { firstAt: 50, page: 'news.test' },
      rows: ['r5'],
    });
  });

  it('call nobody the last where there is one alone, or where two came at once', () => {
    expect(reason(trace([TEL], [tel('a.test')]), 'a.test', 'most_recent')).toBeUndefined();
    const tie = trace([TEL], [tel('a.test'), tel('b.test')]);
    expect(tie.suspects.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('most_recent');
  });

  it('stay few however often the same was given', () => {
    const many = Array.from({ length: 500 }, (_, index) => tel('a.test', { submittedAt: index + 1 }));
    expect(reasonsOf(trace([TEL], many), 'a.test').every(({ rows: ids }) => ids.length === 1)).toBe(true);
  });
});

const anyLeaked: fc.Arbitrary<Leaked> = fc.record({
  itemId: fc.option(fc.oneof(fc.constantFrom('tel:1', 'tel:2', 'cc-number:1', '__proto__'), fc.string())),
  kind: fc.constantFrom(...KINDS),
  mask: fc.option(fc.string(), { nil: undefined }),
});
const question = fc.record({
  leaked: fc.array(anyLeaked, { maxLength: 6 }),
  rows: fc.array(anyRow, { maxLength: 40 }),
  noticedAt: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)),
});

describe('any trace', () => {
  it('has shares from 0 to 1 that add up to 1, in falling order', () => {
    fc.assert(
      fc.property(question, (some) => {
        const { suspects, elsewhere } = rank(some);
        const shares = suspects.map(({ share }) => share);
        expect(shares.reduce((total, share) => total + share, elsewhere)).toBeCloseTo(1, 9);
        expect([...shares, elsewhere].every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(elsewhere).toBeGreaterThan(0);
      }),
    );
  });

  it('does not depend on the order of the rows or of what leaked', () => {
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.nat()), (some, dice) => {
        const mix = <T>(values: readonly T[]) =>
          values
            .map((value) => ({ value, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        expect(rank({ ...some, rows: mix(some.rows), leaked: mix(some.leaked) })).toEqual(rank(some));
      }),
    );
  });

  it('is not moved by rows of other items', () => {
    fc.assert(
      fc.property(question, fc.array(anyRow, { maxLength: 5 }), (some, more) => {
        const kinds = new Set(some.leaked.map(({ kind }) => kind));
        const ids = new Set(some.leaked.map(({ itemId }) => itemId));
        const unrelated = more.filter(({ kind, itemId }) => !kinds.has(kind) && !ids.has(itemId));
        expect(rank({ ...some, rows: [...some.rows, ...unrelated] })).toEqual(rank(some));
      }),
    );
  });

  it('never lowers a site against another because of one more row that names it', () => {
    const one = fc.record({
      at: fc.integer({ min: 1, max: NOTICED }),
      isCard: fc.boolean(),
      site: fc.constantFrom('a.test', 'b.test'),
    });
    const toRow = ({ at, isCard, site }: { at: number; isCard: boolean; site: string }) =>
      (isCard ? card : tel)(site, { submittedAt: at });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), one, (some, added) => {
        const base = [tel('a.test', { submittedAt: 1 }), tel('b.test', { submittedAt: 1 }), ...some.map(toRow)];
        const other = added.site === 'a.test' ? 'b.test' : 'a.test';
        const [before, after] = [trace([TEL, CARD], base), trace([TEL, CARD], [...base, toRow(added)])];
        const ratio = (of: Trace) => shareOf(of, added.site) / shareOf(of, other);
        expect(ratio(after)).toBeGreaterThanOrEqual(ratio(before) * (1 - 1e-9));
      }),
    );
  });

  it('ranks who holds all above who holds less in the same circumstances', () => {
    const items = KINDS.filter((kind) => !['cc-csc', 'cc-exp', 'one-time-code', 'password'].includes(kind));
    fc.assert(
      fc.property(fc.subarray([...items], { minLength: 1 }), fc.nat(), (kinds, pick) => {
        const leaked = kinds.map((kind) => ({ itemId: `${kind}:x`, kind }));
        const given = (site: string, kind: (typeof kinds)[number]) =>
          row({ recipient: site, kind, itemId: `${kind}:x` });
        const missing = kinds[pick % kinds.length];
        const rows = kinds.flatMap((kind) => [
          given('all.test', kind),
          ...(kind === missing ? [] : [given('less.test', kind)]),
        ]);
        expect(sites(trace(leaked, rows))[0]).toBe('all.test');
      }),
    );
  });

  it('has the parts that its sentences ask for, in both languages', () => {
    fc.assert(
      fc.property(question, (some) => {
        for (const { code, params = {}, rows } of rank(some).suspects.flatMap(({ reasons }) => reasons)) {
          expect(rows.length).toBeGreaterThan(0);
          for (const catalogue of [en, zh]) {
            const slots = catalogue[`trace_${code}`].message.match(/(?<=\{)\w+(?=\})/g) ?? [];
            expect(Object.keys(params)).toEqual(expect.arrayContaining(slots));
          }
        }
      }),
    );
  });

  it('calls one reason once', () => {
    fc.assert(
      fc.property(question, (some) => {
        for (const { reasons } of rank(some).suspects) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
        }
      }),
    );
  });
});
