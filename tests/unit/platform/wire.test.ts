// What is seen leaving, and what it does to the ledger.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/utils/platform/database';
import {
  everythingAtRest,
  everythingInSession,
  finding,
  freshBrowser,
  fromContent,
  fromPage,
  kill,
  settled,
  startBackground,
} from './world';

const CARD = '6222021234567890128';
const bytes = (text: string) => new TextEncoder().encode(text).buffer;

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
let clock = 1_000_000;
beforeEach(async () => {
  clock = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  mocks = await freshBrowser();
});
afterEach(() => vi.restoreAllMocks());

const rows = () => database().disclosures.orderBy('latest').toArray();
const submission = (eventId: string, extra: object = {}) => ({
  eventId,
  findings: [finding('cc-number', CARD)],
  to: 'https://shop.example/pay',
  channel: 'form',
  decision: 'once',
  verdict: 'unknown',
  reasons: [],
  at: clock,
  ...extra,
});

async function armed() {
  const background = await startBackground(() => clock);
  await background.say(fromContent(), 'arm');
  await background.say(fromContent(), 'typed', {
    findings: [finding('cc-number', CARD, '6222 0212 3456 7890 128'), finding('cc-csc', '739')],
  });
  return background;
}

interface Sent {
  readonly url?: string;
  readonly body?: object;
  readonly type?: string;
  readonly method?: string;
  readonly requestId?: string;
  readonly tabId?: number;
}

const begun = new Map<string, { readonly type: string; readonly url: string }>();

function begins({
  url = 'https://shop.example/pay',
  body,
  type = 'xmlhttprequest',
  method = 'POST',
  requestId = '1',
  tabId = 7,
}: Sent) {
  begun.set(requestId, { type, url });
  mocks.webRequest.onBeforeRequest.fire({ requestId, tabId, url, type, method, requestBody: body } as never);
}
const headers = (requestId = '1', tabId = 7) => {
  const { type, url } = begun.get(requestId) ?? {};
  mocks.webRequest.onSendHeaders.fire({ requestId, tabId, type, url } as never);
};
const ended = (event: 'onCompleted' | 'onErrorOccurred' | 'onBeforeRedirect', extra: object = {}) =>
  mocks.webRequest[event].fire({ requestId: '1', tabId: 7, fromCache: false, ...extra } as never);

async function send(sent: Sent): Promise<void> {
  begins(sent);
  headers(sent.requestId, sent.tabId);
  await settled();
}

describe('watching', () => {
  it('starts with arm, for that tab alone, and is not started twice', async () => {
    const { say } = await armed();
    await say(fromContent(), 'arm');
    const [own, workers, opened, ...more] = mocks.webRequest.onBeforeRequest.registered.map(({ filter }) => filter);
    expect(own).toEqual({ urls: ['<all_urls>'], tabId: 7 });
    // Of other tabs only that they are opened, and by whom.
    expect([workers?.tabId, opened?.types, more]).toEqual([-1, ['main_frame'], []]);
  });

  it('goes on in a background that was started again', async () => {
    await armed();
    mocks.webRequest.onBeforeRequest.registered.length = 0;
    mocks.webRequest.onSendHeaders.registered.length = 0;
    await kill();
    const { rewatch } = await import('@/utils/platform/wire');
    await rewatch();
    await send({ url: `https://evil.example/?c=${CARD}` });
    expect((await rows()).map(({ recipient }) => recipient)).toEqual(['evil.example']);
  });

  it('ends a minute after the tab is closed, and the values with it', async () => {
    await armed();
    const { onTabRemoved } = await import('@/utils/platform/tabs');
    const { rewatch } = await import('@/utils/platform/wire');
    await onTabRemoved(7);
    clock += 59_000;
    await rewatch();
    expect(await everythingInSession()).toContain(CARD);
    expect(mocks.webRequest.onBeforeRequest.registered).not.toEqual([]);
    clock += 2_000;
    await rewatch();
    expect(await everythingInSession()).not.toContain(CARD);
    for (const event of Object.values(mocks.webRequest)) expect(event.registered).toEqual([]);
  });

  it('keeps the values of a document whose guard still speaks, and lets go those of the one before', async () => {
    const { say } = await armed();
    begins({ type: 'main_frame', url: 'https://shop.example/next', method: 'GET' });
    headers();
    await settled();
    await say(fromContent({ documentId: 'next' }), 'typed', { findings: [finding('tel', '+8613800138000')] });
    clock += 61_000;
    await say(fromContent({ documentId: 'next' }), 'arm');
    const memory = await everythingInSession();
    expect(memory).not.toContain(CARD);
    expect(memory).toContain('+8613800138000');
  });

  it('ends soon where something was typed and nothing personal was found in it', async () => {
    const { rewatch } = await import('@/utils/platform/wire');
    const { say } = await startBackground(() => clock);
    await say(fromContent(), 'arm');
    clock += 40_000;
    await rewatch();
    expect(mocks.webRequest.onBeforeRequest.registered).not.toEqual([]);
    clock += 10_000;
    await rewatch();
    for (const event of Object.values(mocks.webRequest)) expect(event.registered).toEqual([]);
  });

  it('is not ended by a navigation that did not happen', async () => {
    const { say } = await armed();
    begins({ type: 'main_frame', url: 'https://shop.example/file.zip', method: 'GET' });
    headers();
    await settled();
    await say(fromContent(), 'arm');
    clock += 61_000;
    await say(fromContent(), 'arm');
    expect(await everythingInSession()).toContain(CARD);
  });
});

