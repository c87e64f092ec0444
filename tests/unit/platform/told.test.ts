// What guards and icon are told when settings change, and when a pause ends.
import { beforeEach, describe, expect, it } from 'vitest';
import { freshBrowser, fromContent, kill, startBackground } from './world';

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

describe('a pause', () => {
  it('ends by itself, also under a background that was killed meanwhile', async () => {
    const first = await startBackground();
    await first.say(fromContent(), 'brief');
    const { tellSettings } = await import('@/utils/platform/pause');
    const { changeSettings } = await import('@/utils/platform/settings');
    const start = Date.now();
    await tellSettings(await changeSettings({ pausedUntil: start + 60_000 }), start);
    expect(told().at(-1)).toMatchObject({ type: 'brief', brief: { asleep: true } });
    expect(mocks.setBadgeText).toHaveBeenLastCalledWith({ text: '‖' });
    await kill();
    const { watchPause } = await import('@/utils/platform/pause');
    await watchPause(start + 59_000);
    expect(told()).toHaveLength(1);
    await watchPause(start + 61_000);
    expect(told().at(-1)).toMatchObject({ type: 'brief', brief: { asleep: false } });
    await watchPause(start + 62_000);
    expect(told()).toHaveLength(2);
  });
});

describe('after a change of settings', () => {
  it('every guard gets its new brief, and one that is gone is forgotten', async () => {
    const { say } = await startBackground();
    await say(fromContent(), 'brief');
    await say(fromContent({ tabId: 8, frameId: 2 }), 'brief');
    const { tellEveryGuard } = await import('@/utils/platform/frames');
    const { readSettings } = await import('@/utils/platform/settings');
    mocks.sendMessage.mockImplementation(async (tabId) => {
      if (tabId === 8) throw new Error('gone');
    });
    await tellEveryGuard(await readSettings(), Date.now());
    expect(
      told()
        .map(({ tabId }) => tabId)
        .sort(),
    ).toEqual([7, 8]);
    mocks.sendMessage.mockClear();
    await tellEveryGuard(await readSettings(), Date.now());
    expect(told()).toEqual([expect.objectContaining({ tabId: 7, type: 'brief', frameId: 0 })]);
  });
});
