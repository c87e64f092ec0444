import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { checkIban, ibanLength } from '@/utils/core/detect/iban';
import { IBAN_STRUCTURES } from '@/utils/core/detect/iban-lengths';
import { detectText } from '@/utils/core/detect/text';
import { digits, foundIn } from './make';

/** Check digits by the published rule, with big integers. */
function make(country: string, rest: string): string {
  const number = [...`${rest}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${rest}`;
}
const ibans = fc
  .constantFrom('DE', 'AT', 'IL', 'SE', 'CH', 'LT', 'DK', 'GL')
  .chain((country) => digits(ibanLength(country) - 4).map((rest) => make(country, rest)));

describe('IBAN', () => {
  it.each([
    ['DE89370400440532013000', 'de'],
    ['DE89 3704 0044 0532 0130 00', 'de'],
    ['gb82west12345698765432', 'gb'],
    ['GB82-WEST-1234-5698-7654-32', 'gb'],
    ['FR14 2004 1010 0505 0001 3M02 606', 'fr'],
    ['ＤＥ８９３７０４００４４０５３２０１３０００', 'de'],
  ])('%j is found', (text, country) => {
    expect(foundIn(text, 'iban')).toMatchObject([{ start: 0, end: text.length, subtype: country }]);
  });

  it('is found inside a sentence, without the word after it', () => {
    const text = 'Wire it to DE89 3704 0044 0532 0130 00 by Friday.';
    const [found] = foundIn(text, 'iban');
    expect(text.slice(found?.start, found?.end)).toBe('DE89 3704 0044 0532 0130 00');
  });

  it('is found for every sound number, and refused when one digit is another', () => {
    fc.assert(
      fc.property(ibans, fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, at, step) => {
        expect(foundIn(iban, 'iban')).toMatchObject([{ normalized: iban }]);
        const place = 2 + (at % (iban.length - 2));
        const flipped = iban.slice(0, place) + ((Number(iban[place]) + step) % 10) + iban.slice(place + 1);
        expect(foundIn(flipped, 'iban')).toEqual([]);
      }),
    );
  });

  it.each([
    ['DE8937040044053201300'],
    ['DE893704004405320130000'],
    ['ZZ89370400440532013000'],
    ['DE89A70400440532013000'],
    ['XDE89370400440532013000'],
  ])('%j is refused', (text) => {
    expect(foundIn(text, 'iban')).toEqual([]);
  });

  it.each([
    ['Commerzbank, BIC COBADEFFXXX, DE89 3704 0044 0532 0130 00', 'COBADEFFXXX'],
    ['DE89370400440532013000\nBIC/SWIFT: COBADEFF', 'COBADEFF'],
    ['收款账号DE89370400440532013000，银行代码COBADEFF370', 'COBADEFF370'],
  ])('%j is surer for the code of a bank of its country', (text, code) => {
    const [found] = foundIn(text, 'iban');
    expect(found).toMatchObject({ confidence: 0.99, normalized: 'DE89370400440532013000' });
    expect(found?.evidence).toContainEqual({ code: 'bank_code', params: { code } });
  });

  it.each([
    ['of another country', 'BIC BNPAFRPP, IBAN DE89370400440532013000'],
    ['too far away', `COBADEFFXXX ${'and so on '.repeat(5)}DE89370400440532013000`],
    ['part of a longer word', 'COBADEFFXXXX DE89370400440532013000'],
    ['no code: no place ends with an O', 'COBADEFO DE89370400440532013000'],
    ['in small letters', 'cobadeff DE89370400440532013000'],
  ])('a code %s says nothing', (_, text) => {
    expect(foundIn(text, 'iban')).toMatchObject([{ confidence: 0.97 }]);
  });

  it('a code of a bank alone is nothing personal', () => {
    expect(detectText('BIC: COBADEFFXXX', { region: 'DE' })).toEqual([]);
  });

  it('keeps the national check digits that ibantools keeps', () => {
    const national = fc
      .constantFrom('BA', 'BE', 'CZ', 'EE', 'ES', 'FR', 'HU', 'MC', 'ME', 'MK', 'NO', 'PL', 'PT', 'RS', 'SI', 'SK')
      .chain((country) => digits(ibanLength(country) - 4).map((rest) => make(country, rest)));
    fc.assert(
      fc.property(national, (iban) => {
        expect(checkIban(iban), iban).toBe(isValidIBAN(iban));
      }),
      { numRuns: 3000 },
    );
  });

  it('has the lengths that ibantools has', async () => {
    const { countrySpecs } = await import('ibantools');
    for (const country of Object.keys(IBAN_STRUCTURES)) {
      const other = countrySpecs[country as keyof typeof countrySpecs]?.chars;
      if (other) expect(ibanLength(country), country).toBe(other);
    }
    expect(checkIban('DE89370400440532013000')).toBe(isValidIBAN('DE89370400440532013000'));
  });
});
