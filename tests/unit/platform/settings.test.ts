import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { guessRegion } from '@/utils/platform/region';
import {
  beginSettings,
  changeSettings,
  changeSettingsBy,
  readSettings,
  watchSettings,
} from '@/utils/platform/settings';
import { parseSettings } from '@/utils/platform/settings-shape';
import { freshBrowser } from './world';

beforeEach(() => freshBrowser());
const stored = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, unknown>;
const SITE = { site: 'bank.example', since: 5, source: 'options' } as const;

describe('settings', () => {
  it('are the defaults where nothing is stored, and what is stored laid over them', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await fakeBrowser.storage.local.set({ settings: { language: 'en' } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  });

  it('keep every change of many made at once', async () => {
    const sites = Array.from({ length: 20 }, (_, index) => `s${index}.example`);
    await Promise.all(sites.map((site) => changeSettingsBy(({ muted }) => ({ muted: [...muted, site] }))));
    expect((await readSettings()).muted).toEqual(sites);
  });

  it('that are damaged fall back field by field: the list of trusted sites survives a broken region', async () => {
    await fakeBrowser.storage.local.set({
      settings: { trusted: [SITE], region: 42, policy: { email: { unknown: 'explode' } } },
    });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, trusted: [SITE] });
  });

  it('that are damaged are put aside before they are written over', async () => {
    const damaged = { region: 42, trusted: [SITE] };
    await fakeBrowser.storage.local.set({ settings: damaged });
    await changeSettings({ language: 'en' });
    expect(await stored()).toEqual({
      'settings.damaged': damaged,
      settings: { ...DEFAULT_SETTINGS, trusted: [SITE], language: 'en' },
    });
  });

  it('are read from anything at all without a throw, and always whole', () => {
    const keys = Object.keys(DEFAULT_SETTINGS).sort();
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(keys.map((key) => [key, fc.anything()])), { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const { settings } = parseSettings(value);
        expect(Object.keys(settings).sort()).toEqual(keys);
        expect(parseSettings(settings)).toEqual({ settings, damaged: false });
      }),
    );
  });

  it('tell whoever watches, until it stops', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await changeSettings({ language: 'zh_CN' });
    await fakeBrowser.storage.local.set({ other: 1 });
    stop();
    await changeSettings({ language: 'en' });
    expect(seen.map(({ language }) => language)).toEqual(['zh_CN']);
  });
});

describe('the first guess of the region', () => {
  const cases = [
    ['zh-CN', 'CN'],
    ['zh', 'CN'],
    ['zh-TW', 'TW'],
    ['en-GB', 'GB'],
    ['en', 'US'],
    ['fr', 'FR'],
    ['', 'CN'],
    ['not a tag', 'CN'],
  ] as const;
  for (const [language, region] of cases)
    it(`is ${region} for "${language}"`, () => expect(guessRegion(language)).toBe(region));

  it('gives way to what the person sets in the same moment', async () => {
    await Promise.all([changeSettings({ region: 'CN' }), beginSettings({ region: 'US' })]);
    expect((await readSettings()).region).toBe('CN');
  });

  it('gives way to a choice made right after it', async () => {
    await Promise.all([beginSettings({ region: 'US' }), changeSettings({ region: 'CN' })]);
    expect((await readSettings()).region).toBe('CN');
  });
});
