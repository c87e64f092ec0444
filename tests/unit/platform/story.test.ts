// The whole way of a value through the background, and what is left of it afterwards.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameBrief, HeldView } from '@/utils/messages/protocol';
import type { Sender } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';
import {
  everythingAtRest,
  everythingInSession,
  finding,
  freshBrowser,
  fromContent,
  fromDialog,
  fromPage,
  kill,
  startBackground,
} from './world';

const TOKEN = '0123456789abcdef'.repeat(2);
const CARD = '6222021234567890128';
const CSC = '739';
const CODE = '482915';
const PASSWORD = 'hunter2-hunter2';
const CARD_RAW = '6222 0212 3456 7890 128';
const VERDICT = { level: 'unknown', reasons: [{ code: 'not_on_your_list' }] };
const FINDINGS = [
  finding('cc-number', CARD, CARD_RAW),
  finding('cc-csc', CSC),
  finding('one-time-code', CODE),
  finding('password', PASSWORD),
];
const HOLD = {
  token: TOKEN,
  findings: FINDINGS,
  to: 'https://shop.example/pay?c=1',
  verdict: VERDICT,
  channel: 'form',
  drawnHere: true,
};
const submission = (eventId: string, extra: object = {}) => ({
  eventId,
  findings: FINDINGS,
  to: 'https://shop.example/pay',
  channel: 'form',
  decision: 'unasked',
  verdict: 'unknown',
  reasons: ['not_on_your_list'],
  at: 2000,
  ...extra,
});

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
beforeEach(async () => {
  mocks = await freshBrowser();
});
const told = () =>
  mocks.sendMessage.mock.calls.map(([tabId, message, options]) => ({
    tabId,
    ...(message as object),
    ...(options as object),
  }));
const rows = () => database().disclosures.toArray();

async function wholeWay(sender: Sender = fromContent(), dialog = fromDialog()) {
  const { say } = await startBackground();
  expect(await say(sender, 'arm')).toEqual({ ok: undefined });
  expect(await say(sender, 'typed', { findings: FINDINGS })).toEqual({ ok: undefined });
  expect(await say(sender, 'hold', HOLD)).toEqual({ ok: undefined });
  const held = (await say(dialog, 'held', { token: TOKEN })).ok as HeldView;
  await say(dialog, 'answer', { token: TOKEN, answer: 'once', sure: true });
  const recorded = await say(sender, 'record', submission('event-00000001'));
  return { say, held, recorded };
}

describe('the whole way', () => {
  it('leaves no value at rest, and no security code, one-time code or password anywhere', async () => {
    await wholeWay();
    const rest = await everythingAtRest();
    for (const value of [CARD, CARD_RAW, CSC, CODE, PASSWORD]) expect(rest).not.toContain(value);
    expect(rest).not.toMatch(/cc-csc|one-time-code/);
    expect(rest).toContain('0128');
    const memory = await everythingInSession();
    expect(memory).toContain(CARD);
    for (const value of [`"${CSC}"`, CODE, PASSWORD]) expect(memory).not.toContain(value);
  });

  it('writes a row for each kind that may be kept, a password without item or mask', async () => {
    await wholeWay();
    const all = await rows();
    expect(all.map(({ kind, decision }) => [kind, decision]).sort()).toEqual([
      ['cc-number', 'once'],
      ['cc-number', 'unasked'],
      ['password', 'once'],
      ['password', 'unasked'],
    ]);
    expect(all.find(({ kind }) => kind === 'password')).toMatchObject({ itemId: null, mask: null });
    expect(all.find(({ kind }) => kind === 'cc-number')).toMatchObject({
      mask: '**** 0128',
      page: 'shop.example',
      recipient: 'shop.example',
      channel: 'form',
      frame: 'top',
      typedAt: 1000,
      sentAt: null,
    });
    expect(await database().items.count()).toBe(1);
  });

  it('shows the dialog what, to whom, and when it was given before, and tells the guard that it is drawn', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'record', submission('event-00000009', { at: 5000 }));
    await say(fromContent(), 'hold', HOLD);
    const view = (await say(fromDialog(), 'held', { token: TOKEN })).ok as HeldView;
    expect(view).toMatchObject({ to: 'shop.example', toHost: 'shop.example', page: 'shop.example', firstHere: 5000 });
    expect(view.items[0]).toEqual({
      kind: 'cc-number',
      subtype: '',
      mask: '**** 0128',
      before: 5000,
      why: [],
      hidden: false,
    });
    expect(view.items.map(({ kind, mask }) => [kind, mask]).slice(1)).toEqual([
      ['cc-csc', ''],
      ['one-time-code', ''],
      ['password', ''],
    ]);
    expect(told()).toEqual([{ tabId: 7, type: 'drawn', token: TOKEN, frameId: 0 }]);
  });

  it('does not call a refused submission one that was given before', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'record', submission('event-00000009', { decision: 'refused' }));
    await say(fromContent(), 'hold', HOLD);
    const view = (await say(fromDialog(), 'held', { token: TOKEN })).ok as HeldView;
    expect([view.firstHere, view.items[0]?.before]).toEqual([null, null]);
  });

  it('judges a hold itself instead of believing the frame', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', { ...HOLD, to: 'http://1.2.3.4/x', verdict: { level: 'trusted', reasons: [] } });
    const view = (await say(fromDialog(), 'held', { token: TOKEN })).ok as HeldView;
    expect(view.verdict.level).toBe('risky');
    expect(view.verdict.reasons.map(({ code }) => code)).toContain('ip_address');
  });
});

