import { describe, expect, it } from 'vitest';
import { endOfDay, fromDay, fromMinute, toDay, toMinute } from '@/components/leaked/days';
import { leakedItems } from '@/components/leaked/leaked-items';
import { likelihoodKey, roughPercent } from '@/components/leaked/likelihood';
import { mailLink } from '@/components/leaked/mail-link';
import { reasonParams } from '@/components/leaked/reason-params';

describe('what they knew', () => {
  const matched = { kind: 'tel', subtype: 'cn', mask: '138****5678', itemId: 'tel:aa', known: true } as const;
  const item = {
    id: 'tel:aa',
    kind: 'tel',
    subtype: 'cn',
    fingerprint: 'aa',
    mask: '138****5678',
    firstSeen: 1,
  } as const;

  it('lists an item once, whether it was pasted, picked or both', () => {
    const items = leakedItems({ matched: [matched], picked: [item], kinds: [] });
    expect(items).toEqual([{ kind: 'tel', subtype: 'cn', mask: '138****5678', itemId: 'tel:aa' }]);
  });

  it('does not look for a value that the record does not hold', () => {
    const [only] = leakedItems({ matched: [{ ...matched, known: false }], picked: [], kinds: [] });
    expect(only).toMatchObject({ itemId: null, mask: '138****5678' });
  });

  it('drops a ticked kind where an item of it is there, and keeps it otherwise', () => {
    const kinds = leakedItems({ matched: [matched], picked: [], kinds: ['tel', 'password', 'national-id'] }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['national-id', 'tel', 'password']);
  });
});

describe('likelihood', () => {
  it('is told in words and in rough numbers', () => {
    expect([0.9, 0.5, 0.3, 0.1, 0].map(likelihoodKey)).toEqual([
      'leaked_share_high',
      'leaked_share_high',
      'leaked_share_middle',
      'leaked_share_low',
      'leaked_share_none',
    ]);
    expect([0.634, 0.03, 0.0001, 0].map(roughPercent)).toEqual([65, 3, 1, 0]);
  });
});

describe('days', () => {
  it('go into fields and come back on the same day', () => {
    const late = new Date(2026, 0, 5, 23, 59).getTime();
    expect(toDay(late)).toBe('2026-01-05');
    expect(toDay(fromDay('2026-01-05'))).toBe('2026-01-05');
    expect(endOfDay('2026-01-05')).toBeGreaterThanOrEqual(late);
    expect(toDay(endOfDay('2026-01-05'))).toBe('2026-01-05');
    expect(fromMinute(toMinute(late))).toBe(late);
  });

  it('are nothing where the field is empty', () => {
    expect(fromDay('')).toBeNaN();
    expect(fromMinute('')).toBeNull();
  });
});

describe('the mail link', () => {
  it('carries a short letter whole', () => {
    const { href, whole } = mailLink('A & B', 'one\n\ntwo');
    expect(whole).toBe(true);
    expect(href).toBe('mailto:?subject=A%20%26%20B&body=one%0D%0A%0D%0Atwo');
  });

  it('leaves a long one to the clipboard, since Windows would open nothing', () => {
    const { href, whole } = mailLink('请求函', '长'.repeat(300));
    expect(whole).toBe(false);
    expect(href).not.toContain('body');
  });
});

describe('reasons', () => {
  it('show moments as days, counts as numbers and sites isolated', () => {
    const params = reasonParams({ firstAt: new Date(2026, 4, 3).getTime(), count: 2, page: 'news.test' }, 'en');
    expect(params).toEqual({ firstAt: 'May 3, 2026', count: '2', page: '\u2068news.test\u2069' });
    expect(reasonParams(undefined, 'en')).toEqual({});
  });
});
