import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import forms from '@/tests/forms/fields.json';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { classifyField, weighField } from '@/utils/core/detect/field';
import { KINDS } from '@/utils/core/item';
import { field } from './fields';
import { anyText } from './make';

const ACTS = 0.55;
const best = (facts: Partial<FieldFacts>) => classifyField(field(facts))[0];
const kindOf = (facts: Partial<FieldFacts>) => {
  const meaning = best(facts);
  return meaning && meaning.confidence >= ACTS ? meaning.kind : null;
};

describe('what a field asks for', () => {
  it.each(forms.map(({ kind, facts }) => [JSON.stringify(facts), kind, facts] as const))('%s: %s', (_, kind, facts) => {
    expect(kindOf(facts as Partial<FieldFacts>)).toBe(kind);
  });

  it('is what the person is told, where the code says otherwise', () => {
    expect(best({ label: 'E-mail', name: 'phone' })?.kind).toBe('email');
    expect(best({ label: '手机号', name: 'username' })?.kind).toBe('tel');
    expect(best({ label: '姓名', name: 'userName', id: 'userName' })?.kind).toBe('name');
  });

  it('is said by whom: each reason names the word', () => {
    expect(best({ label: 'Your phone number', name: 'userMobile', type: 'tel' })?.evidence).toEqual([
      { code: 'input_type', params: { type: 'tel' } },
      { code: 'label_word', params: { word: 'phone number' } },
      { code: 'field_word', params: { word: 'mobile' } },
    ]);
    expect(best({ autocomplete: 'shipping tel' })?.evidence).toEqual([
      { code: 'autocomplete', params: { token: 'tel' } },
    ]);
  });

  it('is surer the more places agree, and never certain', () => {
    const one = best({ label: 'E-mail' })?.confidence ?? 0;
    const two = best({ label: 'E-mail', name: 'email' })?.confidence ?? 0;
    const all =
      best({
        label: 'E-mail',
        name: 'email',
        id: 'email',
        type: 'email',
        autocomplete: 'email',
        placeholder: 'a@b.cn',
        aria: 'email',
      })?.confidence ?? 0;
    expect(two).toBeGreaterThan(one);
    expect(all).toBeGreaterThan(two);
    expect(all).toBeLessThan(1);
  });

  it('is nothing where a page writes new-password on any field to keep password managers away', () => {
    expect(classifyField(field({ autocomplete: 'new-password', name: 'x7' }))).toEqual([]);
  });

  it.each([
    [{ autocomplete: 'billing cc-name' }, 'name', 'holder'],
    [{ label: 'Name on card' }, 'name', 'holder'],
    [{ label: '开户名' }, 'name', 'holder'],
    [{ label: 'Last name' }, 'name', 'family-name'],
    [{ label: '邮政编码' }, 'street-address', 'postal-code'],
    [{ name: 'shipping[zipCode]' }, 'street-address', 'postal-code'],
    [{ label: 'Town / City' }, 'street-address', 'address-level2'],
    [{ name: 'expirationYear' }, 'cc-exp', 'year'],
    [{ type: 'password', autocomplete: 'new-password' }, 'password', 'new'],
    [{ label: 'Year of birth' }, 'bday', 'year'],
  ] as [Partial<FieldFacts>, string, string][])('of %j is %s, and of that the %s', (facts, kind, detail) => {
    expect(best(facts)).toMatchObject({ kind, detail });
  });

  it.each([
    ['Company phone', 'tel'],
    ['Phone company', null],
    ['Card holder street', 'street-address'],
    ['E-mail subject', null],
    ['Card holder’s phone', 'tel'],
    ['投资人手机号', 'tel'],
    ['手机品牌', null],
    ['推荐人手机号（选填）', 'tel'],
    ['收货人地址', 'street-address'],
    ['Product name', null],
    ['Cluster name', null],
    ['Your name', 'name'],
    ['Name', 'name'],
    ['IP address', null],
  ])('takes the last word of a compound for what is meant: %s is %s', (label, kind) => {
    expect(kindOf({ label })).toBe(kind);
  });

  it.each([
    { label: '验证码', name: 'captcha' },
    { placeholder: '请输入图形验证码' },
    { label: '验证码', picture: true },
    { nearby: '看不清，换一张' },
    { label: 'Please enter the verification code hidden in the image' },
  ])('is nothing for letters to copy from a picture: %j', (facts) => {
    expect(kindOf(facts)).toBeNull();
  });

  it.each([
    { placeholder: '请输入短信验证码', name: 'captcha', id: 'captcha' },
    { label: '验证码' },
    { label: '手机验证码', picture: true },
    { label: 'Verification code' },
  ])('is a one-time code where it is sent: %j', (facts) => {
    expect(kindOf(facts)).toBe('one-time-code');
  });

  it('reads masked fields as passwords, but those of numbers as such', () => {
    expect(kindOf({ type: 'password', label: '手机号' })).toBe('password');
    expect(kindOf({ type: 'password', label: 'Password', nearby: '获取验证码' })).toBe('password');
    expect(kindOf({ type: 'password', name: 'ssn', label: 'Social Security number' })).toBe('national-id');
    expect(kindOf({ type: 'password', label: 'CVC' })).toBe('cc-csc');
  });

  it('takes no list of choices for what is typed', () => {
    expect(kindOf({ tag: 'select', label: 'User name', options: 'anna|bert' })).toBeNull();
    expect(kindOf({ tag: 'select', name: 'country_code', options: 'Afghanistan|Albania|Algeria' })).toBeNull();
    expect(kindOf({ tag: 'select', name: 'province' })).toBe('street-address');
  });

  it('knows an upload of papers by its words alone', () => {
    expect(kindOf({ type: 'file', label: 'Passport' })).toBe('document');
    expect(kindOf({ type: 'file', label: '简历' })).toBe('document');
    expect(kindOf({ type: 'file', label: 'Avatar' })).toBeNull();
    expect(kindOf({ type: 'file', label: 'Your e-mail' })).toBeNull();
  });

  it('reads weaker places only where the others are silent', () => {
    expect(kindOf({ classes: 'js-email-input' })).toBe('email');
    expect(kindOf({ description: 'We call this phone number' })).toBe('tel');
    expect(kindOf({ label: 'Amount', classes: 'js-email-input' })).toBeNull();
  });

  it('never throws, whatever a page writes', () => {
    const side = fc.record({ type: anyText, autocomplete: anyText, name: anyText, id: anyText, label: anyText });
    const sides = fc.array(side, { maxLength: 6 });
    fc.assert(
      fc.property(anyText, anyText, anyText, sides, sides, (a, b, c, before, after) => {
        const facts = { label: a, name: b, autocomplete: c, placeholder: b, type: a, options: `${a}|${b}`, form: c };
        const { meanings, none } = weighField(field({ ...facts, before, after }));
        expect(none).toBeLessThan(1);
        for (const { kind, confidence } of meanings) {
          expect(confidence).toBeLessThan(1);
          expect(KINDS).toContain(kind);
        }
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'does not take %s for a token',
    (autocomplete) => {
      expect(classifyField(field({ autocomplete }))).toEqual([]);
    },
  );
});
