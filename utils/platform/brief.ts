// What a frame is told, so that it can decide alone.
// Never: anything from the ledger. The same bytes for an empty and for a full one.
import type { Settings } from '@/utils/core/settings';
import { defaultPolicy, withChanges } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { Caller } from './caller';
import { judge } from './judge';
import { loadText } from './load-text';
import { isAsleep } from './settings';

/** The only sentences that a guard draws. */
const SENTENCES = /^(guard|kind|reason)_/;

export async function briefFor(caller: Caller, settings: Settings, now: number): Promise<FrameBrief> {
  const { messages, lang } = await loadText(settings.language);
  const sentences = Object.entries(messages).filter((entry): entry is [string, string] => SENTENCES.test(entry[0]));
  const page = caller.page?.site ?? null;
  const to = caller.frame ?? caller.page;
  return {
    page,
    pageOrigin: caller.pageOrigin,
    place: caller.place,
    own: to && { to, verdict: judge(to, caller, settings) },
    trusted: settings.trusted.map(({ site }) => site),
    policy: withChanges(defaultPolicy(), settings.policy),
    region: settings.region,
    lang,
    text: Object.fromEntries(sentences),
    asleep: isAsleep(settings, page, now),
    wakes: settings.pausedUntil > now ? settings.pausedUntil : null,
  };
}
