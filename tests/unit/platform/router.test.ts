import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '@/utils/platform/browser';
import { callerOf, partyOf } from '@/utils/platform/caller';
import { EXTENSION, finding, freshBrowser, fromContent, fromDialog, fromPage, startBackground } from './world';

const TOKEN = 'a'.repeat(32);
const submission = {
  eventId: 'event-00000001',
  findings: [finding('tel', '+8613800138000')],
  to: 'https://shop.example/pay',
  channel: 'form',
  decision: 'unasked',
  verdict: 'unknown',
  reasons: [],
  at: 2000,
};

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
beforeEach(async () => {
  mocks = await freshBrowser();
});

describe('the sender picks the table', () => {
  const id = 'test-extension-id';
  const tab = { id: 3, url: 'https://shop.example/' } as NonNullable<Sender['tab']>;
  const table: readonly (readonly [string, Sender, ReturnType<typeof partyOf>])[] = [
    ['the popup, which has no tab and no frame', { id, origin: EXTENSION, url: `${EXTENSION}/popup.html` }, 'pages'],
    ['a page of ours in a tab', { id, origin: EXTENSION, frameId: 0, tab }, 'pages'],
    ['the dialog framed in a page', { id, origin: EXTENSION, frameId: 4, tab }, 'dialog'],
    [
      'any page of ours framed in a page',
      { id, origin: EXTENSION, frameId: 1, url: `${EXTENSION}/options.html`, tab },
      'dialog',
    ],
    ['a content script in the top frame', { id, origin: 'https://shop.example', frameId: 0, tab }, 'content'],
    ['a content script in a frame', { id, origin: 'https://pay.example', frameId: 9, tab }, 'content'],
    ['a srcdoc frame', { id, origin: 'https://shop.example', url: 'about:srcdoc', frameId: 9, tab }, 'content'],
    ['a sandboxed frame', { id, origin: 'null', frameId: 9, tab }, 'content'],
    ['a sender without an origin', { id, url: `${EXTENSION}/options.html`, tab }, 'content'],
    [
      'a page whose address says it is ours',
      { id, origin: 'https://x.example', url: `${EXTENSION}/options.html`, tab },
      'content',
    ],
    ['an origin that only starts like ours', { id, origin: `${EXTENSION}.evil.example`, tab }, 'content'],
    ['an origin with a slash behind', { id, origin: `${EXTENSION}/`, tab }, 'content'],
    ['another extension with our origin', { id: 'other', origin: EXTENSION }, null],
    ['nobody', {}, null],
  ];
  for (const [who, sender, party] of table)
    it(`takes ${who} for ${party ?? 'none of ours'}`, () => expect(partyOf(sender)).toBe(party));

  it('leaves a message of another extension without an answer', async () => {
    const { route } = await startBackground();
    expect(route({ type: 'brief' }, { id: 'other', origin: EXTENSION })).toBeUndefined();
  });

  const PAGES_ONLY = [
    'tab',
    'trust',
    'untrust',
    'change',
    'match',
    'verify',
    'forgetItem',
    'forgetSite',
    'forgetRows',
    'forgetBefore',
    'renewRecord',
    'eraseAll',
    'sign',
    'saveCase',
    'deleteCase',
    'trustQuestion',
    'trustAnswer',
  ];
  it('lets neither a content script nor the dialog name what is for our pages', async () => {
    const { say } = await startBackground();
    for (const type of PAGES_ONLY) {
      expect(await say(fromContent(), type, { token: TOKEN, yes: true, settings: {} }), type).toEqual({
        error: 'unknown_message',
      });
      expect(await say(fromDialog(), type, { token: TOKEN, yes: true, settings: {} }), type).toEqual({
        error: 'unknown_message',
      });
    }
  });

  it('lets a content script neither read nor answer a hold', async () => {
    const { say } = await startBackground();
    expect(await say(fromContent(), 'held', { token: TOKEN })).toEqual({ error: 'unknown_message' });
    expect(await say(fromContent(), 'answer', { token: TOKEN, answer: 'once' })).toEqual({ error: 'unknown_message' });
  });

  it('finds no handler under a name that every object has', async () => {
    const { say } = await startBackground();
    for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])
      for (const sender of [fromContent(), fromDialog(), fromPage()])
        expect(await say(sender, type)).toEqual({ error: 'unknown_message' });
  });

  it('takes who and where from the browser, never from the payload', async () => {
    const { say } = await startBackground();
    for (const forged of [
      { origin: 'https://bank.example' },
      { incognito: false },
      { tabId: 1 },
      { page: 'bank.example' },
    ])
      expect(await say(fromContent(), 'record', { ...submission, ...forged })).toEqual({ error: 'bad_message' });
  });

  it('refuses a content script without a tab', async () => {
    const { say } = await startBackground();
    expect(await say({ id: fakeBrowser.runtime.id, origin: 'https://x.example' }, 'brief')).toEqual({
      error: 'unknown_sender',
    });
  });
});

