// The letter being written: what the person chose and typed so far, and the letter that comes of it.
// Never: stored. Names, contacts and full values live as long as the page shows them.
import { SENSITIVITY } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Case, LeakedItem, LetterId, LetterLanguage } from '@/utils/core/remedy/case';
import { letterItems } from '@/utils/core/remedy/letters/facts';
import type { Day, HostFacts, Letter } from '@/utils/core/remedy/letters/letter';
import { missingFor, type Requirement, renderLetter } from '@/utils/core/remedy/letters/render';
import { mayPrint } from '@/utils/core/remedy/letters/words';
import type { Site } from '@/utils/core/site';
import { likeliest } from '@/utils/core/trace/suspect';
import { toDay } from './days';

export interface LetterDraft {
  readonly letter: LetterId;
  readonly language: LetterLanguage;
  readonly to: Site;
  readonly name: string;
  readonly contact: string;
  /** Full values that matched the record, by place in the case's leaked items; '' where none. */
  readonly values: readonly string[];
  /** One address a line. */
  readonly urls: string;
  readonly evidence: string;
  readonly identity: string;
  readonly seen: Day;
}

export function emptyDraft(subject: Case, lang: string, now: number): LetterDraft {
  return {
    letter: 'access-request',
    language: lang.startsWith('zh') ? 'zh-Hans' : 'en',
    to: likeliest(subject.suspects)?.site ?? '',
    name: '',
    contact: '',
    values: [],
    urls: '',
    evidence: '',
    identity: '',
    seen: toDay(now),
  };
}

/** A letter, or what it still needs. */
export type Written = { readonly letter: Letter } | { readonly missing: readonly Requirement[] };

export function write(draft: LetterDraft, subject: Case, rows: readonly Disclosure[], now: number): Written {
  const site = draft.to.trim();
  const items = letterItems(subject.leaked, rows, site, draft.values, toDay);
  const shared = { site, name: draft.name.trim(), contact: draft.contact.trim(), items, today: toDay(now) };
  if (draft.letter === 'host-notice') return writeNotice(draft, shared);
  if (site === '') return { missing: ['site'] };
  return { letter: renderLetter('access-request', draft.language, { ...shared, noticed: toDay(subject.noticedAt) }) };
}

type Shared = Pick<HostFacts, 'site' | 'name' | 'contact' | 'items' | 'today'>;

function writeNotice(draft: LetterDraft, shared: Shared): Written {
  const urls = draft.urls.split(/\s+/).filter((url) => url !== '');
  const facts: HostFacts = {
    ...shared,
    urls,
    evidence: draft.evidence.trim(),
    identity: draft.identity.trim(),
    seen: draft.seen || shared.today,
  };
  const missing = missingFor(facts);
  return missing.length > 0 ? { missing } : { letter: renderLetter('host-notice', draft.language, facts) };
}

/** An item whose full value helps the addressee to find the person. */
export interface Askable {
  readonly index: number;
  readonly item: LeakedItem & { readonly itemId: string };
}

/**
 * The items that the addressee was given by the record, the least sensitive first: nobody is told a value that they
 * may not have yet, and a telephone number finds a record as well as an identity number.
 */
export function askable(subject: Case, rows: readonly Disclosure[], to: Site): readonly Askable[] {
  const given = letterItems(subject.leaked, rows, to, [], toDay);
  return subject.leaked
    .flatMap((item, index) => {
      const { itemId } = item;
      const had = (given[index]?.given.length ?? 0) > 0 && mayPrint(item.kind);
      return had && itemId !== null ? [{ index, item: { ...item, itemId } }] : [];
    })
    .sort((a, b) => ORDER[SENSITIVITY[a.item.kind]] - ORDER[SENSITIVITY[b.item.kind]]);
}

const ORDER = { low: 0, medium: 1, high: 2 } as const;
