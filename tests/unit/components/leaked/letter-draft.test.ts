import { describe, expect, it } from 'vitest';
import { askable, emptyDraft, write } from '@/components/leaked/letter-draft';
import { type Disclosure, NOT_SEEN } from '@/utils/core/ledger/disclosure';
import type { Case, LeakedItem } from '@/utils/core/remedy/case';
import { openCase } from '@/utils/core/remedy/case-actions';
import { plainText } from '@/utils/core/remedy/letters/letter';

const NOW = new Date(2026, 10, 24, 15).getTime();
const TEL: LeakedItem = { kind: 'tel', subtype: 'cn', itemId: 'tel:aa', mask: '138****5678' };
const CARD: LeakedItem = { kind: 'cc-number', subtype: 'visa', itemId: 'cc-number:bb', mask: '**** 0128' };
const PASSWORD: LeakedItem = { kind: 'password', subtype: '', itemId: null, mask: '' };

function gave(item: LeakedItem, recipient: string, at: number): Disclosure {
  return {
    id: `${item.kind}-${recipient}`,
    eventId: 'e',
    kind: item.kind,
    subtype: item.subtype,
    itemId: item.itemId,
    mask: item.mask,
    page: recipient,
    recipient,
    channel: 'form',
    frame: 'top',
    decision: 'once',
    verdict: 'unknown',
    reasons: [],
    typedAt: at,
    submittedAt: at,
    sentAt: null,
    ...NOT_SEEN,
  };
}

const ROWS = [
  gave(CARD, 'shop.test', NOW - 1),
  gave(TEL, 'shop.test', NOW - 1),
  gave(PASSWORD, 'shop.test', NOW - 1),
  gave(TEL, 'other.test', NOW),
];

function subject(sites: readonly string[] = ['shop.test']): Case {
  const suspects = sites.map((site) => ({ site, share: 0.5, items: [], kinds: [], reasons: [] }));
  const opening = { region: 'CN', leaked: [CARD, TEL, PASSWORD], noticedAt: NOW, trace: { suspects, elsewhere: 0.5 } };
  return openCase(opening, NOW, () => 'id');
}

describe('a letter being written', () => {
  it('goes to the likeliest suspect, in the language of the page', () => {
    expect(emptyDraft(subject(), 'zh-CN', NOW)).toMatchObject({
      to: 'shop.test',
      language: 'zh-Hans',
      letter: 'access-request',
    });
    expect(emptyDraft(subject(), 'en', NOW).language).toBe('en');
  });

  it('names site, item and day without anything being filled in', () => {
    const written = write(emptyDraft(subject(), 'zh-CN', NOW), subject(), ROWS, NOW);
    expect('letter' in written && plainText(written.letter)).toMatch(
      /shop\.test[\s\S]*\*\*\*\* 0128；日期：2026年11月24日/,
    );
  });

  it('says that it needs a site where there is no suspect', () => {
    expect(write(emptyDraft(subject([]), 'en', NOW), subject([]), ROWS, NOW)).toEqual({ missing: ['site'] });
  });

  it('is not written to a host before all that the law asks is there', () => {
    const draft = { ...emptyDraft(subject(), 'en', NOW), letter: 'host-notice', to: 'forum.test' } as const;
    expect(write(draft, subject(), ROWS, NOW)).toEqual({ missing: ['name', 'contact', 'urls', 'evidence'] });
    const full = {
      ...draft,
      name: 'Wang',
      contact: 'w@example.test',
      urls: ' https://a.test/1\n\nhttps://a.test/2 ',
      evidence: 'My number.',
    };
    const written = write(full, subject(), ROWS, NOW);
    expect('letter' in written && plainText(written.letter)).toContain('(2) https://a.test/2');
  });

  it('asks only for values that the addressee was given, the least sensitive first, and never for a password', () => {
    expect(askable(subject(), ROWS, 'shop.test').map(({ index, item }) => [index, item.kind])).toEqual([
      [1, 'tel'],
      [0, 'cc-number'],
    ]);
    expect(askable(subject(), ROWS, 'other.test').map(({ item }) => item.kind)).toEqual(['tel']);
    expect(askable(subject(), ROWS, 'nobody.test')).toEqual([]);
  });
});
