import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '@/utils/core/item';
import { carries } from '@/utils/core/ledger/carries';
import { needleOf } from '@/utils/core/ledger/needle';
import { MOST_TEXT } from '@/utils/core/ledger/views';

const find = (text: string, kind: Kind, ...forms: string[]) => carries(text, [needleOf('it', kind, forms)]);
const found = (text: string, kind: Kind, ...forms: string[]) => find(text, kind, ...forms).length === 1;

const CARD = '6222020000000000003';
const EMAIL = 'wang.wei+shop@example.cn';
const REAL: readonly (readonly [Kind, string])[] = [
  ['cc-number', CARD],
  ['tel', '+8613800138000'],
  ['national-id', '11010519491231002X'],
  ['email', EMAIL],
  ['name', '王伟'],
  ['name', 'Anna-Lena O’Neil'],
  ['street-address', '北京市朝阳区建国路 88 号'],
  ['bday', '1990-05-04'],
];

const allUnicode = (text: string) =>
  text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const allPercent = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const CODINGS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'form field': (text) => new URLSearchParams([['f', text]]).toString(),
  'address component': (text) => `f=${encodeURIComponent(text)}&g=1`,
  'every byte percent-encoded': (text) => `f=${allPercent(text)}`,
  'address in an address': (text) => `u=${encodeURIComponent(`https://x.test/?f=${encodeURIComponent(text)}`)}`,
  json: (text) => JSON.stringify({ f: text, g: [1, 2] }),
  'json with every unit escaped': (text) => `{"f":"${allUnicode(text)}"}`,
  'json in json': (text) => JSON.stringify({ body: JSON.stringify({ f: text }) }),
  'json in a form field': (text) => new URLSearchParams([['d', JSON.stringify({ f: text })]]).toString(),
  multipart: (text) => `--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n${text}\r\n--b--\r\n`,
};

describe('carries', () => {
  for (const [coding, encode] of Object.entries(CODINGS)) {
    for (const [kind, value] of REAL)
      it(`finds a ${kind} (${value}) as ${coding}`, () => expect(found(encode(value), kind, value)).toBe(true));
  }

  it('finds a card written in groups, whatever stands between them', () => {
    for (const text of [
      'c=6222+0200+0000+0000+003',
      'c=6222-0200-0000-0000-003',
      '"6222 0200 0000 0000 003"',
      'c=6222%200200%200000%200000%20003',
    ])
      expect(found(text, 'cc-number', CARD)).toBe(true);
  });

  it('finds a phone number with or without its country code, by each way it was typed', () => {
    for (const text of ['{"phone":13800138000}', 't=%2B8613800138000', 't=138-0013-8000', 't=86+138+0013+8000'])
      expect(found(text, 'tel', '+8613800138000', '138 0013 8000')).toBe(true);
  });

  it('finds an e-mail address in any case', () =>
    expect(found('E=WANG.WEI%2BSHOP@EXAMPLE.CN', 'email', EMAIL)).toBe(true));

  it('does not take a part of a longer number, word or address for the value', () => {
    expect(found('ts=16222020000000000003', 'cc-number', CARD)).toBe(false);
    expect(found('ts=138001380001', 'tel', '13800138000')).toBe(false);
    expect(found('n=王伟明', 'name', '王伟')).toBe(false);
    expect(found('e=not.wang.wei@x.cn', 'email', 'wang.wei@x.cn')).toBe(false);
    expect(found('e=wang.wei@x.cn.example', 'email', 'wang.wei@x.cn')).toBe(false);
    expect(found('e=wang.wei@x.cn.', 'email', 'wang.wei@x.cn')).toBe(true);
  });

  it('finds what stands among Chinese words, which have no spaces around them', () => {
    expect(found('{"text":"身份证号11010519491231002X谢谢"}', 'national-id', '11010519491231002X')).toBe(true);
    expect(found('t=邮箱wang.wei@x.cn是我的', 'email', 'wang.wei@x.cn')).toBe(true);
    expect(found('t=请寄到合肥市蜀山区长江西路12号谢谢', 'street-address', '合肥市蜀山区长江西路12号')).toBe(true);
    expect(found('t=身份证号A11010519491231002X', 'national-id', '11010519491231002X')).toBe(false);
  });

  it('says in which coding it was found', () => {
    expect(find(`c=${CARD}`, 'cc-number', CARD)).toEqual([{ itemId: 'it', codings: [], partly: false }]);
    expect(find(`e=${encodeURIComponent(EMAIL)}`, 'email', EMAIL)[0]?.codings).toEqual(['percent']);
    expect(find(`{"n":"${allUnicode('王伟')}"}`, 'name', '王伟')[0]?.codings).toEqual(['json']);
  });

  it('looks no further than its limit, and finds what lies before it', () => {
    expect(found(`${'x '.repeat(MOST_TEXT / 2)}${CARD}`, 'cc-number', CARD)).toBe(false);
    expect(found(`${CARD} ${'x '.repeat(MOST_TEXT)}`, 'cc-number', CARD)).toBe(true);
  });

  it('does not look for values too short to tell anything', () => {
    expect(needleOf('it', 'tel', ['12345']).forms).toEqual([]);
    expect(needleOf('it', 'name', [' a ', '']).forms).toEqual([]);
  });

  it('never throws, whatever the text and the value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom<Kind>('name', 'email', 'tel', 'cc-number'),
        fc.string({ unit: 'binary' }),
        (text, kind, value) => {
          expect(carries(text, [needleOf('it', kind, [value])]).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  }, 60_000);

  it('finds any digits in any coding between any other fields', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{9,18}$/);
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom(...Object.values(CODINGS)),
        fc.stringMatching(/^[a-z]{0,20}$/),
        (value, encode, other) => {
          expect(found(`${other}&${encode(value)}&${other}`, 'bank-account', value)).toBe(true);
        },
      ),
    );
  });

  it('finds any words in any coding', () => {
    const text = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .,'&=%+"\\/-]{6,30}[\p{L}\p{N}]$/u);
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...Object.entries(CODINGS).filter(([name]) => name !== 'plain')),
        (value, [, encode]) => {
          expect(found(encode(value), 'street-address', value)).toBe(true);
        },
      ),
    );
  });

  it('does not find a number in a text without its digits', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[0-9]/.test(text.normalize('NFKC'))),
        (text) => {
          expect(found(text, 'cc-number', CARD)).toBe(false);
        },
      ),
    );
  });
});
