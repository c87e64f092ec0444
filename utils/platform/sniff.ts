// Somebody else was seen receiving what is being typed, before the person submitted anything: says so where it happens.
// Never: of the page's own site, of whom the person trusts, of whom they submitted to, of a frame's own site.

import { tellGuard } from './frames';
import { recipientOf } from './judge';
import { type LiveValue, liveTab, noteSniffed, wasSubmitted } from './live';
import type { Seen } from './seen';
import { isAsleep, readSettings } from './settings';
import { canShield, shieldAgainst } from './shield';

/** A page's scripts also run when the person submits: the word of that is on its way; ms. */
const WORD_ON_THE_WAY = 250;

function isOutsider({ tabId, to, at }: Seen, value: LiveValue): boolean {
  const recipient = recipientOf(to);
  if (recipient === value.page?.site || recipient === value.frame?.site) return false;
  const submitted = liveTab(tabId, at)?.submitted ?? [];
  return !submitted.some((one) => one.recipient === recipient) && !wasSubmitted(tabId, value.itemId, at);
}

async function warn(seen: Seen): Promise<void> {
  const settings = await readSettings();
  const values = seen.found.map(({ value }) => value).filter((value) => isOutsider(seen, value));
  const awake = values.filter(({ page }) => !isAsleep(settings, page?.site ?? null, seen.at));
  const [first] = awake;
  const recipient = recipientOf(seen.to);
  if (!first || settings.trusted.some(({ site }) => site === recipient)) return;
  const { documentId, frameId, page } = first;
  const kinds = [...new Set(awake.map(({ kind }) => kind))];
  const fresh = await noteSniffed(seen.tabId, { site: recipient, kinds, documentId });
  if (fresh) await tellGuard(seen.tabId, frameId, { type: 'sniffed', recipient, kinds });
  if (settings.shield && canShield()) await shieldAgainst(seen.tabId, recipient, page?.site ?? '');
}

/** Call with everything that was seen; only what left, and was really found, counts. */
export function sniff(seen: Seen): void {
  if (seen.state !== 'sent' || seen.maybe) return;
  if (!seen.found.some(({ value }) => isOutsider(seen, value))) return;
  setTimeout(() => void warn(seen).catch(() => undefined), WORD_ON_THE_WAY);
}
