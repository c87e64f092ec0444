// Firefox: what the browser itself keeps waiting until the person answers, and what it must not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD, EMAIL, type Sent, wireWorld } from './wire-world';
import { finding, fromContent, fromDialog, fromPage, settled } from './world';

type Blocking = { readonly cancel?: boolean } | 'waiting';

let world: Awaited<ReturnType<typeof wireWorld>>;
beforeEach(async () => {
  world = await wireWorld(['webRequestBlocking']);
  await world.type(CARD);
});
afterEach(async () => {
  vi.useRealTimers();
  // What still waits would wait in the next test too.
  world.mocks.sendMessage.mockImplementation(async () => undefined);
  const { onTabRemoved } = await import('@/utils/platform/tabs');
  await onTabRemoved(7);
  vi.restoreAllMocks();
});

const pixel: Sent = { url: `https://t.tracker.example/p.gif?v=${CARD}`, method: 'GET', type: 'image' };

/** What the browser is told, as soon as anything is: 'waiting' while it is not. */
async function asked(sent: Sent): Promise<{ readonly now: () => Blocking }> {
  let told: Blocking = 'waiting';
  const answers = world.begins(sent).filter((answer) => answer !== undefined);
  if (answers.length === 0) told = {};
  void Promise.all(answers as Promise<Blocking>[]).then(([first]) => {
    told = first ?? told;
  });
  await settled();
  return { now: () => told };
}

const tokenDrawn = () => {
  const drawn = world.mocks.sendMessage.mock.calls.map(([, message]) => message as { type: string; token: string });
  return drawn.findLast(({ type }) => type === 'draw')?.token ?? '';
};
const answer = async (given: 'refuse' | 'once', token = tokenDrawn()) => {
  const { answerHold } = await import('@/utils/platform/answers');
  await answerHold(token, given, world.clock.now);
  await settled();
};

