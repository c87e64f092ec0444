import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '@/utils/core/item';
import { mask } from '@/utils/core/mask';
import { anyText } from './detect/make';

describe('mask', () => {
  it.each([
    ['tel', '+8613812345678', '138****5678'],
    ['tel', '+442079460958', '+44****58'],
    ['tel', '+14155552671', '+14****71'],
    ['tel', '65529988', '****88'],
    ['national-id', '11010519491231002X', '110****2X'],
    ['national-id', '536904399', '5****99'],
    ['passport', 'E12345678', 'E****78'],
    ['cc-number', '4111111111111111', '**** 1111'],
    ['cc-csc', '123', '****'],
    ['cc-exp', '09/27', '****'],
    ['iban', 'DE89370400440532013000', 'DE** **** 3000'],
    ['bank-account', '62220212345', '****45'],
    ['bank-account', '622202123456789', '****6789'],
    ['email', 'li.lei@example.com', 'l***@example.com'],
    ['email', 'not an address', '***'],
    ['password', '', ''],
    ['one-time-code', '123456', '****'],
    ['name', '张三', '张**'],
    ['name', 'zoë smith', 'Z**'],
    ['bday', '1990-01-02', '****-**-**'],
    ['street-address', '北京市朝阳区建国路1号', '北京****'],
    ['street-address', 'rue x', 'r****'],
  ] as [Kind, string, string][])('of %s %j is %j', (kind, normal, masked) => {
    expect(mask(kind, normal)).toBe(masked);
  });

  it('never shows a password, a code or a birth date, nor half of anything else but an e-mail host', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS.filter((kind) => kind !== 'email' && kind !== 'tel')),
        fc.stringMatching(/^[A-Z0-9]{6,30}$/),
        (kind, normal) => {
          const shown = mask(kind, normal).replace(/[* -]/g, '');
          expect(shown.length * 2).toBeLessThanOrEqual(
            Math.max(normal.length, kind === 'cc-number' || kind === 'iban' ? 12 : 0),
          );
          if (kind === 'password' || kind === 'one-time-code' || kind === 'cc-csc' || kind === 'bday')
            expect(shown).toBe('');
        },
      ),
    );
  });

  it('has as many stars for long values as for short ones', () => {
    const stars = (kind: Kind, normal: string) => mask(kind, normal).split('*').length;
    for (const kind of KINDS)
      expect(stars(kind, 'a@b.cn-000000000'), kind).toBe(stars(kind, 'abcdefghijkl@b.cn-0000000000000000'));
  });

  it('never throws, whatever the form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyText, (kind, normal) => {
        expect(typeof mask(kind, normal)).toBe('string');
      }),
    );
  });
});