describe('private windows', () => {
  it('are guarded: brief, hold, dialog and answer all work', async () => {
    const { held } = await wholeWay(fromContent({ incognito: true }));
    expect(held.to).toBe('shop.example');
    expect(told()).toContainEqual({ tabId: 7, type: 'answer', token: TOKEN, answer: 'once', frameId: 0 });
  });
  it('are never recorded: no row, no item, no event, nothing live, nothing watched', async () => {
    const { recorded } = await wholeWay(fromContent({ incognito: true }));
    expect(recorded).toEqual({ ok: { saved: false } });
    const { disclosures, items, events } = database();
    expect([await disclosures.count(), await items.count(), await events.count()]).toEqual([0, 0, 0]);
    expect(await everythingInSession()).not.toContain(CARD);
    expect(mocks.webRequest.onBeforeRequest.registered).toEqual([]);
  });
  it('and so is a sender that does not say', async () => {
    const { tab, ...rest } = fromContent();
    const { recorded } = await wholeWay({
      ...rest,
      tab: { ...tab, incognito: undefined } as unknown as NonNullable<Sender['tab']>,
    });
    expect(recorded).toEqual({ ok: { saved: false } });
    expect(await database().disclosures.count()).toBe(0);
  });
});

describe('the brief', () => {
  it('is the same bytes for an empty and for a full ledger', async () => {
    const first = await startBackground();
    const empty = JSON.stringify(await first.say(fromContent(), 'brief'));
    const assessed = JSON.stringify(
      await first.say(fromContent(), 'assess', { urls: ['https://shop.example/', 'https://x.example'] }),
    );
    for (let index = 0; index < 15; index++)
      await first.say(
        fromContent(),
        'record',
        submission(`event-${index}-00000`, { decision: index % 2 ? 'once' : 'refused' }),
      );
    await first.say(fromContent(), 'hold', HOLD);
    await kill();
    const { say } = await startBackground();
    expect(await database().disclosures.count()).toBe(30);
    expect(JSON.stringify(await say(fromContent(), 'brief'))).toBe(empty);
    expect(
      JSON.stringify(await say(fromContent(), 'assess', { urls: ['https://shop.example/', 'https://x.example'] })),
    ).toBe(assessed);
  });

  it('carries the page, its place, what the person set, and the sentences of the guard alone', async () => {
    const { say } = await startBackground();
    await say(fromPage(), 'trust', { sites: ['https://www.bank.example/login'], source: 'options' });
    await say(fromPage(), 'change', { settings: { language: 'en', policy: { email: { unknown: 'hold' } } } });
    const brief = (await say(fromContent({ frameId: 4, origin: 'https://pay.example' }), 'brief')).ok as FrameBrief;
    expect(brief).toMatchObject({
      page: 'shop.example',
      pageOrigin: 'https://shop.example',
      place: 'cross-site',
      trusted: ['bank.example'],
      lang: 'en',
      asleep: false,
    });
    expect(brief.policy.email.unknown).toBe('hold');
    expect(brief.policy.tel.unknown).toBe('note');
    expect(brief.text.kind_tel).toBe('Phone number');
    expect(Object.keys(brief.text).every((key) => /^(guard|kind|reason)_/.test(key))).toBe(true);
  });

  it('sleeps while paused and on sites that are left alone, where nothing is recorded either', async () => {
    const { say } = await startBackground();
    await say(fromPage(), 'change', { settings: { muted: ['shop.example'] } });
    expect(((await say(fromContent(), 'brief')).ok as FrameBrief).asleep).toBe(true);
    expect(await say(fromContent(), 'record', submission('event-00000001'))).toEqual({ ok: { saved: false } });
    await say(fromContent(), 'typed', { findings: FINDINGS });
    expect(await everythingInSession()).not.toContain(CARD);
    await say(fromPage(), 'change', { settings: { muted: [], pausedUntil: Date.now() + 60_000 } });
    expect(((await say(fromContent(), 'brief')).ok as FrameBrief).asleep).toBe(true);
  });

  it('has no page where the address is no site', async () => {
    const { say } = await startBackground();
    const brief = (await say(fromContent({ origin: 'null', url: 'file:///home/me/form.html' }), 'brief'))
      .ok as FrameBrief;
    expect(brief).toMatchObject({ page: null, pageOrigin: '', place: 'top' });
  });
});

