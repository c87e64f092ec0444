import { describe, expect, it } from 'vitest';
import { detectField } from '@/utils/core/detect/combine';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import { NUMBERS } from '@/utils/core/detect/packs/numbers';
import { learn } from '@/utils/core/detect/regions';
import { wantsNumbers } from '@/utils/core/detect/wanted';
import { field } from './fields';

// Nothing is learnt until the last test: this is what a guard knows of a first page.
const US = { region: 'US' };
const read = (facts: Partial<FieldFacts>, value: string) => detectField(field(facts), value, US);
const wanted = (facts: Partial<FieldFacts>, value: string) =>
  wantsNumbers(field(facts), value, facts.type === 'file' ? [] : read(facts, value));

describe('what a sign-up asks for is read without the pack of numbers', () => {
  it.each<[Partial<FieldFacts>, string, string]>([
    [{ label: 'E-mail' }, 'ann1985.0204@example.com', 'email'],
    [{ label: 'Full name' }, 'Ann Lee', 'name'],
    [{ label: 'Phone' }, '(415) 555-2671', 'tel'],
    [{ label: 'Mobile' }, '+44 20 7946 0958', 'tel'],
    [{ label: 'Date of birth' }, '02/04/1985', 'bday'],
    [{ label: 'Address' }, '123 Main Street', 'street-address'],
    [{ label: 'Password', type: 'password' }, 'x1234567890', 'password'],
    [{ label: 'Verification code' }, '482913', 'one-time-code'],
  ])('%j: %s', (facts, value, kind) => {
    expect(read(facts, value).map((each) => each.kind)).toEqual([kind]);
    expect(wanted(facts, value)).toBe(false);
  });

  it('and a search asks for nothing', () => {
    expect(wanted({ type: 'search', label: 'Search' }, 'iphone 15 pro 256')).toBe(false);
  });
});

describe('the pack of numbers is asked for', () => {
  it.each<[Partial<FieldFacts>, string]>([
    [{ label: 'Card number' }, '411'],
    [{ label: 'IBAN' }, 'DE89 3'],
    [{ label: 'Passport number' }, 'E123'],
    [{ label: 'License plate' }, 'AB12 C3'],
    [{ label: 'Social security number', type: 'password' }, '536'],
    [{ label: 'Full name' }, '4111 1111 1111 1111'],
    [{ type: 'search' }, '4111111111111111'],
    [{ label: 'Phone' }, '11010519491231002X'],
    [{}, '536-90-4399'],
    [{}, 'E12345678'],
    [{}, '京A12345'],
    [{}, '１１０１０５１９４９１２３１００２Ｘ'],
    [{ tag: 'textarea' }, 'my number is AB 12 34 56 C'],
    [{ type: 'file', label: 'Upload' }, 'scan.pdf'],
  ])('%j: %s', (facts, value) => {
    expect(wanted(facts, value)).toBe(true);
  });

  it('but not for what nobody typed yet', () => {
    expect(wanted({ label: 'Card number' }, '')).toBe(false);
    expect(wanted({ type: 'file', label: 'Upload' }, '')).toBe(false);
  });
});

describe('should the pack not come', () => {
  it.each([
    ['Card number', '4111 1111 1111 1111', 'cc-number'],
    ['IBAN', 'DE89 3704 0044 0532 0130 00', 'iban'],
    ['Social security number', '536-90-4399', 'national-id'],
    ['Passport number', 'E12345678', 'passport'],
  ])('a field that asks for it is believed: %s', (label, value, kind) => {
    expect(read({ label }, value).map((each) => each.kind)).toEqual([kind]);
  });

  it('so is one that asks for a picture of a paper', () => {
    const upload = field({ type: 'file', label: 'Passport' });
    expect(documentOf(upload, 'IMG_1234.jpg', US)).toMatchObject({ kind: 'document' });
  });
});

it('once it is there it reads, and is wanted no more', () => {
  learn(NUMBERS);
  expect(read({}, '4111 1111 1111 1111')).toMatchObject([{ kind: 'cc-number', subtype: 'visa' }]);
  expect(wanted({}, '4111 1111 1111 1111')).toBe(false);
  expect(wanted({ type: 'file', label: 'Upload' }, 'scan.pdf')).toBe(false);
});
