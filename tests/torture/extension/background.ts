// The background of the torture extension: the real door, the real start, and nothing else of the product.
// Never shipped.
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';
import { recoveryReport } from '@/utils/platform/journal/report';
import { readMark } from '@/utils/platform/journal/snapshot';
import { ready } from '@/utils/platform/journal/start';
import { firstBroken } from '@/utils/platform/journal/verify';
import { record } from '@/utils/platform/record';

interface Asked {
  readonly ask: 'append' | 'verify';
  readonly eventId: string;
}

const SITES = 40;

function append(eventId: string): Promise<boolean> {
  const number = Number.parseInt(eventId.slice(-6), 36) || 0;
  const site = `site${number % SITES}.example`;
  const print = `${number % SITES}`.padStart(64, '0');
  const finding = {
    kind: 'tel',
    subtype: 'cn',
    itemId: `tel:${print}`,
    fingerprint: print,
    mask: '138****8000',
  } as const;
  return record({
    eventId,
    tabId: 1,
    findings: [{ ...finding, typedAt: Date.now() }],
    page: site,
    recipient: site,
    channel: 'form',
    place: 'top',
    decision: 'unasked',
    verdict: 'unknown',
    reasons: ['not_on_your_list'],
    at: Date.now(),
  });
}

async function verify() {
  await ready();
  const rows = await database().disclosures.toArray();
  const { last, recovery } = await recoveryReport();
  const snapshot = (await readMark())?.size ?? null;
  return { eventIds: rows.map(({ eventId }) => eventId), broken: await firstBroken(0), last, recovery, snapshot };
}

async function answer({ ask, eventId }: Asked): Promise<unknown> {
  return ask === 'append' ? append(eventId) : verify();
}

browser.runtime.onMessage.addListener((message: unknown) =>
  answer(message as Asked).then(
    (ok) => ({ ok }),
    (error: unknown) => ({ error: String(error) }),
  ),
);

async function openPage(): Promise<void> {
  const { opened } = await browser.storage.session.get('opened');
  if (opened) return;
  await browser.storage.session.set({ opened: true });
  await browser.tabs.create({ url: browser.runtime.getURL('page.html') });
}

ready().catch(() => undefined);
void openPage();