describe('what was typed on the way to a value', () => {
  it('is not a value of its own', async () => {
    const { say } = await startBackground(() => clock);
    for (const part of ['北京市', '北京市朝阳区', '北京市朝阳区建国路 88 号'])
      await say(fromContent(), 'typed', { findings: [finding('street-address', part)] });
    const { liveValues } = await import('@/utils/platform/live');
    expect((await liveValues(7, clock)).map(({ forms }) => forms[0])).toEqual(['北京市朝阳区建国路 88 号']);
  });
});

describe('a submission that was seen to leave', () => {
  const ways: readonly (readonly [string, Sent])[] = [
    ['form fields', { body: { formData: { card: [CARD] } } }],
    ['json', { body: { raw: [{ bytes: bytes(JSON.stringify({ card: CARD })) }] } }],
    [
      'a body in two parts, cut through the value',
      { body: { raw: [{ bytes: bytes(`c=${CARD.slice(0, 8)}`) }, { bytes: bytes(CARD.slice(8)) }] } },
    ],
    ['the address', { url: `https://shop.example/pay?c=${CARD}`, method: 'GET' }],
    ['groups of four, as typed', { body: { raw: [{ bytes: bytes('c=6222+0212+3456+7890+128') }] } }],
  ];
  for (const [how, sent] of ways)
    it(`gets its time: ${how}`, async () => {
      const { say } = await armed();
      await say(fromContent(), 'record', submission('event-00000001'));
      clock += 500;
      await send(sent);
      expect(await rows()).toEqual([
        expect.objectContaining({ eventId: 'event-00000001', decision: 'once', sentAt: clock, latest: clock }),
      ]);
    });

  it('gets it too when the request was faster than the record: one row, not two', async () => {
    const { say } = await armed();
    const at = clock;
    clock += 5;
    await send({ body: { formData: { card: [CARD] } }, type: 'main_frame' });
    expect((await rows()).map(({ decision }) => decision)).toEqual(['none']);
    await say(fromContent(), 'record', submission('event-00000001', { at }));
    expect(await rows()).toEqual([expect.objectContaining({ decision: 'once', submittedAt: at, sentAt: clock })]);
  });

  it('keeps the row of what had left before it was submitted', async () => {
    const { say } = await armed();
    await send({ url: `https://shop.example/autosave?c=${CARD}` });
    clock += 30_000;
    await say(fromContent(), 'record', submission('event-00000001'));
    clock += 10;
    await send({ body: { formData: { card: [CARD] } }, requestId: '2' });
    expect((await rows()).map(({ decision, sentAt }) => [decision, sentAt])).toEqual([
      ['none', 1_000_000],
      ['once', clock],
    ]);
  });

  it('gets it too when all was filled and sent at once, with nothing told before', async () => {
    const { say } = await startBackground(() => clock);
    await say(fromContent(), 'record', submission('event-00000001'));
    await send({ body: { formData: { card: [CARD] } }, type: 'main_frame' });
    expect(await rows()).toEqual([expect.objectContaining({ decision: 'once', sentAt: clock })]);
  });

  it('shows on a refused row as well: then it went in spite of the answer', async () => {
    const { say } = await armed();
    await say(fromContent(), 'record', submission('event-00000001', { decision: 'refused' }));
    await send({ body: { formData: { card: [CARD] } } });
    expect(await rows()).toEqual([expect.objectContaining({ decision: 'refused', sentAt: clock })]);
  });

  it('is told apart from another one ten minutes later', async () => {
    const { say } = await armed();
    await say(fromContent(), 'record', submission('event-00000001'));
    clock += 11 * 60_000;
    await send({ body: { formData: { card: [CARD] } } });
    expect((await rows()).map(({ decision, sentAt }) => [decision, sentAt])).toEqual([
      ['once', null],
      ['none', clock],
    ]);
  });
});

