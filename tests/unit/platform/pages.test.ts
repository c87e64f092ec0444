// What our own pages can ask for and do.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '@/utils/core/settings';
import type { Matched, TabView } from '@/utils/messages/protocol';
import { database } from '@/utils/platform/database';
import { blindByUrl } from '@/utils/platform/tab-view';
import {
  everythingAtRest,
  everythingInSession,
  finding,
  freshBrowser,
  fromContent,
  fromPage,
  startBackground,
} from './world';

const CARD = '6222021234567890128';
const PHONE = '+8613800138000';
const submission = (eventId: string, findings: object[], to = 'https://shop.example/pay') => ({
  eventId,
  findings,
  to,
  channel: 'form',
  decision: 'once',
  verdict: 'unknown',
  reasons: [],
  at: 2000,
});

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
let say: Awaited<ReturnType<typeof startBackground>>['say'];
beforeEach(async () => {
  mocks = await freshBrowser();
  ({ say } = await startBackground());
});
const ask = async (type: string, payload: unknown) => (await say(fromPage(), type, payload)).ok;
const settings = async () => (await fakeBrowser.storage.local.get('settings')).settings as Settings;

async function fill(): Promise<void> {
  await say(
    fromContent(),
    'record',
    submission('event-00000001', [finding('cc-number', CARD), finding('tel', PHONE), finding('name', '王伟')]),
  );
  await say(
    fromContent(),
    'record',
    submission('event-00000002', [finding('tel', PHONE)], 'https://news.example/join'),
  );
}

describe('the list of trusted sites', () => {
  it('takes what a person types, once each, and hands back what is no site', async () => {
    const sites = [
      'https://www.bank.example/login',
      'bank.example',
      'BANK.example.',
      'co.uk',
      'two words',
      '',
      'xn--fiqs8s.example',
    ];
    expect(await ask('trust', { sites, source: 'import' })).toEqual({
      added: ['bank.example', 'xn--fiqs8s.example'],
      refused: ['co.uk', 'two words', ''],
    });
    expect(await ask('trust', { sites: ['bank.example'], source: 'options' })).toEqual({ added: [], refused: [] });
    expect((await settings()).trusted.map(({ site, source }) => [site, source])).toEqual([
      ['bank.example', 'import'],
      ['xn--fiqs8s.example', 'import'],
    ]);
    await ask('untrust', { site: 'bank.example' });
    expect((await settings()).trusted.map(({ site }) => site)).toEqual(['xn--fiqs8s.example']);
  });
});

describe('changing settings', () => {
  it('refuses what is no setting, and changes nothing then', async () => {
    for (const change of [{ region: 'China' }, { unheard: 1 }, { trusted: 'all' }, { policy: { soul: {} } }, null])
      expect(await say(fromPage(), 'change', { settings: change })).toEqual({ error: 'bad_settings' });
    expect(await settings()).toBeUndefined();
    expect(await ask('change', { settings: { region: 'GB' } })).toMatchObject({ region: 'GB', language: 'auto' });
  });
});

describe('matching a text', () => {
  it('finds what the record knows, however it is written, and what it does not', async () => {
    await fill();
    const matched = (await ask('match', {
      text: '对方说了我的手机 138 0013 8000，卡号 6222-0212-3456-7890-128，邮箱 x@unseen.example',
    })) as Matched[];
    expect(matched.map(({ kind, mask, known }) => [kind, mask, known])).toEqual([
      ['tel', '138****8000', true],
      ['cc-number', '**** 0128', true],
      ['email', 'x***@unseen.example', false],
    ]);
    expect(matched[0]?.itemId).toMatch(/^tel:[0-9a-f]{64}$/);
  });

  it('finds a known name among words, and keeps quiet about unknown ones', async () => {
    await fill();
    const matched = (await ask('match', { text: '他知道：王伟，还有李雷' })) as Matched[];
    expect(matched.map(({ kind, known }) => [kind, known])).toEqual([['name', true]]);
  });

  it('keeps nothing of the text', async () => {
    await ask('match', { text: `13912345678 ${CARD}` });
    expect(await everythingAtRest()).not.toMatch(/13912345678|6222021234567890128/);
    expect(await everythingInSession()).not.toMatch(/13912345678|6222021234567890128/);
  });
});

describe('verifying a value for a letter', () => {
  it('knows it in any writing, and no other', async () => {
    await fill();
    const [item] = (await ask('match', { text: PHONE })) as Matched[];
    const verify = (value: string) => ask('verify', { itemId: item?.itemId, value });
    expect(await Promise.all(['138 0013 8000', '+86 138-0013-8000', PHONE].map(verify))).toEqual([true, true, true]);
    expect(await Promise.all(['13800138001', '', CARD].map(verify))).toEqual([false, false, false]);
    expect(await ask('verify', { itemId: 'tel:unknown', value: PHONE })).toBe(false);
  });
});

