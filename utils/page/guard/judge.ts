// Judges a destination with what this frame was told: no suffix list, no round trip. Of its own place it was told the
// verdict; what judges others is a part that is put beside the guard once something would go there.
import type { Destination } from '@/utils/core/site';
import { siteAmong } from '@/utils/core/site';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { FrameBrief } from '@/utils/messages/protocol';
import { parts } from './offer';
import { askFor } from './packs';

/** The part that judges did not come. */
const UNCHECKED: Verdict = { level: 'unknown', reasons: [{ code: 'could_not_check' }] };

/** null for a URL that does not parse. */
export function destinationOf(url: string, brief: FrameBrief): Destination | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const known = brief.page ? [brief.page, ...brief.trusted] : brief.trusted;
  return { scheme: protocol.slice(0, -1), host: hostname, site: hostname ? siteAmong(hostname, known) : '' };
}

export interface Judged {
  readonly to: Destination;
  readonly verdict: Verdict;
}

/** null where there is nothing to judge: `javascript:`, `data:`, `blob:` and what does not parse leave nowhere. */
export function judge(url: string, brief: FrameBrief): Judged | null {
  const to = destinationOf(url, brief);
  if (!to || /^(javascript|data|blob|about)$/.test(to.scheme)) return null;
  const { own } = brief;
  if (own && own.to.scheme === to.scheme && own.to.host === to.host) return { to, verdict: own.verdict };
  const { assess } = parts();
  if (!assess) {
    void askFor('trust');
    return { to, verdict: UNCHECKED };
  }
  const frame = window.origin === 'null' ? null : destinationOf(window.origin, brief);
  const page = destinationOf(brief.pageOrigin, brief);
  return { to, verdict: assess({ to, page, frame, trusted: brief.trusted }) };
}
