import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '@/utils/core/detect/normal-form';
import { detectText } from '@/utils/core/detect/text';
import { KINDS, type Kind } from '@/utils/core/item';
import { anyText, cards, cnIds } from './make';

describe('normal form', () => {
  it.each([
    ['national-id', '110105 19491231 002x', '11010519491231002X'],
    ['national-id', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['passport', ' e 1234 5678 ', 'E12345678'],
    ['cc-number', '4111-1111 1111\u200b1111', '4111111111111111'],
    ['cc-csc', ' 12 3', '123'],
    ['cc-exp', '9 / 2027', '09/27'],
    ['cc-exp', '0927', '09/27'],
    ['iban', 'gb82 west 1234 5698 7654 32', 'GB82WEST12345698765432'],
    ['bank-account', '6222-0212 345', '62220212345'],
    ['tel', '138 1234 5678', '+8613812345678'],
    ['tel', '+86 (0)10-6552 9988 转 8012', '+861065529988'],
    ['tel', '٠١٠٦٥٥٢٩٩٨٨', '+861065529988'],
    ['tel', '12345', '12345'],
    ['email', '  Li.Lei@Example.COM ', 'li.lei@example.com'],
    ['password', 'hunter2', ''],
    ['name', '  Zoë\u00a0 ＳＭＩＴＨ ', 'zoë smith'],
    ['name', '张\u200b三', '张三'],
    ['bday', '1990年1月2日', '1990-01-02'],
    ['bday', '02/01/1990', '1990-01-02'],
    ['bday', 'Jan 2, 1990', '1990-01-02'],
    ['bday', 'long ago', 'long ago'],
    ['street-address', '１ Main  St.,\nSpringfield', '1 main st., springfield'],
  ] as [Kind, string, string][])('of %s: %j is %j', (kind, value, normal) => {
    expect(normalForm(kind, value, 'CN')).toBe(normal);
  });

  it('reads day and month as the region writes them, unless only one order can be', () => {
    expect(normalForm('bday', '02/01/1990', 'US')).toBe('1990-02-01');
    expect(normalForm('bday', '25/01/1990', 'US')).toBe('1990-01-25');
  });

  it('is its own normal form, for every kind and anything typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyText, (kind, value) => {
        const once = normalForm(kind, value, 'CN');
        expect(normalForm(kind, once, 'CN')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is what detections carry', () => {
    fc.assert(
      fc.property(fc.oneof(cnIds, cards), fc.constantFrom('', ' '), (value, space) => {
        for (const each of detectText(`${space}${value}`, { region: 'CN' }))
          expect(each.normalized).toBe(normalForm(each.kind, value, 'CN'));
      }),
    );
    const text = 'Ring +44 20 7946 0958, a.B@Example.com, DE89 3704 0044 0532 0130 00, 131052-308T or 010-65529988转12';
    const found = detectText(text, { region: 'CN' });
    expect(found).toHaveLength(5);
    for (const each of found)
      expect(each.normalized).toBe(normalForm(each.kind, text.slice(each.start, each.end), 'CN'));
  });
});