describe('holds', () => {
  const hold = (extra: object = {}) => ({ ...HOLD, ...extra });

  it('outlive a background that was killed, and so does the way back to the guard', async () => {
    const first = await startBackground();
    await first.say(fromContent({ frameId: 3, origin: 'https://pay.example' }), 'hold', hold({ drawnHere: false }));
    mocks.sendMessage.mockClear();
    await kill();
    const { say } = await startBackground();
    expect(((await say(fromDialog(), 'held', { token: TOKEN })).ok as HeldView).items[0]?.mask).toBe('**** 0128');
    await say(fromDialog(), 'answer', { token: TOKEN, answer: 'refuse', sure: true });
    expect(told()).toEqual([
      { tabId: 7, type: 'drawn', token: TOKEN, frameId: 0 },
      { tabId: 7, type: 'drawn', token: TOKEN, frameId: 3 },
      { tabId: 7, type: 'answer', token: TOKEN, answer: 'refuse', frameId: 3 },
      { tabId: 7, type: 'undraw', token: TOKEN, frameId: 0 },
    ]);
    expect((await rows()).map(({ decision, submittedAt }) => [decision, submittedAt !== null])).toContainEqual([
      'refused',
      true,
    ]);
  });

  it('are answered once: a second answer does and says nothing', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', hold());
    await Promise.all([
      say(fromDialog(), 'answer', { token: TOKEN, answer: 'refuse', sure: true }),
      say(fromDialog(), 'answer', { token: TOKEN, answer: 'once', sure: true }),
    ]);
    expect(told().filter((one) => 'answer' in one)).toHaveLength(1);
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).toBeNull();
    expect(await database().events.count()).toBe(1);
  });

  it('show nothing to, and take nothing from, a dialog in another tab or one with another token', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', hold());
    expect((await say(fromDialog(8), 'held', { token: TOKEN })).ok).toBeNull();
    expect((await say(fromDialog(), 'held', { token: 'f'.repeat(32) })).ok).toBeNull();
    expect((await say(fromDialog(8), 'answer', { token: TOKEN, answer: 'once', sure: true })).ok).toBe('over');
    // What it hears is only about its own tab, and only that there is nothing to answer.
    expect(told()).toEqual([{ tabId: 8, frameId: 0, type: 'undraw', token: TOKEN }]);
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).not.toBeNull();
  });

  it('of a frame below are drawn by the top frame, where a guard is put first if none listens', async () => {
    const { say } = await startBackground();
    mocks.sendMessage.mockRejectedValueOnce(new Error('no receiver'));
    await say(fromContent({ frameId: 3 }), 'hold', hold({ drawnHere: false }));
    expect(mocks.executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7, frameIds: [0] } }));
    expect(told().at(-1)).toEqual({ tabId: 7, type: 'draw', token: TOKEN, frameId: 0 });
  });

  it('that nobody can draw are told to the frame that holds', async () => {
    const { say } = await startBackground();
    mocks.sendMessage.mockRejectedValue(new Error('no receiver'));
    mocks.executeScript.mockRejectedValue(new Error('refused'));
    expect(await say(fromContent({ frameId: 3 }), 'hold', hold({ drawnHere: false }))).toEqual({ error: 'not_drawn' });
  });

  it('are let go by their own tab alone, and by a new document in their frame', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', hold());
    await say(fromContent({ tabId: 8 }), 'release', { token: TOKEN });
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).not.toBeNull();
    await say(fromContent(), 'brief');
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).not.toBeNull();
    await say(fromContent({ documentId: 'another' }), 'brief');
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).toBeNull();
  });

  it('answered in the plain dialog are recorded once, as the event of their token', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', hold());
    await say(fromContent(), 'record', submission(TOKEN, { decision: 'once' }));
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).toBeNull();
    expect((await rows()).map(({ eventId }) => eventId)).toEqual([TOKEN, TOKEN]);
  });

  it('show on the icon until they are answered, without a word of what is held', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', hold());
    expect(mocks.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '!' });
    await say(fromDialog(), 'answer', { token: TOKEN, answer: 'refuse', sure: true });
    expect(mocks.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    expect(JSON.stringify(mocks.setTitle.mock.calls)).not.toMatch(/0128|shop\.example/);
  });

  it('are no more than ten a tab', async () => {
    const { say } = await startBackground();
    const send = (index: number) => say(fromContent(), 'hold', hold({ token: index.toString(16).padStart(32, '0') }));
    for (let index = 0; index < 10; index++) expect(await send(index)).toEqual({ ok: undefined });
    expect(await send(10)).toEqual({ error: 'too_many' });
  });
});

