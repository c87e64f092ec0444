// One property for every kind: what is made by the published rule is found, with its kind and its normal form; what breaks
// the rule is not found as that kind. Here in a field that asks for it;
// text-properties.test.ts reads running text, numbers/ the numbers of countries.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { detectField } from '@/utils/core/detect/combine';
import type { Detection, FieldFacts } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import { KINDS, type Kind } from '@/utils/core/item';
import { field } from './fields';
import { addresses, cards, cnIds, days, digits, ibanOf, like, noAddresses, noDates, two } from './make';

const FULL = Boolean(process.env.WHENCE_FULL);
fc.configureGlobal({ numRuns: FULL ? 5000 : 100 });
vi.setConfig({ testTimeout: FULL ? 120_000 : 20_000 });

/** A value and its normal form. */
type Pair = readonly [value: string, normal: string];

/** What asks for the kind, in which region, what it takes and what it refuses. */
interface Row {
  readonly facts: Partial<FieldFacts>;
  readonly region: string;
  readonly good: fc.Arbitrary<Pair>;
  readonly bad: fc.Arbitrary<string>;
}

const asIs = (values: fc.Arbitrary<string>) => values.map((value): Pair => [value, value]);
const lower = (values: fc.Arbitrary<string>) => values.map((value): Pair => [value, value.toLowerCase()]);
const compact = (values: fc.Arbitrary<string>) => values.map((value): Pair => [value, value.replace(/[ -]/g, '')]);
const secret = (values: fc.Arbitrary<string>) => values.map((value): Pair => [value, '']);

/** One digit is another; the first `kept` signs stay. */
const flipped = (values: fc.Arbitrary<string>, kept = 0) =>
  fc.tuple(values, fc.nat(), fc.integer({ min: 1, max: 9 })).map(([value, at, step]) => {
    const place = kept + (at % (value.length - 1 - kept));
    return value.slice(0, place) + ((Number(value[place]) + step) % 10) + value.slice(place + 1);
  });

const germanIbans = digits(18).map((rest) => ibanOf('DE', rest));

