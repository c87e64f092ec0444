// What the dialog and the trust window draw of a hold: the only place near a page that knows the ledger.
import type { Kind } from '@/utils/core/item';
import { type Disclosure, lastTime, wasShared } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';
import type { HeldView } from '@/utils/messages/protocol';
import { database } from './database';
import type { Hold } from './holds';
import { recipientOf } from './judge';
import { liveTab } from './live';
import type { Prepared } from './prepared';
import { readSettings } from './settings';

const sharedAt = (row: Disclosure) => row.submittedAt ?? row.sentAt ?? lastTime(row);

async function before(itemId: string | null, recipient: Site): Promise<number | null> {
  if (itemId === null) return null;
  const rows = await database().disclosures.where('[itemId+recipient]').equals([itemId, recipient]).toArray();
  const times = rows.filter(wasShared).map(sharedAt);
  return times.length > 0 ? Math.max(...times) : null;
}

async function firstHere(recipient: Site): Promise<number | null> {
  const rows = await database().disclosures.where('recipient').equals(recipient).toArray();
  const times = rows.filter(wasShared).map(sharedAt);
  return times.reduce<number | null>((first, time) => (first === null || time < first ? time : first), null);
}

const shown = async ({ kind, subtype, mask, itemId, why, hidden }: Prepared, recipient: Site) => ({
  kind,
  subtype,
  mask: mask ?? '',
  before: await before(itemId, recipient),
  why: why ?? [],
  hidden: hidden === true,
});

/** By others than the recipient, on the page that it is of. */
function sniffedIn({ tabId, to, at }: Hold): HeldView['sniffed'] {
  const bySite = new Map<Site, readonly Kind[]>();
  for (const { site, kinds } of liveTab(tabId, at)?.sniffed ?? [])
    if (site !== recipientOf(to)) bySite.set(site, [...new Set([...(bySite.get(site) ?? []), ...kinds])]);
  return [...bySite].map(([site, kinds]) => ({ site, kinds }));
}

export async function heldView(hold: Hold): Promise<HeldView> {
  const to = recipientOf(hold.to);
  return {
    items: await Promise.all(hold.findings.map((finding) => shown(finding, to))),
    to,
    toHost: hold.to.host,
    page: hold.page?.site ?? null,
    channel: hold.channel,
    verdict: hold.verdict,
    firstHere: await firstHere(to),
    sniffed: sniffedIn(hold),
    settings: await readSettings(),
  };
}
