// Properties of running text: what is made by the published rule is found, with its kind and its normal form, and what
// breaks the rule is not. Every card range, every country's IBAN, every numbering plan, every kind of key.
// properties.test.ts reads fields, numbers/ the numbers of countries.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CARD_RANGES } from '@/utils/core/detect/card-schemes';
import { detectField } from '@/utils/core/detect/combine';
import { findByContext } from '@/utils/core/detect/context/context';
import { seedIndex } from '@/utils/core/detect/context/seeds';
import { TOKEN_PREFIXES } from '@/utils/core/detect/context/token-prefixes';
import { ibanLength } from '@/utils/core/detect/iban';
import { IBAN_STRUCTURES } from '@/utils/core/detect/iban-lengths';
import { knownPlans } from '@/utils/core/detect/phone-plan';
import { candidates } from '@/utils/core/detect/whole';
import type { Kind } from '@/utils/core/item';
import { field } from './fields';
import { addresses, days, digits, foundIn, ibanOf, like, luhnDigit, noAddresses, noDates, two } from './make';

const normals = (text: string, kind: Kind, region: string) =>
  foundIn(text, kind, { region }).map((each) => each.normalized);
const FULL = Boolean(process.env.WHENCE_FULL);
const few = { numRuns: FULL ? 100 : 8 };
fc.configureGlobal({ numRuns: FULL ? 2000 : 100 });
vi.setConfig({ testTimeout: FULL ? 120_000 : 20_000 });

describe('a card', () => {
  const issued = CARD_RANGES.flatMap(([scheme, from, to, lengths]) =>
    lengths.map((size) => ({ scheme, from, to, size })),
  );
  const BIRTH_DATE = /^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
  const numbers = (from: number, to: number, size: number) =>
    fc.integer({ min: from, max: to }).chain((head) =>
      digits(size - String(head).length - 1).map((rest) => {
        const body = `${head}${rest}`;
        return body + luhnDigit(body);
      }),
    );

  it.each(issued)(
    'of $scheme, $from to $to, is found with $size digits and a sound check digit only',
    ({ from, to, size }) => {
      const facts = field({ label: 'Card number' });
      fc.assert(
        fc.property(numbers(from, to, size), fc.integer({ min: 1, max: 9 }), (card, step) => {
          // An identity number whose check failed is not a card for that.
          fc.pre(size !== 18 || !BIRTH_DATE.test(card));
          expect(detectField(facts, card, { region: 'US' }), card).toMatchObject([{ normalized: card }]);
          expect(
            candidates(card, { region: 'US' }).map(({ normalized }) => normalized),
            card,
          ).toContain(card);
          const broken = card.slice(0, -1) + ((Number(card.at(-1)) + step) % 10);
          expect(normals(broken, 'cc-number', 'CN'), broken).toEqual([]);
          expect(normals(`Card: ${broken}`, 'cc-number', 'US'), broken).toEqual([]);
        }),
        few,
      );
    },
  );
});

describe('an IBAN', () => {
  const SIGNS: Readonly<Record<string, string>> = { n: '0-9', a: 'A-Z', c: 'A-Z0-9' };
  const shapeOf = (structure: string) =>
    structure.replace(/([nac])(\d+)/g, (_, type: string, count) => `[${SIGNS[type]}]{${count}}`);
  /** Countries with a second check of their own: their numbers are made in iban.test.ts. */
  const NATIONAL = 'BA BE CZ EE ES FI FR HR HU IT MC ME MK NO PL PT RS SI SK SM TN MR XK LT IS AL BR TL'.split(' ');
  const countries = Object.keys(IBAN_STRUCTURES).filter((country) => !NATIONAL.includes(country));

  it.each(countries)('of %s is found, bare and in fours, and refused when a check digit is another', (country) => {
    const shape = new RegExp(`^${shapeOf(IBAN_STRUCTURES[country] as string)}$`);
    fc.assert(
      fc.property(like(shape), fc.integer({ min: 1, max: 9 }), (rest, step) => {
        const iban = ibanOf(country, rest);
        expect(iban).toHaveLength(ibanLength(country));
        expect(normals(iban, 'iban', 'CN'), iban).toEqual([iban]);
        expect(normals((iban.match(/.{1,4}/g) as string[]).join(' '), 'iban', 'CN'), iban).toEqual([iban]);
        const broken = `${iban.slice(0, 3)}${(Number(iban[3]) + step) % 10}${iban.slice(4)}`;
        expect(normals(broken, 'iban', 'CN'), broken).toEqual([]);
      }),
      few,
    );
  });
});

