import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { KINDS, type Kind } from '@/utils/core/item';
import { PLAYBOOK, stepsFor } from '@/utils/core/remedy/playbook';
import { leaked, row, suspect } from './make';

const subject = (kinds: readonly Kind[], region = 'CN') => ({
  region,
  leaked: kinds.map((kind) => leaked({ kind })),
  suspects: [],
});
const ids = (kinds: readonly Kind[], region = 'CN') => stepsFor(subject(kinds, region), []).map(({ id }) => id);

describe('playbook', () => {
  it.each(KINDS)('has steps of its own for %s, in and outside mainland China', (kind) => {
    expect(PLAYBOOK[kind].length).toBeGreaterThan(0);
    for (const region of ['CN', 'US']) expect(ids([kind], region).length).toBeGreaterThan(ids([], region).length);
  });

  it.each(['CN', 'US'])('has every sentence in both languages for %s', (region) => {
    for (const step of stepsFor(subject(KINDS, region), [
      row({ kind: 'password', itemId: null, recipient: 'a.test' }),
    ])) {
      for (const catalogue of [en, zh]) expect(catalogue).toHaveProperty([step.text, 'message']);
      for (const catalogue of [en, zh]) expect(catalogue).toHaveProperty([step.how, 'message']);
    }
  });

  it('puts moving money first, whatever leaked', () => {
    for (const kind of KINDS) expect(ids([kind])[0]).toBe('money_moving');
    expect(ids([])[0]).toBe('money_moving');
    const [first] = stepsFor(subject(['email']), []);
    expect(first?.call.map(({ phone }) => phone)).toEqual(['110', '96110']);
  });

  it('closes open doors before it checks registers, and evidence comes after both', () => {
    const order = ids(['national-id', 'cc-number', 'password', 'tel']);
    const places = ['card_lock', 'change_password', 'sim_guard', 'credit_report', 'keep_evidence'].map((id) =>
      order.indexOf(id),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names each step once, however many items ask for it', () => {
    const order = ids([...KINDS, ...KINDS]);
    expect(new Set(order).size).toBe(order.length);
  });

  it('keeps Chinese offices out of other regions', () => {
    const steps = stepsFor(subject(KINDS, 'US'), []);
    expect(steps.flatMap(({ call }) => call)).toEqual([]);
    expect(steps.map(({ id }) => id)).not.toContain('one_id_check');
    expect(steps[0]?.id).toBe('money_moving_abroad');
  });

  it('lists the sites that were given a password, suspects first and then the latest', () => {
    const rows = [
      row({ kind: 'password', itemId: null, recipient: 'old.test', submittedAt: 1 }),
      row({ kind: 'password', itemId: null, recipient: 'new.test', submittedAt: 9 }),
      row({ kind: 'password', itemId: null, recipient: 'new.test', submittedAt: 3 }),
      row({ kind: 'password', itemId: null, recipient: 'likely.test', submittedAt: 2 }),
      row({ kind: 'password', itemId: null, recipient: 'refused.test', submittedAt: 5, decision: 'refused' }),
      row({ kind: 'tel', recipient: 'phone.test', submittedAt: 9 }),
    ];
    const steps = stepsFor({ ...subject(['password']), suspects: [suspect('likely.test')] }, rows);
    const changes = steps.filter(({ id }) => id.startsWith('change_password'));
    expect(changes.map(({ id }) => id)).toEqual(
      ['likely.test', 'new.test', 'old.test'].map((site) => `change_password:${site}`),
    );
    expect(changes[0]?.links).toEqual([
      { href: 'https://likely.test/.well-known/change-password', label: 'likely.test' },
    ]);
    expect(changes[0]?.params).toEqual({ site: 'likely.test' });
  });

  it('says to change passwords in general where the record knows no site', () => {
    expect(ids(['password'])).toContain('change_password');
  });

  it('leaves passwords alone where none leaked', () => {
    const rows = [row({ kind: 'password', itemId: null, recipient: 'a.test' })];
    expect(stepsFor(subject(['tel']), rows).some(({ id }) => id.startsWith('change_password'))).toBe(false);
  });
});