const WRITTEN: readonly ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${two(day)}.${two(month)}.${year}`,
  (year, month, day) => `${year}${two(month)}${two(day)}`,
];
const dates = fc
  .tuple(days, fc.constantFrom(...WRITTEN))
  .map(([[year, month, day], write]): Pair => [write(year, month, day), `${year}-${two(month)}-${two(day)}`]);
/** No scheme that issues numbers without a check digit. */
const checkedCards = cards.filter((card) => !/^(?:62|81|9)/.test(card));
const expiries = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 24, max: 49 }), fc.constantFrom('/', ' / ', '-', '/20'))
  .map(([month, year, between]): Pair => [`${two(month)}${between}${year}`, `${two(month)}/${year}`]);

const ROWS: Readonly<Record<Kind, Row>> = {
  'national-id': { facts: { label: '身份证号' }, region: 'CN', good: asIs(cnIds), bad: flipped(cnIds) },
  passport: {
    facts: { label: 'Passport number' },
    region: 'CN',
    good: asIs(like(/^[EGPSD]\d{8}$/)),
    bad: like(/^\d{2,6}$/),
  },
  'cc-number': { facts: { label: 'Card number' }, region: 'US', good: asIs(cards), bad: flipped(checkedCards, 6) },
  'cc-csc': {
    facts: { label: 'CVV' },
    region: 'US',
    good: asIs(like(/^\d{3,4}$/)),
    bad: like(/^(?:\d{1,2}|\d{5,9})$/),
  },
  'cc-exp': {
    facts: { label: 'Expiry date' },
    region: 'US',
    good: expiries,
    bad: like(/^(?:1[3-9]|[2-9]\d|00)\/\d{2}$/),
  },
  iban: { facts: { label: 'IBAN' }, region: 'DE', good: asIs(germanIbans), bad: flipped(germanIbans, 4) },
  'bank-account': {
    facts: { label: 'Account number' },
    region: 'US',
    good: asIs(like(/^[1-9]\d{8,11}$/)),
    bad: like(/^[a-z]{2,9}$/),
  },
  tel: {
    facts: { label: '手机号' },
    region: 'CN',
    good: like(/^1[3-9]\d{9}$/).map((number): Pair => [number, `+86${number}`]),
    bad: like(/^(?:\d{1,4}|[a-z]{3,9}|1\d{20,24})$/),
  },
  email: { facts: { label: 'E-mail' }, region: '', good: lower(addresses), bad: noAddresses },
  password: { facts: { type: 'password' }, region: '', good: secret(like(/^[!-~]{1,30}$/)), bad: like(/^\s{0,3}$/) },
  'one-time-code': {
    facts: { label: '验证码' },
    region: 'CN',
    good: asIs(like(/^\d{4,8}$/)),
    bad: like(/^(?:\d{1,3}|[a-z]{5,8})$/),
  },
  name: {
    facts: { label: 'Full name' },
    region: 'US',
    good: lower(like(/^[A-Z][a-z]{1,9} [A-Z][a-z]{1,9}$/)),
    bad: like(/^(?:\d{1,20}|[a-z]{3}@[a-z]{3})$/),
  },
  bday: { facts: { label: 'Date of birth' }, region: 'DE', good: dates, bad: noDates },
  'street-address': {
    facts: { label: 'Street address' },
    region: 'US',
    good: lower(like(/^[1-9]\d{0,3} [A-Z][a-z]{2,9} Street$/)),
    bad: like(/^\d{1,6}$/),
  },
  'tax-id': {
    facts: { label: 'Tax ID' },
    region: 'US',
    good: compact(like(/^[1-6]\d-\d{7}$/)),
    bad: like(/^[a-z]{1,12}$/),
  },
  'health-id': {
    facts: { label: 'Health insurance number' },
    region: 'DE',
    good: asIs(like(/^[A-Z]\d{9}$/)),
    bad: like(/^\d{1,4}$/),
  },
  'driving-licence': {
    facts: { label: "Driver's license number" },
    region: 'US',
    good: asIs(like(/^[A-Z]\d{7}$/)),
    bad: like(/^[a-z]{1,9}$/),
  },
  'travel-permit': {
    facts: { label: '港澳通行证号' },
    region: 'CN',
    good: asIs(like(/^C\d{8}$/)),
    bad: like(/^\d{1,5}$/),
  },
  'vehicle-plate': {
    facts: { label: '车牌号' },
    region: 'CN',
    good: asIs(like(/^[京沪粤川苏][A-HJ-NP-Z]\d{5}$/)),
    bad: like(/^[a-z]{1,12}$/),
  },
  username: {
    facts: { label: 'Username' },
    region: 'US',
    good: lower(like(/^[A-Za-z][a-z_]{2,20}$/)),
    bad: like(/^[a-z]{1,9} [a-z]{1,9}$/),
  },
  impp: {
    facts: { label: '微信号' },
    region: 'CN',
    good: lower(like(/^[a-z][a-z_]{5,18}$/)),
    bad: like(/^[a-z]{1,3}$/),
  },
  'wallet-key': {
    facts: { label: 'Private key' },
    region: 'US',
    good: secret(like(/^[0-9a-f]{64}$/)),
    bad: like(/^[a-z]{1,20}$/),
  },
  'api-token': {
    facts: { label: 'API key' },
    region: 'US',
    good: secret(like(/^[A-Za-z]{20}\d{2}[A-Za-z]{6}$/)),
    bad: like(/^[a-z]{1,14}$/),
  },
  document: {
    facts: { type: 'file' },
    region: 'US',
    good: lower(like(/^Passport[ _-]\d{1,4}\.(?:pdf|jpg|png)$/)),
    bad: like(/^IMG_\d{4}\.(?:pdf|jpg|png)$/),
  },
};

function read({ facts, region }: Row, value: string): readonly Detection[] {
  if (facts.type !== 'file') return detectField(field(facts), value, { region });
  const file = documentOf(field(facts), value, { region });
  return file ? [file] : [];
}

describe.each(KINDS)('a field that asks for %s', (kind) => {
  const row = ROWS[kind];

  it('takes every value that can be one, in its normal form', () => {
    fc.assert(
      fc.property(row.good, ([value, normal]) => {
        const found = read(row, value).filter((each) => each.kind === kind);
        expect(found, value).toMatchObject([{ start: 0, end: value.length, normalized: normal }]);
      }),
    );
  });

  it('refuses what cannot be one', () => {
    fc.assert(
      fc.property(row.bad, (value) => {
        expect(
          read(row, value).filter((each) => each.kind === kind),
          value,
        ).toEqual([]);
      }),
    );
  });
});