describe('what leaves without being submitted', () => {
  it('is recorded as such: a tracker that reads the field', async () => {
    await armed();
    await send({
      url: 'https://t.tracker.example/b',
      body: { raw: [{ bytes: bytes(`{"v":"${CARD}"}`) }] },
      type: 'ping',
    });
    expect(await rows()).toEqual([
      expect.objectContaining({
        recipient: 'tracker.example',
        page: 'shop.example',
        decision: 'none',
        channel: 'beacon',
        submittedAt: null,
        sentAt: clock,
        verdict: 'unknown',
        mask: '**** 0128',
        frame: 'top',
      }),
    ]);
    expect((await rows())[0]?.reasons).toContain('other_site');
    expect(await database().items.count()).toBe(1);
    expect(await everythingAtRest()).not.toContain(CARD);
  });

  it('makes one row a day, however often it is sent', async () => {
    await armed();
    for (let index = 0; index < 5; index++) {
      await send({ url: `https://tracker.example/?c=${CARD}&n=${index}`, requestId: String(index) });
      clock += 1000;
    }
    expect(await rows()).toHaveLength(1);
  });

  it('is nothing while the site is left alone', async () => {
    const { say } = await armed();
    await say(fromPage(), 'change', { settings: { muted: ['shop.example'] } });
    await send({ url: `https://tracker.example/?c=${CARD}` });
    expect(await rows()).toEqual([]);
  });
});

describe('what did not leave', () => {
  it('is not called sent: blocked or aborted before its headers', async () => {
    await armed();
    begins({ url: `https://tracker.example/?c=${CARD}` });
    ended('onErrorOccurred', { error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await settled();
    expect(await rows()).toEqual([expect.objectContaining({ state: 'blocked-elsewhere', sentAt: null })]);
  });
  it('nor what came out of the cache', async () => {
    await armed();
    begins({ url: `https://shop.example/?c=${CARD}`, method: 'GET' });
    ended('onCompleted', { fromCache: true });
    await settled();
    expect(await rows()).toEqual([]);
  });
  it('nor a request without a value, in this or another tab', async () => {
    await armed();
    await send({ url: 'https://tracker.example/?c=6222021234567890129' });
    await send({ url: `https://tracker.example/?c=${CARD}`, tabId: 8 });
    expect(await rows()).toEqual([]);
  });
  it('nor a security code, which is not even looked for', async () => {
    await armed();
    await send({ body: { formData: { csc: ['739'] } } });
    expect(await rows()).toEqual([]);
  });
});

describe('redirects', () => {
  it('to another site that carry the value in the address are a recipient more', async () => {
    await armed();
    begins({ url: `https://shop.example/go?c=${CARD}`, method: 'GET', type: 'main_frame' });
    headers();
    ended('onBeforeRedirect', { statusCode: 302 });
    begins({ url: `https://ads.example/?c=${CARD}`, method: 'GET', type: 'main_frame' });
    headers();
    await settled();
    expect((await rows()).map(({ recipient }) => recipient).sort()).toEqual(['ads.example', 'shop.example']);
  });
  it('that send the body on (307) count, those that drop it (302) do not', async () => {
    for (const [statusCode, recipients] of [
      [307, ['other.example', 'shop.example']],
      [302, ['shop.example']],
    ] as const) {
      mocks = await freshBrowser();
      await armed();
      begins({ body: { formData: { card: [CARD] } } });
      headers();
      ended('onBeforeRedirect', { statusCode });
      begins({ url: 'https://other.example/', method: statusCode === 307 ? 'POST' : 'GET' });
      headers();
      await settled();
      expect((await rows()).map(({ recipient }) => recipient).sort()).toEqual(recipients);
    }
  });
});

describe('a script that is faster than the word that something was typed', () => {
  it('is on the record all the same: what left a moment ago is looked at again', async () => {
    const background = await startBackground(() => clock);
    await background.say(fromContent(), 'arm');
    begins({ url: `https://tracker.example/c?v=${CARD}`, type: 'image', method: 'GET' });
    headers();
    await settled();
    expect(await rows()).toEqual([]);
    clock += 400;
    await background.say(fromContent(), 'typed', { findings: [finding('cc-number', CARD)] });
    await settled();
    expect(await rows()).toEqual([
      expect.objectContaining({
        recipient: 'tracker.example',
        decision: 'none',
        submittedAt: null,
        sentAt: clock - 400,
      }),
    ]);
  });

  it('is not looked at again after a while', async () => {
    const background = await startBackground(() => clock);
    await background.say(fromContent(), 'arm');
    begins({ url: `https://tracker.example/c?v=${CARD}`, type: 'image', method: 'GET' });
    headers();
    clock += 60_000;
    await background.say(fromContent(), 'typed', { findings: [finding('cc-number', CARD)] });
    await settled();
    expect(await rows()).toEqual([]);
  });
});
