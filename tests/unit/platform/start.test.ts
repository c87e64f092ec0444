// Install, menus, the catalogue, and a text on its way to the page for tracing.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLeaked, takeHanded } from '@/utils/platform/handover';
import { onInstalled } from '@/utils/platform/install';
import { languageOf, loadText } from '@/utils/platform/load-text';
import { onMenu } from '@/utils/platform/menus';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { freshBrowser, settled } from './world';

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
beforeEach(async () => {
  mocks = await freshBrowser('en-GB');
});

describe('an install', () => {
  it('greets, guesses the region, and watches tabs that are open already, one refusal or not', async () => {
    mocks.queryTabs.mockResolvedValue([{ id: 1 }, { id: 2 }, {}]);
    mocks.executeScript.mockImplementation(async (injection) => {
      if (JSON.stringify(injection).includes('"tabId":1')) throw new Error('Cannot access contents of the page');
      return [];
    });
    await onInstalled({ reason: 'install' });
    expect(mocks.createTab).toHaveBeenCalledWith({ url: expect.stringMatching(/\/welcome\.html$/) });
    expect((await readSettings()).region).toBe('GB');
    const second = mocks.executeScript.mock.calls
      .map(([one]) => one)
      .filter((one) => JSON.stringify(one).includes('"tabId":2'));
    expect(second).toEqual([
      {
        files: ['/content-scripts/gate.js'],
        world: 'MAIN',
        target: { tabId: 2, allFrames: true },
        injectImmediately: true,
      },
      { files: ['/content-scripts/watch.js'], target: { tabId: 2, allFrames: true }, injectImmediately: true },
    ]);
    expect(mocks.createMenu.mock.calls.map(([one]) => one)).toEqual([
      expect.objectContaining({ contexts: ['selection'], title: "Trace this: I've been leaked" }),
      expect.objectContaining({ contexts: ['action'], title: "I've been leaked" }),
    ]);
  });

  it('an update does not greet, nor touch what the person set', async () => {
    await changeSettings({ region: 'FR' });
    await onInstalled({ reason: 'update' });
    await onInstalled({ reason: 'browser_update' });
    expect(mocks.createTab).not.toHaveBeenCalled();
    expect((await readSettings()).region).toBe('FR');
  });
});

describe('a selected text', () => {
  const opened = () => new URL(mocks.createTab.mock.calls.at(-1)?.[0].url as string).hash;

  it('reaches the page once, is cut at 4,000, and never stands in an address', async () => {
    onMenu({ selectionText: `13800138000 ${'x'.repeat(5000)}` });
    await settled();
    expect(JSON.stringify(mocks.createTab.mock.calls)).not.toContain('13800138000');
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('13800138000');
    const hash = opened();
    expect(await takeHanded(hash)).toHaveLength(4000);
    expect(await takeHanded(hash)).toBe('');
  });

  it('without one the page opens empty', async () => {
    await openLeaked();
    expect(opened()).toBe('');
    expect(await takeHanded('')).toBe('');
    expect(await takeHanded('#handed=never')).toBe('');
  });
});

describe('the catalogue', () => {
  it('follows the setting, and the browser where it is told to', async () => {
    expect((await loadText('zh_CN')).text('kind_tel')).toBe('电话号码');
    expect((await loadText('en')).text('kind_tel')).toBe('Phone number');
    expect((await loadText()).lang).toBe('en');
    await changeSettings({ language: 'zh_CN' });
    expect(await loadText()).toMatchObject({ lang: 'zh-CN', language: 'zh_CN' });
  });

  it('takes any Chinese for zh_CN and everything else for English', async () => {
    const of = async (language: string) => {
      await freshBrowser(language);
      return languageOf('auto');
    };
    expect([await of('zh-CN'), await of('zh-TW'), await of('zh'), await of('fr')]).toEqual([
      'zh_CN',
      'zh_CN',
      'zh_CN',
      'en',
    ]);
  });
});