describe('trusting a site from the dialog', () => {
  it('is asked in a window of our own; yes adds the recipient and answers the hold', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', { ...HOLD, to: 'https://pay.shop.example/x' });
    await say(fromDialog(), 'answer', { token: TOKEN, answer: 'trust', sure: true });
    expect(mocks.createWindow).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'popup', url: expect.stringContaining(`/popup.html#trust=${TOKEN}`) }),
    );
    expect(told().filter((one) => 'answer' in one)).toEqual([]);
    expect(((await say(fromPage(), 'trustQuestion', { token: TOKEN })).ok as HeldView).to).toBe('shop.example');
    await say(fromPage(), 'trustAnswer', { token: TOKEN, yes: true });
    expect(told()).toContainEqual({ tabId: 7, type: 'answer', token: TOKEN, answer: 'trust', frameId: 0 });
    const { settings } = await fakeBrowser.storage.local.get('settings');
    expect((settings as { trusted: object[] }).trusted).toEqual([
      { site: 'shop.example', source: 'dialog', since: expect.any(Number) },
    ]);
    expect((await rows()).map(({ decision, verdict }) => [decision, verdict])).toContainEqual(['trusted', 'unknown']);
  });

  it('no leaves it held and trusts nobody', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', HOLD);
    await say(fromDialog(), 'answer', { token: TOKEN, answer: 'trust', sure: true });
    await say(fromPage(), 'trustAnswer', { token: TOKEN, yes: false });
    expect((await say(fromDialog(), 'held', { token: TOKEN })).ok).not.toBeNull();
    expect(await rows()).toEqual([]);
  });

  it('cannot be confirmed by the dialog frame itself', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'hold', HOLD);
    expect(await say(fromDialog(), 'trustAnswer', { token: TOKEN, yes: true })).toEqual({ error: 'unknown_message' });
  });
});