describe('a telephone number', () => {
  /** Under seven digits a number is read only where a field asks for one. */
  const LEAST = 7;
  /** Fifteen digits and the plus (ITU-T E.164): Germany's plan has longer ones. */
  const MOST = 16;

  it.each(knownPlans().map(([code, region, pattern]) => ({ code, region, pattern })))(
    'of $region is found by its plan, written with + and $code, and refused with digits too many',
    ({ code, region, pattern }) => {
      const national = fc.stringMatching(new RegExp(`^(?:${pattern.replaceAll('#', '[0-9]')})$`));
      fc.assert(
        fc.property(national, (number) => {
          const written = `+${code}${number}`;
          fc.pre(written.length <= MOST);
          const asked = detectField(field({ label: 'Phone' }), written, { region });
          expect(asked, written).toMatchObject([{ kind: 'tel', normalized: written }]);
          if (number.length >= LEAST)
            for (const text of [written, `Tel. +${code} ${number}, or`])
              expect(normals(text, 'tel', region), text).toEqual([written]);
          const long = written.padEnd(24, '7');
          expect(normals(long, 'tel', region), long).toEqual([]);
        }),
        few,
      );
    },
  );
});

describe('in running text', () => {
  it('an e-mail address is found by the rules of RFC 5321, and not where it breaks them', () => {
    const frame = fc.constantFrom(['', ''], ['Write to ', ', please'], ['请写信到：', '。'], ['<', '>']);
    fc.assert(
      fc.property(addresses, noAddresses, frame, (good, bad, [before, after]) => {
        expect(normals(`${before}${good}${after}`, 'email', 'CN')).toEqual([good.toLowerCase()]);
        expect(normals(`${before}${bad}${after}`, 'email', 'CN'), bad).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['护照号', '护照号码：', 'passport no. ', 'Passport: '])(
    'a passport is found after %j, and not with a digit less',
    (word) => {
      fc.assert(
        fc.property(like(/^[EGPSD]\d{8}$/), (number) => {
          expect(normals(word + number, 'passport', 'CN')).toEqual([number]);
          expect(normals(word + number.slice(0, 5), 'passport', 'CN')).toEqual([]);
          expect(normals(`order ${number} came`, 'passport', 'CN')).toEqual([]);
        }),
      );
    },
  );

  it('a social security number is found unless its area, group or serial was never given out', () => {
    const parts = fc.tuple(
      like(/^(?:00[1-9]|0[1-9]\d|[1-57]\d\d|8\d\d|6[0-57-9]\d)$/),
      like(/^(?:0[1-9]|[1-9]\d)$/),
      like(/^[1-9]\d{3}$/),
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('000', '666', '900', '999'), ([area, group, serial], never) => {
        const found = (text: string) => normals(`My SSN is ${text}.`, 'national-id', 'US');
        expect(found(`${area}-${group}-${serial}`)).toEqual([area + group + serial]);
        for (const bad of [`${never}-${group}-${serial}`, `${area}-00-${serial}`, `${area}-${group}-0000`])
          expect(found(bad), bad).toEqual([]);
      }),
    );
  });

  it('a Chinese number plate is found, and not with I or O, which no plate has', () => {
    fc.assert(
      fc.property(
        like(/^[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋陕吉闽贵粤川青琼宁]$/),
        like(/^[A-HJ-NP-Z]$/),
        digits(5),
        (place, letter, rest) => {
          expect(normals(`车牌${place}${letter}${rest}`, 'vehicle-plate', 'CN')).toEqual([`${place}${letter}${rest}`]);
          expect(normals(`车牌${place}I${rest}`, 'vehicle-plate', 'CN')).toEqual([]);
          expect(normals(`车牌${place}${letter}${rest.slice(1)}`, 'vehicle-plate', 'CN')).toEqual([]);
        },
      ),
    );
  });
});

describe('announced in running text', () => {
  const told = (text: string, kind: Kind) =>
    findByContext(text, { region: 'CN' })
      .filter((each) => each.kind === kind && each.confidence >= 0.5)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Your verification code is ', '.'],
    ['【某某】验证码', '，五分钟内有效'],
    ['', ' is your security code'],
    ['OTP: ', ''],
  ])('a one-time code is found between %j and %j, and not with three digits or nine', (before, after) => {
    fc.assert(
      fc.property(like(/^\d{6}$/), (code) => {
        expect(told(before + code + after, 'one-time-code')).toEqual([code]);
        for (const bad of [code.slice(3), `${code}123`])
          expect(told(before + bad + after, 'one-time-code'), bad).toEqual([]);
      }),
    );
  });

  it('a date of birth is found after its word, and no date that never was', () => {
    fc.assert(
      fc.property(days, noDates, ([year, month, day], bad) => {
        const date = `${year}-${two(month)}-${two(day)}`;
        expect(told(`DOB: ${date}`, 'bday')).toEqual([date]);
        expect(told(`出生日期：${year}年${month}月${day}日`, 'bday')).toEqual([`${year}年${month}月${day}日`]);
        expect(told(`DOB: ${bad}`, 'bday'), bad).toEqual([]);
        expect(told(`It came out on ${date}.`, 'bday')).toEqual([]);
      }),
    );
  });

  const parts = TOKEN_PREFIXES.split(' ');
  const tokens = parts.flatMap((prefix, i) => (i % 2 ? [] : [[prefix, Number(parts[i + 1])] as const]));

  it.each(tokens.filter(([prefix]) => prefix !== 'eyJ' && prefix !== 'EAAC'))(
    'a key that begins with %s is found with %i signs more, and not with one less',
    (prefix, least) => {
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^[0-9][A-Za-z0-9]{${least - 1}}$`)), (body) => {
          expect(told(`key ${prefix}${body} here`, 'api-token'), prefix + body).toEqual([prefix + body]);
          expect(told(`key ${prefix}${body.slice(1)} here`, 'api-token'), prefix + body).toEqual([]);
        }),
        few,
      );
    },
  );

  it('a key is found by the longest of the prefixes that it begins with', () => {
    const key = `EAAC${'1a'.repeat(20)}`;
    expect(told(`key ${key} here`, 'api-token')).toEqual([key]);
  });

  const WORDS = 'abandon ability able about above absent zoo zone zero youth young yellow year wrong write wrist'.split(
    ' ',
  );
  /** By the published rule: 11 bits a word, the last ones the first of the SHA-256 of the others. */
  const isSound = (words: readonly string[]) => {
    const bits = words.map((word) => seedIndex(word).toString(2).padStart(11, '0')).join('');
    const kept = (bits.length * 32) / 33;
    const bytes = Uint8Array.from(
      (bits.slice(0, kept).match(/.{8}/g) as string[]).map((each) => Number.parseInt(each, 2)),
    );
    const hash = createHash('sha256').update(bytes).digest()[0] as number;
    return hash.toString(2).padStart(8, '0').startsWith(bits.slice(kept));
  };

  it.each([12, 15, 18, 21, 24])(
    'a seed of %i words is found where their check sum is right, and not where it is wrong',
    (size) => {
      const seeds = fc.array(fc.constantFrom(...WORDS), { minLength: size, maxLength: size });
      let sound = 0;
      fc.assert(
        fc.property(seeds, (words) => {
          const text = words.join(' ');
          if (isSound(words)) sound++;
          expect(told(text, 'wallet-key').includes(text), text).toBe(isSound(words));
        }),
        { numRuns: 2000, seed: 1 },
      );
      expect(sound).toBeGreaterThan(0);
    },
  );
});