describe('who sent it', () => {
  it('takes the top frame for its own page, also when the tab is a navigation ahead', () => {
    const caller = callerOf(fromContent({ origin: 'https://shop.example', url: 'https://next.example/' }));
    expect(caller).toMatchObject({ page: { site: 'shop.example' }, place: 'top', pageOrigin: 'https://shop.example' });
  });
  it('takes a document that is being left for its own page, whatever number it has now', () => {
    const left = { ...fromContent({ frameId: 7, origin: 'https://shop.example', url: 'https://next.example/' }) };
    const caller = callerOf({ ...left, documentLifecycle: 'pending_deletion' });
    expect(caller).toMatchObject({ page: { site: 'shop.example' }, place: 'top' });
  });
  it('tells frames of the same site, of another, and without an origin apart', () => {
    const at = (origin: string) => callerOf(fromContent({ frameId: 3, origin })).place;
    expect([at('https://pay.shop.example'), at('https://pay.example'), at('null')]).toEqual([
      'same-site',
      'cross-site',
      'opaque',
    ]);
  });
  it('takes only an explicit "not private" for recordable', () => {
    const { tab, ...rest } = fromContent();
    expect(callerOf(fromContent()).recordable).toBe(true);
    expect(callerOf(fromContent({ incognito: true })).recordable).toBe(false);
    expect(
      callerOf({ ...rest, tab: { ...tab, incognito: undefined } as unknown as NonNullable<Sender['tab']> }).recordable,
    ).toBe(false);
    expect(callerOf(rest).recordable).toBe(false);
  });
});

describe('what a message must look like', () => {
  const refused: readonly (readonly [string, string, unknown])[] = [
    ['a payload where none belongs', 'brief', { ledger: true }],
    ['no payload where one belongs', 'typed', undefined],
    ['an unknown key', 'typed', { findings: [], extra: 1 }],
    ['an unknown key in a finding', 'typed', { findings: [{ ...finding('tel', '1'), origin: 'x' }] }],
    ['an unknown kind', 'typed', { findings: [finding('soul', '1')] }],
    ['a value over 4 KiB', 'typed', { findings: [finding('tel', 'x'.repeat(4097))] }],
    ['51 findings', 'typed', { findings: Array.from({ length: 51 }, () => finding('tel', '+8613800138000')) }],
    ['a time that is no number', 'typed', { findings: [{ ...finding('tel', '1'), typedAt: 'now' }] }],
    ['a time without end', 'record', { ...submission, at: Number.POSITIVE_INFINITY }],
    ['a token that is no token', 'release', { token: 'x' }],
    ['a decision that only the wire may write', 'record', { ...submission, decision: 'none' }],
    ['an own __proto__', 'typed', JSON.parse('{"findings":[],"__proto__":{"privileged":true}}')],
    ['an address that is none', 'record', { ...submission, to: 'not a url' }],
    ['an array for an object', 'record', []],
  ];
  for (const [what, type, payload] of refused)
    it(`refuses ${what}`, async () => {
      const { say } = await startBackground();
      expect(await say(fromContent(), type, payload)).toEqual({ error: 'bad_message' });
    });

  it('refuses an envelope with more in it than a type and a payload', async () => {
    const { route } = await startBackground();
    expect(await route({ type: 'brief', sender: fromPage() }, fromContent())).toEqual({ error: 'bad_message' });
    expect(({} as Record<string, unknown>).privileged).toBeUndefined();
  });

  it('refuses 10 MB and deep nests without delay', async () => {
    const { say } = await startBackground();
    let nest: unknown = 1;
    for (let depth = 0; depth < 10_000; depth++) nest = [nest];
    const start = performance.now();
    expect(await say(fromContent(), 'typed', { findings: 'x'.repeat(10_000_000) })).toEqual({ error: 'bad_message' });
    expect(await say(fromContent(), 'typed', { findings: nest })).toEqual({ error: 'bad_message' });
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('answers any message in one plain word, and never throws', async () => {
    const { route } = await startBackground();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom('typed', 'record', 'hold', 'assess'), async (payload, type) => {
        const reply = await route({ type, payload }, fromContent({ origin: 'https://fuzz.example' }));
        expect(reply && 'error' in reply ? reply.error : 'ok').toMatch(/^(ok|bad_message|too_many)$/);
      }),
    );
  });
});

describe('how much one origin may say', () => {
  it('lets 20 records through at once and 20 more a minute later, per origin', async () => {
    let clock = 1_000_000;
    const { say } = await startBackground(() => clock);
    const send = (index: number, origin = 'https://shop.example') =>
      say(fromContent({ origin }), 'record', { ...submission, eventId: `event-${String(index).padStart(8, '0')}` });
    for (let index = 0; index < 20; index++) expect(await send(index)).toEqual({ ok: { saved: true } });
    expect(await send(20)).toEqual({ error: 'too_many' });
    expect(await send(21, 'https://other.example')).toEqual({ ok: { saved: true } });
    clock += 60_000;
    expect(await send(22)).toEqual({ ok: { saved: true } });
  });

  it('counts sandboxed frames by tab, not all together', async () => {
    const { say } = await startBackground(() => 1_000_000);
    const send = (tabId: number, index: number) =>
      say(fromContent({ tabId, frameId: 2, origin: 'null' }), 'record', {
        ...submission,
        eventId: `event-${tabId}-${index}`,
      });
    for (let index = 100; index < 120; index++) await send(1, index);
    expect(await send(1, 200)).toEqual({ error: 'too_many' });
    expect(await send(2, 201)).toEqual({ ok: { saved: true } });
  });

  it('injects the guard into the very frame that asked, after what is known of the region', async () => {
    const { say } = await startBackground();
    await say(fromContent({ frameId: 12 }), 'guard');
    expect(mocks.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [12] },
      files: ['/content-scripts/pack-china.js', '/content-scripts/guard.js'],
      injectImmediately: true,
    });
  });
});
