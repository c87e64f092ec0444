import { describe, expect, it } from 'vitest';
import type { FieldFacts, NeighbourFacts } from '@/utils/core/detect/detection';
import { classifyField } from '@/utils/core/detect/field';
import { formPurpose } from '@/utils/core/detect/form';
import { CHINA } from '@/utils/core/detect/packs/china';
import { learn } from '@/utils/core/detect/regions';
import { field } from './fields';

learn(CHINA);

const beside = (facts: Partial<NeighbourFacts>): NeighbourFacts => ({
  type: 'text',
  autocomplete: '',
  name: '',
  id: '',
  label: '',
  ...facts,
});
const PASSWORD = beside({ type: 'password', label: 'Password', name: 'password' });
const kinds = (facts: Partial<FieldFacts>) =>
  classifyField(field(facts))
    .filter(({ confidence }) => confidence >= 0.55)
    .map(({ kind }) => kind);

describe('what a form is for', () => {
  it.each([
    [{ after: [PASSWORD] }, 'login'],
    [{ after: [beside({ type: 'password', autocomplete: 'section-a current-password' })] }, 'login'],
    [{ after: [PASSWORD], form: 'Anmelden|login' }, 'login'],
    [{ after: [PASSWORD], form: '登录' }, 'login'],
    [{ after: [PASSWORD, beside({ type: 'password', label: 'Repeat password' })] }, 'signup'],
    [{ after: [beside({ type: 'password', autocomplete: 'new-password' })] }, 'signup'],
    [{ after: [beside({ type: 'password', label: '设置密码' })] }, 'signup'],
    [{ after: [beside({ type: 'password', label: 'Choose a password' })] }, 'signup'],
    [{ after: [PASSWORD], form: 'Create account' }, 'signup'],
    [{ after: [PASSWORD], form: 'Зарегистрироваться' }, 'signup'],
    [{ after: [PASSWORD], before: [beside({ label: 'Last name' })] }, 'signup'],
    [{ after: [PASSWORD, beside({ label: 'Phone' })] }, 'signup'],
    [{ after: [beside({ label: '支付密码', type: 'password' })] }, ''],
    [{ after: [beside({ label: 'Message' })] }, ''],
    [{ form: 'Sign in' }, 'login'],
    [{ after: [beside({ type: 'password', id: 'account-sign-up-password' })] }, 'signup'],
    [{ after: [beside({ type: 'password', name: 'registerPassword' })] }, 'signup'],
    [{ form: 'Sign in', after: [beside({ label: 'Message' })] }, ''],
  ] as [Partial<FieldFacts>, string][])('of %j is %j', (facts, purpose) => {
    expect(formPurpose(field(facts))).toBe(purpose);
  });

  it.each([
    { label: 'E-mail', type: 'email', name: 'email' },
    {
      label: 'E-mail',
      type: 'email',
      name: 'email',
      id: 'email',
      placeholder: 'you@example.org',
      autocomplete: 'email',
    },
    { label: 'E-Mail-Adresse' },
    { label: '邮箱', name: 'email' },
  ])('makes of an address in a login who one is there, and an address after it: %j', (facts) => {
    expect(kinds({ ...facts, after: [PASSWORD] }).slice(0, 2)).toEqual(['username', 'email']);
    expect(kinds({ ...facts, after: [PASSWORD, PASSWORD] })[0]).toBe('email');
    expect(kinds(facts)[0]).toBe('email');
  });

  it.each([{ label: 'Member' }, { placeholder: 'ID' }, { label: 'Your PID' }, {}])(
    'makes of a field with nothing else said, right before the password, who one is: %j',
    (facts) => {
      expect(kinds({ ...facts, after: [PASSWORD] })).toEqual(['username']);
      expect(kinds({ ...facts, label: 'Search' })).toEqual([]);
    },
  );

  it('makes no account of an amount before a payment password, nor of a search, a list or a text', () => {
    expect(kinds({ label: '元', after: [beside({ type: 'password', label: '交易密码' })] })).toEqual([]);
    expect(kinds({ label: '购买金额', after: [PASSWORD] })).toEqual([]);
    expect(kinds({ label: 'Search', after: [PASSWORD] })).toEqual([]);
    expect(kinds({ tag: 'select', after: [PASSWORD] })).toEqual([]);
    expect(kinds({ tag: 'textarea', after: [PASSWORD] })).toEqual([]);
  });

  it('leaves a telephone number a telephone number, with the account after it', () => {
    expect(kinds({ label: '手机号', after: [PASSWORD] })).toEqual(['tel', 'username']);
    expect(kinds({ label: '用户名/手机号', after: [PASSWORD] })[0]).toBe('username');
  });

  it.each([
    { label: 'Username or e-mail' },
    { placeholder: 'E-mail / username' },
    { label: 'User name (e-mail)' },
    { label: '用户名/邮箱/手机' },
    { label: 'Логин или e-mail' },
  ])('takes whoever asks for either to ask for the account: %j', (facts) => {
    expect(kinds(facts)[0]).toBe(facts.label?.startsWith('Логин') ? 'email' : 'username');
  });

  it('takes a sign-up that asks for an address, and calls it the user name, to ask for the address', () => {
    const signup = { name: 'account.username', after: [PASSWORD, PASSWORD] };
    expect(kinds({ ...signup, label: 'Email (Username):' })[0]).toBe('email');
    expect(kinds({ ...signup, label: 'Username (Email)' })[0]).toBe('username');
    expect(kinds({ ...signup, label: 'Email (Username):', after: [PASSWORD] })[0]).toBe('username');
  });

  it('looks for the address first where a number would do as well', () => {
    expect(kinds({ label: 'Phone or e-mail', autocomplete: 'tel' })).toEqual(['email', 'tel']);
  });
});

describe('what the fields beside a field add', () => {
  const month = { label: 'Month', tag: 'select' };

  it('tells the month of a card from that of a birthday', () => {
    expect(kinds({ ...month, before: [beside({ label: 'Card number' })] })).toEqual(['cc-exp']);
    expect(kinds({ ...month, before: [beside({ label: 'Date of birth' })] })).toEqual(['bday']);
    expect(
      kinds({
        ...month,
        before: [beside({ label: 'E-mail' })],
        after: [beside({ label: 'Day' }), beside({ label: 'Year' })],
      }),
    ).toEqual(['bday']);
    expect(kinds(month)).toEqual([]);
    expect(kinds({ ...month, after: [beside({ label: 'Day' }), beside({ label: 'Year' })] })).toEqual([]);
    expect(kinds({ ...month, before: [beside({ label: 'Amount' })] })).toEqual([]);
  });

  it('reads a list without words by what is in it', () => {
    const card = [beside({ name: 'cvc' })];
    expect(kinds({ tag: 'select', options: '2026|2027|2028|2029', after: card })).toEqual(['cc-exp']);
    expect(kinds({ tag: 'select', options: '01|02|03|04', after: card })).toEqual(['cc-exp']);
    expect(kinds({ tag: 'select', options: 'Year|2009|2008|2007', before: [beside({ label: 'Birthday' })] })).toEqual([
      'bday',
    ]);
    expect(kinds({ tag: 'select', options: '2026|2027|2028|2029' })).toEqual([]);
    expect(kinds({ tag: 'select', options: 'China (+86)|Japan (+81)' })).toEqual([]);
  });

  it('takes a bare number in a card form for the card’s', () => {
    expect(kinds({ label: 'Number', after: [beside({ label: 'Security code' })] })).toEqual(['cc-number']);
    expect(kinds({ label: 'Number', after: [beside({ label: 'Street' })] })).toEqual([]);
  });
});
