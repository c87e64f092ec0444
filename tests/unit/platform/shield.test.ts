// Who receives what is being typed before it is submitted: the page is told, the dialog knows, the shield keeps it out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD, type Sent, wireWorld } from './wire-world';
import { finding, fromContent, fromDialog, fromPage, settled } from './world';

let world: Awaited<ReturnType<typeof wireWorld>>;
beforeEach(async () => {
  world = await wireWorld();
  await world.type(CARD);
});
afterEach(() => vi.restoreAllMocks());

const tracker: Sent = { url: `https://t.tracker.example/?v=${CARD}`, method: 'GET', type: 'image' };
const told = () =>
  world.mocks.sendMessage.mock.calls.filter(([, message]) => (message as { type: string }).type === 'sniffed');
const submit = (to: string) =>
  world.say(fromContent(), 'record', {
    eventId: 'event-00000001',
    findings: [finding('cc-number', CARD)],
    to,
    channel: 'form',
    decision: 'once',
    verdict: 'unknown',
    reasons: [],
    at: world.clock.now,
  });

describe('somebody else who receives what is being typed', () => {
  it('is named to the frame where it was typed, once', async () => {
    await world.type(CARD, 'cc-number', { frameId: 3, documentId: 'inner' });
    await world.send(tracker);
    await world.send({ ...tracker, requestId: '2' });
    await world.later();
    expect(told()).toEqual([
      [7, { type: 'sniffed', recipient: 'tracker.example', kinds: ['cc-number'] }, { frameId: 3 }],
    ]);
  });

  it('is on the dialog of a submission that follows, the recipient itself is not', async () => {
    await world.send(tracker);
    await world.later();
    const ask = async (to: string, token: string) => {
      const verdict = { level: 'unknown', reasons: [] };
      await world.say(fromContent(), 'hold', {
        token,
        findings: [finding('cc-number', CARD)],
        to,
        verdict,
        drawnHere: true,
      });
      return (await world.say(fromDialog(), 'held', { token })).ok as { sniffed: unknown };
    };
    const sniffed = [{ site: 'tracker.example', kinds: ['cc-number'] }];
    expect((await ask('https://shop.example/', 'ab'.repeat(16))).sniffed).toEqual(sniffed);
    expect((await ask('https://tracker.example/', 'cd'.repeat(16))).sniffed).toEqual([]);
  });

  it('is not the page, nor whom the person trusts', async () => {
    await world.say(fromPage(), 'trust', { sites: ['friend.example'], source: 'options' });
    await world.send({ ...tracker, url: `https://api.shop.example/?v=${CARD}` });
    await world.send({ ...tracker, url: `https://friend.example/?v=${CARD}` });
    await world.later();
    expect(told()).toEqual([]);
  });

  it('is not whom they submit to, nor who gets it along with the submission', async () => {
    await world.send(tracker);
    await submit('https://shop.example/pay');
    await world.later();
    expect(told()).toEqual([]);
  });

  it('did not receive what was blocked', async () => {
    world.begins(tracker);
    world.ends('onErrorOccurred', { error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await world.later();
    expect(told()).toEqual([]);
  });
});

describe('the shield', () => {
  const rules = () =>
    world.mocks.updateRules.mock.calls.flatMap(([one]) => (one as { addRules?: object[] }).addRules ?? []);
  const removed = () =>
    world.mocks.updateRules.mock.calls.flatMap(([one]) => (one as { removeRuleIds?: number[] }).removeRuleIds ?? []);
  const up = async () => {
    await world.say(fromPage(), 'change', { settings: { shield: true } });
    await world.send(tracker);
    await world.later();
  };

  it('is off until it is switched on', async () => {
    await world.send(tracker);
    await world.later();
    expect(rules()).toEqual([]);
  });

  it('blocks whoever received it, in that tab and for the workers of its page', async () => {
    await up();
    expect(rules()).toEqual([
      expect.objectContaining({ condition: { tabIds: [7], requestDomains: ['tracker.example'] } }),
      expect.objectContaining({
        condition: { tabIds: [-1], requestDomains: ['tracker.example'], initiatorDomains: ['shop.example'] },
      }),
    ]);
    world.begins({ ...tracker, requestId: '5', url: `https://t.tracker.example/again?v=${CARD}` });
    world.ends('onErrorOccurred', { requestId: '5', error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await settled();
    expect((await world.rows()).map(({ state }) => state).sort()).toEqual(['blocked', 'sent']);
  });

  it('goes with the tab, with the page, and with trust', async () => {
    const { onTabRemoved } = await import('@/utils/platform/tabs');
    const { letPast } = await import('@/utils/platform/shield');
    const ends = [
      () => onTabRemoved(7),
      () => world.send({ type: 'main_frame', method: 'GET', url: 'https://else.example/', requestId: '8' }),
      () => letPast(['tracker.example']),
    ];
    for (const end of ends) {
      world = await wireWorld();
      await world.type(CARD);
      await up();
      await end();
      await world.later(50);
      expect(removed()).toEqual([1, 2]);
    }
  });

  it('stays while the page moves within its site', async () => {
    await up();
    await world.send({ type: 'main_frame', method: 'GET', url: 'https://www.shop.example/next', requestId: '8' });
    await world.later(50);
    expect(removed()).toEqual([]);
  });
});