describe('forgetting', () => {
  it('an item takes its rows and itself, and nothing else', async () => {
    await fill();
    const [item] = (await ask('match', { text: PHONE })) as Matched[];
    await ask('forgetItem', { itemId: item?.itemId });
    expect((await database().disclosures.toArray()).map(({ kind }) => kind).sort()).toEqual(['cc-number', 'name']);
    expect(await database().items.where('kind').equals('tel').count()).toBe(0);
  });

  it('a site takes its rows, and the items that only it had', async () => {
    await fill();
    await ask('forgetSite', { site: 'news.example' });
    expect(await database().disclosures.count()).toBe(3);
    expect(await database().items.count()).toBe(3);
    await ask('forgetSite', { site: 'shop.example' });
    expect([await database().disclosures.count(), await database().items.count()]).toEqual([0, 0]);
  });

  it('everything leaves tables, settings, key and live values empty, and a hold that can still be answered', async () => {
    await fill();
    await say(fromContent(), 'typed', { findings: [finding('tel', PHONE)] });
    const token = 'c'.repeat(32);
    const hold = {
      token,
      findings: [finding('cc-number', CARD)],
      to: 'https://shop.example/',
      verdict: { level: 'unknown', reasons: [] },
      drawnHere: true,
    };
    await say(fromContent(), 'hold', hold);
    await ask('trust', { sites: ['bank.example'], source: 'options' });
    await ask('saveCase', { case: { id: 'c1', openedAt: 1 } });
    const [before] = (await ask('match', { text: PHONE })) as Matched[];
    await ask('eraseAll', undefined);
    const left = await Promise.all(database().tables.map((table) => table.count()));
    expect(left).toEqual(left.map(() => 0));
    expect(await settings()).toMatchObject({ trusted: [], region: 'CN' });
    expect(await everythingInSession()).not.toContain(PHONE);
    const [after] = (await ask('match', { text: PHONE })) as Matched[];
    expect(after?.itemId).not.toBe(before?.itemId);
    const { answerHold } = await import('@/utils/platform/answers');
    expect(await answerHold(token, 'once', 3000)).toBe(true);
    expect(await database().disclosures.count()).toBe(0);
  });
});

describe('cases', () => {
  it('are kept and deleted', async () => {
    await ask('saveCase', { case: { id: 'c1', openedAt: 1 } });
    await ask('saveCase', { case: { id: 'c1', openedAt: 2 } });
    expect(await database().cases.toArray()).toEqual([{ id: 'c1', openedAt: 2 }]);
    await ask('deleteCase', { id: 'c1' });
    expect(await database().cases.count()).toBe(0);
  });
});

describe('the view of a tab', () => {
  const view = async (tab: object) => {
    mocks.getTab.mockResolvedValue({ id: 7, incognito: false, ...tab });
    return (await ask('tab', { tabId: 7 })) as TabView;
  };

  it('tells site and verdict where the page can be watched', async () => {
    expect(await view({ url: 'https://www.shop.example/pay' })).toMatchObject({
      site: 'shop.example',
      blind: null,
      incognito: false,
      verdict: { level: 'unknown' },
    });
    await ask('trust', { sites: ['shop.example'], source: 'popup' });
    expect((await view({ url: 'https://www.shop.example/pay', incognito: true })).verdict?.level).toBe('trusted');
  });

  const blind: readonly (readonly [string, TabView['blind']])[] = [
    ['chrome://settings/', 'browser_page'],
    ['edge://newtab/', 'browser_page'],
    ['about:blank', 'browser_page'],
    ['moz-extension://x/popup.html', 'browser_page'],
    ['view-source:https://x.example/', 'browser_page'],
    ['', 'browser_page'],
    ['file:///home/me/form.html', 'file'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://x.example/paper.PDF?download=1', 'pdf'],
    ['https://chrome.google.com/', null],
    ['https://x.example/pdf', null],
  ];
  for (const [url, reason] of blind)
    it(`says ${reason ?? 'nothing'} of ${url || 'a tab without an address'}`, () =>
      expect(blindByUrl(url)).toBe(reason));

  it('says that the permission is withheld, paused, left alone, or that a document is a PDF', async () => {
    mocks.contains.mockResolvedValue(false);
    expect((await view({ url: 'https://shop.example/' })).blind).toBe('no_permission');
    expect((await view({})).blind).toBe('no_permission');
    mocks.contains.mockResolvedValue(true);
    mocks.executeScript.mockResolvedValue([{ result: 'application/pdf' }]);
    expect((await view({ url: 'https://shop.example/doc' })).blind).toBe('pdf');
    await ask('change', { settings: { muted: ['shop.example'] } });
    expect((await view({ url: 'https://shop.example/' })).blind).toBe('muted');
    await ask('change', { settings: { pausedUntil: Date.now() + 60_000 } });
    expect((await view({ url: 'https://shop.example/' })).blind).toBe('paused');
  });
});
