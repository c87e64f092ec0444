// Small values for the tests of remedy, each with everything that a test does not care about filled in.
import { type Disclosure, travelOf } from '@/utils/core/ledger/disclosure';
import type { LeakedItem } from '@/utils/core/remedy/case';
import type { AccessFacts, HostFacts, LetterItem } from '@/utils/core/remedy/letters/letter';
import type { Suspect } from '@/utils/core/trace/suspect';

export function leaked(part: Partial<LeakedItem> = {}): LeakedItem {
  return { kind: 'tel', subtype: 'cn', itemId: 'tel:aa', mask: '138****5678', ...part };
}

export function row(part: Partial<Disclosure> = {}): Disclosure {
  return {
    id: 'd1',
    eventId: 'e1',
    kind: 'tel',
    subtype: 'cn',
    itemId: 'tel:aa',
    mask: '138****5678',
    page: 'shop.test',
    recipient: 'shop.test',
    channel: 'form',
    frame: 'top',
    decision: 'once',
    verdict: 'unknown',
    reasons: [],
    typedAt: null,
    submittedAt: 1,
    sentAt: null,
    ...travelOf({ sentAt: null, decision: 'once', ...part }),
    ...part,
  };
}

export function suspect(site: string): Suspect {
  return { site, share: 0.5, items: [], kinds: [], reasons: [] };
}

export function letterItem(part: Partial<LetterItem> = {}): LetterItem {
  return { kind: 'tel', subtype: 'cn', mask: '138****5678', value: '', given: [], ...part };
}

export const MINIMAL: AccessFacts = {
  site: 'shop.test',
  name: '',
  contact: '',
  items: [],
  noticed: '2026-11-20',
  today: '2026-11-24',
};

export const FULL: AccessFacts = {
  ...MINIMAL,
  name: '王小明',
  contact: 'ming@example.test',
  items: [
    letterItem({ value: '13812345678', given: ['2026-05-03', '2026-06-01'] }),
    letterItem({ kind: 'national-id', mask: '110105********002X', value: '', given: ['2026-05-03'] }),
    letterItem({ kind: 'cc-number', subtype: 'unionpay', mask: '6222 **** 0000', value: '6222020000000000' }),
    letterItem({ kind: 'password', subtype: '', mask: '', given: ['2026-05-03'] }),
  ],
};

export const HOST: HostFacts = {
  site: 'forum.test',
  name: '王小明',
  contact: 'ming@example.test',
  identity: '',
  urls: ['https://forum.test/t/1'],
  evidence: '该帖公开了本人的电话号码和住址。',
  items: [],
  seen: '2026-11-20',
  today: '2026-11-24',
};