describe('a request that nobody decided on', () => {
  it('waits, the question is drawn in the top frame, and it goes once the person sends it', async () => {
    const request = await asked(pixel);
    expect(request.now()).toBe('waiting');
    expect(tokenDrawn()).toMatch(/^[0-9a-f]{32}$/);
    const view = await world.say(fromDialog(), 'held', { token: tokenDrawn() });
    expect(view.ok).toMatchObject({ to: 'tracker.example', page: 'shop.example', items: [{ kind: 'cc-number' }] });
    await answer('once');
    expect(request.now()).toEqual({ cancel: false });
    world.leaves(pixel);
    await settled();
    expect(await world.rows()).toEqual([
      expect.objectContaining({ decision: 'once', state: 'sent', recipient: 'tracker.example', channel: 'image' }),
    ]);
  });

  it('is on the record as what its headers say that it is, once it has any', async () => {
    const source: Sent = { url: `https://t.tracker.example/events?v=${CARD}`, method: 'GET' };
    await asked(source);
    await answer('once');
    expect(await world.rows()).toEqual([expect.objectContaining({ channel: 'fetch', state: 'attempted' })]);
    world.leaves({ ...source, requestHeaders: [{ name: 'Accept', value: 'text/event-stream' }] });
    await settled();
    expect(await world.rows()).toEqual([expect.objectContaining({ channel: 'stream', state: 'sent' })]);
  });

  describe('while a guard is on its way', () => {
    const other = { tabId: 8, requestId: '8' };
    const harmless = { ...other, url: 'https://a.example/?q=x', method: 'GET', type: 'image' };
    const comes = (frameId = 0) => world.say(fromContent({ tabId: 8, frameId }), 'guard');
    const types = () => world.say(fromContent({ tabId: 8 }), 'arm');
    const hasLooked = (frameId = 0) => world.say(fromContent({ tabId: 8, frameId }), 'typed', { findings: [] });

    it('waits for it to say what was typed before it came, if it sends anything along', async () => {
      await comes();
      await types();
      const logo = await asked({ ...harmless, url: 'https://a.example/logo.png' });
      expect(logo.now()).toEqual({});
      const before = performance.now();
      const carries = await asked({ ...pixel, ...other });
      const search = await asked({ ...harmless, requestId: '9' });
      // What one field held does not end the wait for the others.
      const typed = world.type(CARD, 'cc-number', { tabId: 8 });
      await settled();
      expect([carries.now(), search.now()]).toEqual(['waiting', 'waiting']);
      await hasLooked();
      await typed;
      await settled();
      expect(performance.now() - before).toBeLessThan(1000);
      expect(search.now()).toEqual({});
      expect(carries.now()).toBe('waiting');
      expect((await asked({ ...harmless, requestId: '10' })).now()).toEqual({});
      await answer('refuse');
      expect(carries.now()).toEqual({ cancel: true });
    });

    it('does not wait for one that came before anything was typed, nor is its word what keeps a tab watched', async () => {
      const { liveTab } = await import('@/utils/platform/live');
      await comes();
      await hasLooked();
      expect(liveTab(8, world.clock.now)).toBeNull();
      await types();
      expect((await asked(harmless)).now()).toEqual({});
    });

    it('waits for those of the page, of the frame that sends and of the one around it, for no other', async () => {
      await comes(3);
      await types();
      expect((await asked(harmless)).now()).toEqual({});
      expect((await asked({ ...harmless, frameId: 4, parentFrameId: 0, requestId: '9' })).now()).toEqual({});
      const own = await asked({ ...harmless, frameId: 3, parentFrameId: 0, requestId: '10' });
      const made = await asked({ ...harmless, frameId: 5, parentFrameId: 3, requestId: '11' });
      expect([own.now(), made.now()]).toEqual(['waiting', 'waiting']);
      await comes(0);
      const around = await asked({ ...harmless, frameId: 4, parentFrameId: 0, requestId: '12' });
      expect(around.now()).toBe('waiting');
      await hasLooked(3);
      await hasLooked(0);
      await settled();
      expect([own.now(), made.now(), around.now()]).toEqual([{}, {}, {}]);
    });

    it('waits as long for the next document’s as for the first', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { guardComes, guardTold, guardsToTell } = await import('@/utils/platform/coming');
      guardComes(8, 0);
      guardTold(8, 0);
      vi.advanceTimersByTime(1900);
      guardComes(8, 0);
      vi.advanceTimersByTime(1900);
      expect(guardsToTell(8, [0])).not.toBeNull();
      vi.advanceTimersByTime(200);
      expect(guardsToTell(8, [0])).toBeNull();
    });
  });

  it('waits no longer than a guard takes that never comes', async () => {
    await world.say(fromContent({ tabId: 8 }), 'guard');
    await world.say(fromContent({ tabId: 8 }), 'arm');
    const request = await asked({ ...pixel, tabId: 8 });
    expect(request.now()).toBe('waiting');
    await world.later(2200);
    expect(request.now()).toEqual({});
  });

  it('is cancelled if the person refuses, and the row says that we blocked it', async () => {
    const request = await asked(pixel);
    await answer('refuse');
    expect(request.now()).toEqual({ cancel: true });
    world.ends('onErrorOccurred', { error: 'NS_ERROR_ABORT' });
    await settled();
    expect(await world.rows()).toEqual([
      expect.objectContaining({ decision: 'refused', state: 'blocked', sentAt: null }),
    ]);
  });

  it('of a worker waits too', async () => {
    const request = await asked({ ...pixel, type: 'xmlhttprequest', tabId: -1, initiator: 'https://shop.example' });
    expect(request.now()).toBe('waiting');
    await answer('refuse');
    expect(request.now()).toEqual({ cancel: true });
  });

  it('is one question with others that the same answer covers, and another with others that it does not', async () => {
    const first = await asked(pixel);
    const same = await asked({ ...pixel, requestId: '2' });
    const other = await asked({ ...pixel, url: `https://b.example/?v=${CARD}`, requestId: '3' });
    const { holdsOf } = await import('@/utils/platform/holds');
    const [one] = await holdsOf(7);
    expect(await holdsOf(7)).toHaveLength(2);
    await answer('once', one?.to.site === 'tracker.example' ? one.token : tokenDrawn());
    const given = [first, same, other].map((request) => request.now());
    expect(given.filter((now) => now === 'waiting')).toHaveLength(1);
  });
});

describe('a page that is open in several tabs', () => {
  it('is asked once about what a worker of its site sends, where one types, not where one typed before it was closed', async () => {
    await world.type(CARD, 'cc-number', { tabId: 8 });
    const request = await asked({ ...pixel, type: 'xmlhttprequest', tabId: -1, initiator: 'https://shop.example' });
    const { holdsOf } = await import('@/utils/platform/holds');
    expect([...(await holdsOf(7)), ...(await holdsOf(8))]).toHaveLength(1);
    await answer('once');
    expect(request.now()).toEqual({ cancel: false });

    const { onTabRemoved } = await import('@/utils/platform/tabs');
    await onTabRemoved(8);
    const later = await asked({
      ...pixel,
      url: `https://b.example/?v=${CARD}`,
      tabId: -1,
      type: 'xmlhttprequest',
      requestId: '2',
      initiator: 'https://shop.example',
    });
    expect(await holdsOf(8)).toEqual([]);
    expect(await holdsOf(7)).toHaveLength(1);
    expect(later.now()).toBe('waiting');
  });

  it('gives up where the tab is no more: there is nobody to ask', async () => {
    world.mocks.getTab.mockRejectedValue(new Error('no tab'));
    const request = await asked(pixel);
    await world.later(20);
    expect(request.now()).toEqual({ cancel: true });
  });
});

describe('a request that is faster than what was typed is made ready', () => {
  it('waits for it, and then for the answer', async () => {
    const typing = world.type('110101199003074610', 'national-id');
    const request = await asked({ ...pixel, url: 'https://tracker.example/?id=110101199003074610' });
    await typing;
    await settled();
    expect(request.now()).toBe('waiting');
    expect(tokenDrawn()).not.toBe('');
  });
});

