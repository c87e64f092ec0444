// What goes from this frame to the background to be recorded.
// Never: the value of a kind that may not be kept; of those only that there was one.

import { RETENTION } from '@/utils/core/item';
import type { Channel, Decision } from '@/utils/core/ledger/disclosure';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { Finding, Submission } from '@/utils/messages/protocol';
import { sendFromContent } from '@/utils/messages/send';
import type { Found } from './found';

const MOST_FINDINGS = 50;
const VALUE_CAP = 1000;
const MOST_EVIDENCE = 4;
/** Waits between tries, ms: the same event id each time, so that a late success adds nothing twice. */
const RETRIES = [200, 1000, 3000];

export function toFindings(found: readonly Found[]): readonly Finding[] {
  return found.slice(0, MOST_FINDINGS).map(({ kind, subtype, value, raw, typedAt, why, hidden }) => {
    const kept = RETENTION[kind] === 'item';
    return {
      kind,
      subtype,
      value: kept ? value.slice(0, VALUE_CAP) : '',
      raw: kept ? raw.slice(0, VALUE_CAP) : '',
      typedAt,
      why: why.slice(0, MOST_EVIDENCE),
      ...(hidden && { hidden }),
    };
  });
}

export interface Event {
  readonly eventId: string;
  readonly found: readonly Found[];
  readonly url: string;
  readonly channel: Channel;
  readonly decision: Decision;
  readonly verdict: Verdict;
}

/** Retries until saved; gives up quietly when the page or the extension goes. */
export async function record({ eventId, found, url, channel, decision, verdict }: Event): Promise<void> {
  const reasons = verdict.reasons.map((reason) => reason.code);
  const submission: Submission = {
    eventId,
    findings: toFindings(found),
    to: url,
    channel,
    decision,
    verdict: verdict.level,
    reasons,
    at: Date.now(),
  };
  for (const pause of [0, ...RETRIES]) {
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    const done = await sendFromContent('record', submission).catch(() => null);
    if (done) return;
  }
}
