// From the id of a letter, a language and facts to its text; and what a letter still needs before it can be written.
import type { LetterId, LetterLanguage } from '@/utils/core/remedy/case';
import { accessRequestEn } from './access-request.en';
import { accessRequestZh } from './access-request.zh';
import { hostNoticeEn } from './host-notice.en';
import { hostNoticeZh } from './host-notice.zh';
import type { AccessFacts, HostFacts, Letter } from './letter';

export interface FactsOf {
  readonly 'access-request': AccessFacts;
  readonly 'host-notice': HostFacts;
}

type Writers = { readonly [Id in LetterId]: Readonly<Record<LetterLanguage, (facts: FactsOf[Id]) => Letter>> };

const WRITERS: Writers = {
  'access-request': { 'zh-Hans': accessRequestZh, en: accessRequestEn },
  'host-notice': { 'zh-Hans': hostNoticeZh, en: hostNoticeEn },
};

/** Throws where a host notice lacks what the law asks of it: see `missingFor`. */
export function renderLetter<Id extends LetterId>(id: Id, language: LetterLanguage, facts: FactsOf[Id]): Letter {
  const missing = id === 'host-notice' ? missingFor(facts as HostFacts) : [];
  if (missing.length > 0) throw new Error(`${id} lacks ${missing.join(', ')}`);
  return WRITERS[id][language](facts);
}

export type Requirement = 'site' | 'name' | 'contact' | 'urls' | 'evidence';

/** What Civil Code 1195 needs and the facts do not have yet; empty: the notice can be written. */
export function missingFor(facts: HostFacts): readonly Requirement[] {
  const has: Readonly<Record<Requirement, boolean>> = {
    site: facts.site !== '',
    name: facts.name !== '',
    contact: facts.contact !== '',
    urls: facts.urls.length > 0 && facts.urls.every((url) => url !== ''),
    evidence: facts.evidence !== '',
  };
  return (Object.keys(has) as Requirement[]).filter((key) => !has[key]);
}
