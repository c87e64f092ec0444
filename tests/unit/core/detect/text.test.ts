import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectText, MAX_TEXT } from '@/utils/core/detect/text';
import { anyText } from './make';

const CN = { region: 'CN' };
const found = (text: string, region = 'CN') =>
  detectText(text, { region }).map((each) => [each.kind, text.slice(each.start, each.end)]);

describe('running text', () => {
  it('shows what a message knew, each in its place', () => {
    expect(
      found(
        '我叫李雷，身份证 11010519491231002X，手机138 1234 5678，卡号6222021234567890128，邮箱li.lei@example.com。',
      ),
    ).toEqual([
      ['name', '李雷'],
      ['national-id', '11010519491231002X'],
      ['tel', '138 1234 5678'],
      ['cc-number', '6222021234567890128'],
      ['email', 'li.lei@example.com'],
    ]);
    expect(
      found(
        'Hi Anna, your card 4111 1111 1111 1111 and SSN 536-90-4399 are on file. Call +1 415 555 2671 or write to help@example.org!',
      ),
    ).toEqual([
      ['name', 'Anna'],
      ['cc-number', '4111 1111 1111 1111'],
      ['national-id', '536-90-4399'],
      ['tel', '+1 415 555 2671'],
      ['email', 'help@example.org'],
    ]);
  });

  it('takes no word that announces a number for a name beside a telephone number', () => {
    expect(
      found('手机138 1234 5678，身份证11010519491231002X，卡号：6222021234567890128').map(([kind]) => kind),
    ).toEqual(['tel', 'national-id', 'cc-number']);
  });

  it('tells two numbers side by side apart', () => {
    expect(found('13812345678 13912345678')).toEqual([
      ['tel', '13812345678'],
      ['tel', '13912345678'],
    ]);
    expect(found('6222021234567890128 13812345678')).toEqual([
      ['cc-number', '6222021234567890128'],
      ['tel', '13812345678'],
    ]);
  });

  it.each([
    '订单20240115123456已发货，运单号SF1391234567890。',
    'Order 112-7654321-1234567 ships Monday.',
    'ISBN 978-7-302-51128-1',
    'EAN 4006381333931',
    'IMEI 490154203237518',
    '550e8400-e29b-41d4-a716-446655440000',
    'd41d8cd98f00b204e9800998ecf8427e',
    'ts=1700000000123 level=info',
    '2024-01-15T10:20:30Z',
    '2024-01-15 10:20:30.123',
    'v10.0.19041.508',
    '$1,234,567.00',
    '¥12,345,678.00',
    '合计 ￥1234567890',
    '1990-2011',
    '100 x 200 x 300',
    'rgb(120, 45, 200)',
    '91110105MA01ABCDE3',
    '3.14159265358979',
    '39.904200, 116.407400',
    '192.168.10.24',
    '2001:db8::8a2e:370:7334',
    '00:1A:2B:3C:4D:5E',
    'https://x.test/p/1234567890?id=99',
    '请输入您的需求',
    'const a = 1234567890123456n;',
    '100000200000300000400000',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
    expect(found(text, 'US')).toEqual([]);
  });

  it('never throws and never overlaps, whatever comes', () => {
    const piece = fc.oneof(
      anyText,
      fc.stringMatching(/^[0-9 .()+-]{1,40}$/),
      fc.constantFrom(
        '\ud800',
        '\udfff',
        '\u0000',
        '\u202e',
        '\u200d',
        '@',
        '@@',
        '+',
        '１',
        '٣',
        '11010519491231002X',
        '4111111111111111',
        '13812345678',
        'a@b.cn',
        'DE89370400440532013000',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('CN', 'US', 'ZZ', ''), (pieces, region) => {
        const text = pieces.join('');
        let last = 0;
        for (const each of detectText(text, { region })) {
          expect(each.start).toBeGreaterThanOrEqual(last);
          expect(each.end).toBeGreaterThan(each.start);
          expect(each.confidence).toBeGreaterThanOrEqual(0.5);
          expect(each.confidence).toBeLessThanOrEqual(1);
          expect(each.evidence.length).toBeGreaterThan(0);
          last = each.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['1'],
    ['1 '],
    ['@'],
    ['a@'],
    ['a.'],
    ['1-'],
    ['(1)'],
    ['+1 '],
    ['4111 1111 1111 '],
    ['DE89 '],
    ['A1'],
    ['\u200b1'],
    ['\ud800'],
    ['中1'],
    ['身份证'],
    ['a@b.'],
    ['1.1.'],
  ])('comes back from a hostile megabyte of %j, which is cut at the cap', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    for (const each of detectText(text, CN)) expect(each.end).toBeLessThanOrEqual(MAX_TEXT);
  });

  it('looks at the last unit before the cap and at none after it', () => {
    const number = '13812345678';
    expect(detectText(`${' '.repeat(MAX_TEXT - number.length)}${number} 13912345678`, CN)).toMatchObject([
      { end: MAX_TEXT },
    ]);
    expect(detectText(`${' '.repeat(MAX_TEXT)}${number}`, CN)).toEqual([]);
  });
});
