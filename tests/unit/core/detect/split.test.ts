import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { groupFields } from '@/utils/core/detect/split';
import { field } from './fields';
import { anyText } from './make';

/** Fields with the fields around them, as they are read off a form. */
function form(...fields: Partial<FieldFacts>[]): FieldFacts[] {
  const facts = fields.map(field);
  return facts.map((each, at) => ({
    ...each,
    before: facts.slice(Math.max(0, at - 6), at).reverse(),
    after: facts.slice(at + 1, at + 7),
  }));
}

const boxes = (count: number, maxlength: number, make: (i: number) => Partial<FieldFacts>) =>
  Array.from({ length: count }, (_, i) => ({ maxlength, ...make(i) }));

describe('one item in several fields', () => {
  it('is a card number in four boxes', () => {
    const cards = boxes(4, 4, (i) => ({ name: `card${i + 1}`, label: i === 0 ? 'Card number' : '' }));
    expect(groupFields(form({ label: 'Name' }, ...cards, { label: 'CVC', maxlength: 4 }))).toEqual([
      { kind: 'cc-number', parts: [1, 2, 3, 4], join: '' },
    ]);
  });

  it('is a telephone number in three boxes, without its extension', () => {
    const [area, prefix, line] = [3, 3, 4].map((maxlength, i) => ({ maxlength, name: `phone_${i + 1}` }));
    expect(groupFields(form({ ...area, label: 'Phone' }, { ...prefix }, { ...line }, { label: 'Ext' }))).toEqual([
      { kind: 'tel', parts: [0, 1, 2], join: '' },
    ]);
  });

  it.each([
    [{ autocomplete: 'tel-country-code' }, { autocomplete: 'tel-national' }],
    [{ tag: 'select', options: 'China (+86)|Japan (+81)|Korea (+82)' }, { label: 'Phone number' }],
    [{ label: '国际区号' }, { label: '手机号' }],
    [{ label: 'Area code' }, { label: 'Phone' }],
  ])('is a telephone number after its code: %j %j', (code, number) => {
    expect(groupFields(form({ label: 'E-mail' }, code, number))).toEqual([{ kind: 'tel', parts: [1, 2], join: '' }]);
  });

  it('is a telephone number in the standard parts', () => {
    const tokens = ['tel-area-code', 'tel-local-prefix', 'tel-local-suffix', 'tel-extension'];
    expect(groupFields(form(...tokens.map((autocomplete) => ({ autocomplete }))))).toEqual([
      { kind: 'tel', parts: [0, 1, 2], join: '' },
    ]);
  });

  it.each([4, 6, 8])('is a one-time code in %i boxes', (count) => {
    const codes = boxes(count, 1, (i) => ({ name: `otp-${i}`, aria: `Digit ${i + 1} of your verification code` }));
    expect(groupFields(form(...codes))).toEqual([
      { kind: 'one-time-code', parts: Array.from({ length: count }, (_, i) => i), join: '' },
    ]);
  });

  it('is a birthday, put together as year, month and day', () => {
    const dates = ['Day of birth', 'Birth month', 'Year of birth'].map((label) => ({ label, tag: 'select' }));
    expect(groupFields(form(...dates))).toEqual([{ kind: 'bday', parts: [2, 1, 0], join: '-' }]);
    const chinese = ['年', '月', '日'].map((label) => ({ label, section: '出生日期' }));
    expect(groupFields(form(...chinese))).toEqual([{ kind: 'bday', parts: [0, 1, 2], join: '-' }]);
    const parts = [
      { name: 'birth[month]', tag: 'select' },
      { name: 'birth[day]', tag: 'select' },
      { name: 'birth[year]', tag: 'select' },
    ];
    expect(groupFields(form(...parts))).toEqual([{ kind: 'bday', parts: [2, 0, 1], join: '-' }]);
  });

  it('is the month and year of a card', () => {
    const card = [{ label: 'Card number' }, { name: 'expYear' }, { name: 'expMonth' }, { label: 'CVV' }];
    expect(groupFields(form(...card))).toEqual([{ kind: 'cc-exp', parts: [2, 1], join: '/' }]);
  });

  it.each([
    [[3, 2, 4], 'Social Security number'],
    [[6, 8, 4], '身份证号'],
    [[6, 7], '주민등록번호 national id'],
  ])('is an identity number in groups of %j: %s', (lengths, label) => {
    const ids = lengths.map((maxlength, i) => ({ maxlength, name: `id_no${i + 1}`, label: i === 0 ? label : '' }));
    expect(groupFields(form(...ids))).toEqual([{ kind: 'national-id', parts: ids.map((_, i) => i), join: '' }]);
  });

  it.each([
    [
      'two addresses',
      [
        { label: 'Address 1', maxlength: 40 },
        { label: 'Address 2', maxlength: 40 },
      ],
    ],
    [
      'two telephones',
      [
        { label: 'Home phone', name: 'phone1' },
        { label: 'Work phone', name: 'phone2' },
      ],
    ],
    [
      'two whole telephones with lengths',
      [
        { label: 'Phone', name: 'phone1', maxlength: 11 },
        { label: 'Phone', name: 'phone2', maxlength: 11 },
      ],
    ],
    ['four boxes of nothing in particular', boxes(4, 4, (i) => ({ name: `part${i}`, label: 'Serial number' }))],
    ['four boxes of a gift card', boxes(4, 4, (i) => ({ name: `gc${i}`, label: 'Gift card number' }))],
    ['six boxes that nobody names', boxes(6, 1, (i) => ({ name: `c${i}` }))],
    [
      'a card and its code',
      [
        { label: 'Card number', maxlength: 19 },
        { label: 'CVV', maxlength: 4 },
      ],
    ],
    ['month and year without a day', [{ label: 'Birth month' }, { label: 'Birth year' }]],
    ['a check-in date', [{ label: 'Check-in day' }, { label: 'Month' }, { label: 'Year' }]],
    [
      'two identity numbers',
      [
        { label: '身份证号', maxlength: 18, name: 'id1' },
        { label: '身份证号', maxlength: 18, name: 'id2' },
      ],
    ],
    [
      'a country and a telephone',
      [{ label: 'Country', tag: 'select', options: 'Austria|Australia' }, { label: 'Phone' }],
    ],
  ] as [string, Partial<FieldFacts>[]][])('is not %s', (_, fields) => {
    expect(groupFields(form(...fields))).toEqual([]);
  });

  it('puts no field into two groups and never throws, whatever a page writes', () => {
    const any = fc.record({
      name: fc.oneof(anyText, fc.constantFrom('card1', 'card2', 'phone1', 'otp', 'id[]')),
      label: fc.oneof(anyText, fc.constantFrom('Card number', 'Phone', '验证码', '身份证号', '年', 'Country code')),
      maxlength: fc.constantFrom(-1, 0, 1, 3, 4, 6, 8, 11),
      options: anyText,
      autocomplete: anyText,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 24 }), (fields) => {
        const parts = groupFields(form(...fields)).flatMap((split) => split.parts);
        expect(new Set(parts).size).toBe(parts.length);
        for (const at of parts) expect(at).toBeLessThan(fields.length);
      }),
    );
  });
});
