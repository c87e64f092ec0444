// What became of each request, how it travelled, and to whom it is counted.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD, EMAIL, type Sent, wireWorld } from './wire-world';
import { finding, fromContent, settled } from './world';

const TRACKER = 'https://t.tracker.example/c';
const withCard: Sent = { url: `${TRACKER}?v=${CARD}`, method: 'GET' };

let world: Awaited<ReturnType<typeof wireWorld>>;
beforeEach(async () => {
  world = await wireWorld();
  await world.type(CARD);
});
afterEach(() => vi.restoreAllMocks());

describe('the state of a request', () => {
  const errors: readonly (readonly [state: string, left: boolean, error: string])[] = [
    ['blocked-elsewhere', false, 'net::ERR_BLOCKED_BY_CLIENT'],
    ['blocked-elsewhere', false, 'NS_ERROR_ABORT'],
    ['blocked-elsewhere', false, 'NS_ERROR_TRACKING_URI'],
    ['failed', false, 'net::ERR_ABORTED'],
    ['failed', false, 'NS_BINDING_ABORTED'],
    ['failed', true, 'net::ERR_CONNECTION_REFUSED'],
    ['failed', true, 'NS_ERROR_UNKNOWN_HOST'],
    ['sent', true, 'net::ERR_BLOCKED_BY_ORB'],
    ['sent', true, 'net::ERR_BLOCKED_BY_RESPONSE'],
    ['sent', true, 'NS_ERROR_FAILURE'],
    ['sent', true, 'net::ERR_ABORTED'],
  ];
  it.each(errors)('is %s where headers left is %s and the error is %s', async (state, left, error) => {
    world.begins(withCard);
    if (left) world.leaves(withCard);
    world.ends('onErrorOccurred', { error });
    await settled();
    await settled();
    const sentAt = state === 'sent' ? world.clock.now : null;
    expect(await world.rows()).toEqual([expect.objectContaining({ state, sentAt, recipient: 'tracker.example' })]);
  });

  it('stays attempted where nothing more is heard for a minute', async () => {
    const { rewatch } = await import('@/utils/platform/wire');
    world.begins(withCard);
    await settled();
    expect(await world.rows()).toEqual([]);
    world.clock.now += 61_000;
    await rewatch();
    await settled();
    expect(await world.rows()).toEqual([expect.objectContaining({ state: 'attempted', sentAt: null })]);
  });

  it('is sent by an answer over the network alone, and by a redirect, but not by one that the browser made up', async () => {
    world.begins(withCard);
    world.ends('onCompleted', { ip: '192.0.2.1' });
    world.begins({ ...withCard, url: `https://b.example/?v=${CARD}`, requestId: '2' });
    world.ends('onBeforeRedirect', { requestId: '2', statusCode: 302, redirectUrl: 'https://b.example/' });
    world.begins({ ...withCard, url: `http://c.example/?v=${CARD}`, requestId: '3' });
    world.ends('onBeforeRedirect', {
      requestId: '3',
      statusCode: 307,
      statusLine: 'HTTP/1.1 307 Internal Redirect',
      redirectUrl: 'https://c.example/',
    });
    world.begins({ ...withCard, url: `https://d.example/?v=${CARD}`, requestId: '4' });
    world.ends('onCompleted', { requestId: '4' });
    await settled();
    expect((await world.rows()).map(({ recipient }) => recipient).sort()).toEqual(['b.example', 'tracker.example']);
  });

  it('of a submission is on its row: blocked by others is not shared', async () => {
    const submission = {
      eventId: 'event-00000001',
      findings: [finding('cc-number', CARD)],
      to: 'https://shop.example/',
    };
    const said = { channel: 'form', decision: 'once', verdict: 'unknown', reasons: [], at: world.clock.now };
    await world.say(fromContent(), 'record', { ...submission, ...said });
    world.begins({ body: { formData: { card: [CARD] } } });
    world.ends('onErrorOccurred', { error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await settled();
    expect(await world.rows()).toEqual([
      expect.objectContaining({ decision: 'once', state: 'blocked-elsewhere', sentAt: null }),
    ]);
  });
});

describe('the channel', () => {
  const channels: readonly (readonly [channel: string, sent: Sent])[] = [
    ['image', { type: 'image', method: 'GET' }],
    ['script', { type: 'script', method: 'GET' }],
    ['frame', { type: 'sub_frame', method: 'GET' }],
    ['form', { type: 'sub_frame' }],
    ['navigation', { type: 'main_frame', method: 'GET' }],
    ['socket', { type: 'websocket', method: 'GET' }],
    ['beacon', { type: 'ping' }],
    ['beacon', { type: 'beacon' }],
    ['ping', { type: 'ping', requestHeaders: [{ name: 'Ping-To', value: 'https://x.example' }] }],
    ['stream', { method: 'GET', requestHeaders: [{ name: 'Accept', value: 'text/event-stream' }] }],
    ['prefetch', { type: 'other', method: 'GET', requestHeaders: [{ name: 'Sec-Purpose', value: 'prefetch' }] }],
    ['request', { type: 'font', method: 'GET' }],
  ];
  it.each(channels)('is %s for %o', async (channel, sent) => {
    await world.send({ url: `${TRACKER}?v=${CARD}`, ...sent });
    expect(await world.rows()).toEqual([expect.objectContaining({ channel })]);
  });
});

describe('a page fetched in advance', () => {
  const next: Sent = { type: 'main_frame', method: 'GET', url: `https://shop.example/ok?v=${CARD}` };
  const leaving = async () => {
    const { liveValues } = await import('@/utils/platform/live');
    return (await liveValues(7, world.clock.now)).map(({ until }) => until !== null);
  };
  it('is no navigation: what was typed stays', async () => {
    await world.send({ ...next, requestHeaders: [{ name: 'Sec-Purpose', value: 'prefetch;prerender' }] });
    expect(await leaving()).toEqual([false]);
    expect(await world.rows()).toEqual([expect.objectContaining({ channel: 'prefetch' })]);
  });
  it('and without that header it is one', async () => {
    await world.send(next);
    expect(await leaving()).toEqual([true]);
  });
});

describe('what is carried', () => {
  it('in a referrer counts, in a cookie does not', async () => {
    const header = (name: string) => ({ url: TRACKER, method: 'GET', requestHeaders: [{ name, value: `a=${CARD}` }] });
    await world.send({ ...header('Cookie'), requestId: '1' });
    expect(await world.rows()).toEqual([]);
    await world.send({ ...header('Referer'), requestId: '2' });
    expect(await world.rows()).toHaveLength(1);
  });

  it('is told with its layers: packed, hashed, or as it is', async () => {
    await world.type(EMAIL, 'email');
    const hash = createHash('sha256').update(EMAIL).digest('hex');
    const packed = gzipSync(JSON.stringify({ em: hash }));
    await world.send({ url: TRACKER, body: { raw: [{ bytes: new Uint8Array(packed).buffer }] } });
    await world.later(50);
    const [row] = await world.rows();
    expect([row?.kind, row?.coding[0], row?.coding.at(-1)]).toEqual(['email', 'gzip', 'sha256']);
  });

  it('in fifty megabytes is looked for at their beginning, and the rest is called unread', async () => {
    const body = new Uint8Array(50 << 20).fill(0x61);
    body.set(new TextEncoder().encode(` ${CARD} `));
    const began = performance.now();
    await world.send({ url: TRACKER, body: { raw: [{ bytes: body.buffer }] } });
    await world.later(50);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await world.rows()).toEqual([expect.objectContaining({ unread: true, sentAt: world.clock.now })]);
  });
});

describe('letters sent one by one', () => {
  const letter = (char: string, index: number) => ({
    url: 'https://recorder.example/k',
    requestId: `k${index}`,
    body: { raw: [{ bytes: new TextEncoder().encode(JSON.stringify({ key: char })).buffer }] },
  });
  it('are put together, also where the value is recognised only after the last of them', async () => {
    for (const known of [true, false]) {
      world = await wireWorld();
      await world.say(fromContent(), 'arm');
      if (known) await world.type(EMAIL, 'email');
      for (const [index, char] of [...EMAIL].entries()) await world.send(letter(char, index));
      if (!known) await world.type(EMAIL, 'email');
      await settled();
      expect(await world.rows()).toEqual([
        expect.objectContaining({ recipient: 'recorder.example', coding: ['streamed'], kind: 'email', state: 'sent' }),
      ]);
    }
  });
});

describe('redirects', () => {
  it('are told hop by hop, each with who came before', async () => {
    const hop = (url: string, sent: Sent = {}) => ({ url, method: 'GET', type: 'main_frame', ...sent });
    world.begins(hop(`https://shop.example/go?c=${CARD}`));
    world.leaves(hop(`https://shop.example/go?c=${CARD}`));
    world.ends('onBeforeRedirect', { statusCode: 302, redirectUrl: 'https://a.example/' });
    world.begins(hop('https://a.example/'));
    world.leaves(hop('https://a.example/'));
    world.ends('onBeforeRedirect', { statusCode: 302, redirectUrl: `https://b.example/?c=${CARD}` });
    world.begins(hop(`https://b.example/?c=${CARD}`));
    world.leaves(hop(`https://b.example/?c=${CARD}`));
    await settled();
    const told = (await world.rows()).map(({ recipient, via }) => [recipient, via]);
    expect(told.sort()).toEqual([
      ['b.example', ['shop.example', 'a.example']],
      ['shop.example', []],
    ]);
  });
});

describe('requests without a tab of their own', () => {
  it('of workers are counted to the page that they are of', async () => {
    await world.send({ ...withCard, tabId: -1, initiator: 'https://shop.example' });
    await world.send({
      ...withCard,
      url: `https://b.example/?v=${CARD}`,
      tabId: -1,
      initiator: 'https://else.example',
    });
    expect((await world.rows()).map(({ recipient, page }) => [recipient, page])).toEqual([
      ['tracker.example', 'shop.example'],
    ]);
  });
  it('and a tab that the page opens, but not what that tab does afterwards', async () => {
    const opened = { ...withCard, tabId: 8, initiator: 'https://shop.example' };
    await world.send({ ...opened, type: 'main_frame' });
    await world.send({ ...opened, url: `https://b.example/?v=${CARD}`, requestId: '2' });
    expect((await world.rows()).map(({ recipient, channel }) => [recipient, channel])).toEqual([
      ['tracker.example', 'window'],
    ]);
  });
});

describe('what cannot be read', () => {
  const blob: Sent = { url: 'https://api.example/save', body: { error: 'Unknown error.' } };
  const handed = (extra: object = {}) => ({
    findings: [finding('cc-number', CARD)],
    to: 'https://api.example/save',
    channel: 'fetch',
    coding: ['json'],
    unread: false,
    ...extra,
  });

  it('is recorded as unread, and that it may have held the gravest of what was typed', async () => {
    await world.type('Mei', 'name');
    await world.send(blob);
    await world.later(1100);
    expect(await world.rows()).toEqual([
      expect.objectContaining({
        kind: 'cc-number',
        unread: true,
        state: 'sent',
        sentAt: null,
        recipient: 'api.example',
      }),
    ]);
  });

  it('is known where the guard tells what was handed over, before the request or after it', async () => {
    for (const first of ['guard', 'request']) {
      world = await wireWorld();
      await world.type(CARD);
      if (first === 'guard') await world.say(fromContent(), 'handed', handed());
      await world.send(blob);
      if (first === 'request') await world.say(fromContent(), 'handed', handed());
      await world.later(1100);
      expect(await world.rows()).toEqual([
        expect.objectContaining({ seenBy: 'wire', state: 'sent', coding: ['json'], unread: true, channel: 'fetch' }),
      ]);
    }
  });

  it('a request that was handed over and then blocked did not go', async () => {
    await world.say(fromContent(), 'handed', handed());
    expect(await world.rows()).toEqual([expect.objectContaining({ seenBy: 'page', sentAt: world.clock.now })]);
    world.begins(blob);
    world.ends('onErrorOccurred', { error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await settled();
    expect(await world.rows()).toEqual([expect.objectContaining({ state: 'blocked-elsewhere', sentAt: null })]);
  });

  it('a socket is handed over once, whatever the number of frames', async () => {
    for (let frame = 0; frame < 5; frame++)
      await world.say(fromContent(), 'handed', handed({ to: 'wss://chat.example/', channel: 'socket', coding: [] }));
    expect(await world.rows()).toEqual([
      expect.objectContaining({ recipient: 'chat.example', channel: 'socket', seenBy: 'page', decision: 'none' }),
    ]);
  });
});

describe('early', () => {
  const submit = () =>
    world.say(fromContent(), 'record', {
      eventId: 'event-00000001',
      findings: [finding('cc-number', CARD)],
      to: 'https://shop.example/',
      channel: 'form',
      decision: 'once',
      verdict: 'unknown',
      reasons: [],
      at: world.clock.now,
    });
  it('is what leaves before the person submits, not what leaves with it or after', async () => {
    await world.send(withCard);
    world.clock.now += 5000;
    await world.send({ ...withCard, url: `https://at.example/?v=${CARD}`, requestId: '2' });
    await submit();
    world.clock.now += 100;
    await world.send({ ...withCard, url: `https://after.example/?v=${CARD}`, requestId: '3' });
    const early = (await world.rows()).filter((row) => row.early).map(({ recipient }) => recipient);
    expect(early).toEqual(['tracker.example']);
    expect(await world.rows()).toHaveLength(4);
  });
});

describe('a page that makes more requests than can be looked at', () => {
  it('is watched in part, keeps nothing back, and is said to be so', async () => {
    const { hopsOf } = await import('@/utils/platform/requests/hops');
    for (let index = 0; index < 12_500; index++) world.begins({ url: `${TRACKER}?n=${index}`, requestId: `r${index}` });
    await settled();
    expect(hopsOf('r12400')).toEqual([]);
    expect(hopsOf('r9000').length + hopsOf('r1').length).toBe(1);
    const { liveTab } = await import('@/utils/platform/live');
    expect(liveTab(7, world.clock.now)?.partly).toBe(true);
  });
});
