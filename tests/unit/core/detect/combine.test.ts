import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectField } from '@/utils/core/detect/combine';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { MAX_TEXT } from '@/utils/core/detect/text';
import { KINDS } from '@/utils/core/item';
import { field } from './fields';
import { anyText } from './make';

const CN = { region: 'CN' };
const kinds = (facts: Partial<FieldFacts>, value: string, region = 'CN') =>
  detectField(field(facts), value, { region }).map((each) => each.kind);
const ID = '11010519491231002X';

describe('a field and its value', () => {
  it.each([
    [{ label: '姓名' }, ' 张三 ', 'name', '张三'],
    [{ label: 'Full name' }, 'Anne-Marie O’Neil', 'name', 'anne-marie o’neil'],
    [{ label: '出生日期' }, '1990年1月2日', 'bday', '1990-01-02'],
    [{ label: '详细地址' }, '建国路1号3单元', 'street-address', '建国路1号3单元'],
    [{ label: '手机号' }, '138 1234 5678', 'tel', '+8613812345678'],
    [{ label: '电话' }, '65529988', 'tel', '65529988'],
    [{ label: '证件号码' }, ID.toLowerCase(), 'national-id', ID],
    [{ label: 'National ID' }, 'ZX-4471-882', 'national-id', 'ZX4471882'],
    [{ label: '护照号码' }, 'E12345678', 'passport', 'E12345678'],
    [{ label: 'Card number' }, '41111 11111 11111 1', 'cc-number', '4111111111111111'],
    [{ label: '银行账号' }, '1100 2233 4455', 'bank-account', '110022334455'],
    [{ label: 'IBAN' }, 'de89370400440532013000', 'iban', 'DE89370400440532013000'],
    [{ label: 'CVV' }, '123', 'cc-csc', '123'],
    [{ label: 'Expiry date' }, '09 / 27', 'cc-exp', '09/27'],
    [{ label: '短信验证码' }, '482913', 'one-time-code', '482913'],
    [{ label: 'E-mail' }, 'Li@Example.com', 'email', 'li@example.com'],
  ] as [Partial<FieldFacts>, string, string, string][])('%j with %j is %s %j', (facts, value, kind, normalized) => {
    const found = detectField(field(facts), value, CN);
    expect(found).toMatchObject([{ kind, normalized }]);
    expect(found[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('covers the value without the spaces around it', () => {
    expect(detectField(field({ label: '姓名' }), '  张三 ', CN)).toMatchObject([{ start: 2, end: 4 }]);
  });

  it.each([
    [{ label: '姓名' }, '12345'],
    [{ label: 'First name' }, '-'],
    [{ label: '出生日期' }, '昨天'],
    [{ label: '手机号' }, '138'],
    [{ label: '身份证号' }, '110105194912310021'],
    [{ label: 'Card number' }, '4111 1111 1111 1112'],
    [{ label: 'CVV' }, '12'],
    [{ label: 'E-mail' }, 'li@'],
    [{ label: 'IBAN' }, 'DE88370400440532013000'],
    [{ label: '短信验证码' }, '请输入'],
    [{ label: '地址' }, '1'],
    [{ label: 'Search' }, 'red shoes'],
    [{ label: '姓名' }, '   '],
    [{ label: '姓名' }, ''],
  ] as [Partial<FieldFacts>, string][])('%j with %j is nothing', (facts, value) => {
    expect(kinds(facts, value)).toEqual([]);
  });

  it('knows a password by its field alone, and never gives its value away', () => {
    expect(detectField(field({ type: 'password', name: 'x' }), 'hunter2 13812345678', CN)).toMatchObject([
      { kind: 'password', normalized: '' },
    ]);
    expect(JSON.stringify(detectField(field({ type: 'password' }), 'hunter2', CN))).not.toContain('hunter2');
  });

  it('tells a hidden security code or one-time code from a password', () => {
    expect(kinds({ type: 'password', label: 'CVV' }, '123')).toEqual(['cc-csc']);
    expect(kinds({ type: 'password', label: '短信验证码' }, '123456')).toEqual(['one-time-code']);
  });

  it('lets a value with a check decide over a field that lies, and believes both less', () => {
    const [plain] = detectField(field({}), '4111111111111111', CN);
    const [lied] = detectField(field({ name: 'email', label: 'E-mail' }), '4111111111111111', CN);
    expect(lied?.kind).toBe('cc-number');
    expect(lied?.confidence).toBeLessThan(plain?.confidence ?? 0);
    expect(lied?.evidence.at(-1)).toEqual({ code: 'contradiction' });
    expect(kinds({ label: '昵称' }, ID)).toEqual(['national-id']);
    expect(kinds({ label: '姓名' }, ID)).toEqual(['national-id']);
  });

  it('lets the field tip the scale where the value is weak', () => {
    expect(kinds({ label: 'Order number' }, '010-65529988')).toEqual([]);
    expect(kinds({ label: '联系方式' }, '010-65529988')).toEqual(['tel']);
  });

  it('adds up what field and value say', () => {
    const [found] = detectField(field({ label: '手机号', name: 'mobile' }), '13812345678', CN);
    expect(found?.confidence).toBeGreaterThan(0.95);
    expect(found?.evidence.map((each) => each.code)).toEqual(['number_plan', 'label_word', 'field_word']);
  });

  it('sees the phone number inside an address, and all of a message', () => {
    expect(kinds({ label: '收货地址' }, '北京市朝阳区建国路88号院3号楼2单元1201室 李雷 13812345678').sort()).toEqual([
      'street-address',
      'tel',
    ]);
    expect(kinds({ tag: 'textarea', label: 'Message' }, `我是李雷，${ID}，13812345678`)).toEqual([
      'national-id',
      'tel',
    ]);
    expect(kinds({ tag: 'contenteditable' }, 'write to a@b.cn')).toEqual(['email']);
  });

  it('never throws, overlapping or not, for any field and any value, and stays within the value', () => {
    const facts = fc.record({
      label: fc.constantFrom('姓名', '手机号', 'E-mail', '身份证号', 'Card number', '地址', '', '验证码'),
      type: fc.constantFrom('text', 'password', 'tel'),
      tag: fc.constantFrom('input', 'textarea'),
    });
    fc.assert(
      fc.property(facts, anyText, (some, value) => {
        for (const each of detectField(field(some), value, CN)) {
          expect(KINDS).toContain(each.kind);
          expect(each.start).toBeLessThan(each.end);
          expect(each.end).toBeLessThanOrEqual(value.length);
        }
      }),
    );
  });

  it('looks at no more than the cap of a hostile megabyte', () => {
    for (const unit of ['1', '中', '@', '13812345678 ']) {
      for (const label of ['', '姓名', '手机号', 'Message']) {
        for (const each of detectField(field({ label }), unit.repeat(1_000_000 / unit.length), CN))
          expect(each.end).toBeLessThanOrEqual(MAX_TEXT);
      }
    }
    // Sixteen megabytes in all: no measure of time, and a busy machine takes more of it.
  }, 30_000);
});