describe('an answer in the plain dialog', () => {
  it('lets go what waited for the same question', async () => {
    const token = 'ab'.repeat(16);
    const to = 'https://t.tracker.example/';
    const verdict = { level: 'unknown', reasons: [] };
    const findings = [finding('cc-number', CARD)];
    await world.say(fromContent(), 'hold', { token, findings, to, verdict, drawnHere: true });
    const request = await asked(pixel);
    expect(request.now()).toBe('waiting');
    const said = { channel: 'form', decision: 'once', verdict: 'unknown', reasons: [], at: world.clock.now };
    await world.say(fromContent(), 'record', { eventId: token, findings, to, ...said });
    await settled();
    expect(request.now()).toEqual({ cancel: false });
  });
});

describe('what does not wait', () => {
  it('carries nothing', async () => {
    expect(world.begins({ ...pixel, url: 'https://t.tracker.example/p.gif' })).toEqual([undefined]);
  });
  it('is what the policy lets go', async () => {
    await world.type(EMAIL, 'email');
    expect((await asked({ ...pixel, url: `https://tracker.example/?e=${EMAIL}` })).now()).toEqual({ cancel: false });
  });
  it('goes to a site that the person trusts, or leaves a site that is left alone', async () => {
    await world.say(fromPage(), 'trust', { sites: ['tracker.example', 'shop.example'], source: 'options' });
    expect((await asked(pixel)).now()).toEqual({ cancel: false });
    await world.say(fromPage(), 'change', { settings: { muted: ['shop.example'] } });
    expect((await asked({ ...pixel, url: `https://b.example/?v=${CARD}` })).now()).toEqual({ cancel: false });
  });
  it('was decided on in the guard a moment ago; ten minutes later it is asked about again', async () => {
    const token = 'ab'.repeat(16);
    const to = 'https://t.tracker.example/';
    const verdict = { level: 'unknown', reasons: [] };
    await world.say(fromContent(), 'hold', {
      token,
      findings: [finding('cc-number', CARD)],
      to,
      verdict,
      drawnHere: true,
    });
    await answer('once', token);
    expect((await asked(pixel)).now()).toEqual({ cancel: false });
    world.clock.now += 600_001;
    expect((await asked({ ...pixel, requestId: '2' })).now()).toBe('waiting');
  });
  it('is the next hop of a redirect: who redirects has it already', async () => {
    world.begins({ url: 'https://shop.example/go', method: 'GET' });
    world.ends('onBeforeRedirect', { statusCode: 302, redirectUrl: pixel.url });
    expect(world.begins(pixel)).toEqual([undefined]);
  });
  it('is any request where the browser lets nobody block', async () => {
    world = await wireWorld();
    await world.type(CARD);
    expect(world.begins(pixel)).toEqual([undefined]);
  });
});

describe('a question that nobody answers', () => {
  it('keeps the background awake, and after ten minutes nothing is sent', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const request = await asked(pixel);
    vi.advanceTimersByTime(60_000);
    expect(world.mocks.getPlatformInfo.mock.calls.length).toBeGreaterThanOrEqual(3);
    const limit = timers.mock.calls.find(([, ms]) => ms === 10 * 60_000)?.[0] as () => void;
    vi.useRealTimers();
    limit();
    await settled();
    expect(request.now()).toEqual({ cancel: true });
    expect(await world.rows()).toEqual([expect.objectContaining({ decision: 'refused', state: 'held', sentAt: null })]);
  });

  it('is over when the tab is closed, or when another page came', async () => {
    const { onTabRemoved } = await import('@/utils/platform/tabs');
    const first = await asked(pixel);
    world.ends('onCompleted', { requestId: '9', type: 'main_frame' });
    await world.later(50);
    expect(first.now()).toEqual({ cancel: true });
    const second = await asked({ ...pixel, url: `https://b.example/?v=${CARD}` });
    await onTabRemoved(7);
    await settled();
    expect(second.now()).toEqual({ cancel: true });
    expect((await world.rows()).map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('is asked in a window of our own where the page is frozen, which closes with the answer', async () => {
    world.mocks.sendMessage.mockImplementation(() => new Promise(() => undefined));
    const request = await asked(pixel);
    await world.later(1700);
    expect(world.mocks.createWindow).toHaveBeenCalledTimes(1);
    expect(world.mocks.createWindow.mock.calls[0]?.[0].url).toContain(`#held=${tokenDrawn()}`);
    world.mocks.sendMessage.mockImplementation(async () => undefined);
    await answer('once');
    expect(request.now()).toEqual({ cancel: false });
    expect(world.mocks.removeWindow).toHaveBeenCalledWith(500);
  });

  it('is let go before a frozen page is told, which hears nothing until then', async () => {
    world.mocks.sendMessage.mockImplementation(() => new Promise(() => undefined));
    const request = await asked(pixel);
    void answer('once');
    await world.later(50);
    expect(request.now()).toEqual({ cancel: false });
  });
});
