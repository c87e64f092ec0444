// Questions that leave the page: what is covered is not answered, and what is asked in a window of ours is.
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HeldView } from '@/utils/messages/protocol';
import { database } from '@/utils/platform/database';
import { finding, freshBrowser, fromContent, fromDialog, fromPage, startBackground } from './world';

const TOKEN = '0123456789abcdef'.repeat(2);
const HOLD = {
  token: TOKEN,
  findings: [finding('cc-number', '6222021234567890128')],
  to: 'https://pay.example/pay',
  verdict: { level: 'unknown', reasons: [{ code: 'not_on_your_list' }] },
  channel: 'form',
  drawnHere: true,
};

let mocks: Awaited<ReturnType<typeof freshBrowser>>;
let say: Awaited<ReturnType<typeof startBackground>>['say'];
beforeEach(async () => {
  mocks = await freshBrowser();
  ({ say } = await startBackground());
  await say(fromContent(), 'hold', HOLD);
});

const answers = () =>
  mocks.sendMessage.mock.calls.filter(([, message]) => (message as { type: string }).type === 'answer');
const isHeld = async () => (await say(fromDialog(), 'held', { token: TOKEN })).ok !== null;
const settings = async () => (await fakeBrowser.storage.local.get('settings')).settings as { muted: string[] };

describe('a press in the dialog', () => {
  it.each([
    ['sees something over it', async () => false],
    ['says nothing', async () => undefined],
    ['is gone', async () => Promise.reject(new Error('no receiver'))],
  ])('does not count where the guard that draws %s', async (_, guard) => {
    mocks.sendMessage.mockImplementation(guard);
    for (const answer of ['once', 'trust'])
      expect((await say(fromDialog(), 'answer', { token: TOKEN, answer, sure: true })).ok).toBe('covered');
    expect(answers()).toEqual([]);
    expect(mocks.createWindow).not.toHaveBeenCalled();
    expect(await isHeld()).toBe(true);
  });

  it('that sends nothing needs nobody’s word', async () => {
    mocks.sendMessage.mockResolvedValue(false);
    expect((await say(fromDialog(), 'answer', { token: TOKEN, answer: 'refuse', sure: false })).ok).toBe('taken');
    expect(answers()).toHaveLength(1);
  });

  it('asks the guard in the top frame, and says if the browser vouches for what is seen', async () => {
    await say(fromDialog(), 'answer', { token: TOKEN, answer: 'once', sure: false });
    expect(mocks.sendMessage).toHaveBeenCalledWith(7, { type: 'clear', token: TOKEN, sure: false }, { frameId: 0 });
  });
});

describe('a question in a window of our own', () => {
  it('is opened for a page that fights, and for a person who asks for it: one window, brought to the front again', async () => {
    await say(fromContent(), 'elsewhere', { token: TOKEN });
    await say(fromDialog(), 'elsewhere', { token: TOKEN });
    expect(mocks.createWindow).toHaveBeenCalledTimes(1);
    expect(mocks.createWindow.mock.calls[0]?.[0].url).toContain(`/popup.html#held=${TOKEN}`);
    expect(mocks.updateWindow).toHaveBeenCalledWith(500, { focused: true });
  });

  it('is opened anew where its window was closed', async () => {
    await say(fromDialog(), 'elsewhere', { token: TOKEN });
    mocks.updateWindow.mockRejectedValue(new Error('no window'));
    await say(fromDialog(), 'elsewhere', { token: TOKEN });
    expect(mocks.createWindow).toHaveBeenCalledTimes(2);
  });

  it('is not opened for another tab, nor for a token that holds nothing', async () => {
    await say(fromContent({ tabId: 8 }), 'elsewhere', { token: TOKEN });
    await say(fromDialog(8), 'leave', { token: TOKEN });
    await say(fromDialog(), 'elsewhere', { token: 'f'.repeat(32) });
    expect(mocks.createWindow).not.toHaveBeenCalled();
  });

  it('is answered once, and is over for whoever comes second', async () => {
    expect((await say(fromPage(), 'answerHeld', { token: TOKEN, answer: 'once' })).ok).toBe('taken');
    expect((await say(fromDialog(), 'answer', { token: TOKEN, answer: 'once', sure: true })).ok).toBe('over');
  });

  it('is not for frames in a page to answer by a page’s frames', async () => {
    for (const sender of [fromContent(), fromDialog()])
      expect(await say(sender, 'leaveAlone', { token: TOKEN })).toEqual({ error: 'unknown_message' });
    expect(await isHeld()).toBe(true);
  });
});

describe('leaving a site alone from the dialog', () => {
  it('asks in a window of our own and changes nothing by asking', async () => {
    await say(fromDialog(), 'leave', { token: TOKEN });
    expect(mocks.createWindow.mock.calls[0]?.[0].url).toContain(`/popup.html#leave=${TOKEN}`);
    expect(await isHeld()).toBe(true);
  });

  it('mutes the site of the page, once, and sends nothing of what waits', async () => {
    const { page } = (await say(fromPage(), 'trustQuestion', { token: TOKEN })).ok as HeldView;
    await say(fromPage(), 'leaveAlone', { token: TOKEN });
    await say(fromPage(), 'leaveAlone', { token: TOKEN });
    expect((await settings()).muted).toEqual([page]);
    expect(answers().map(([, message]) => message)).toEqual([{ type: 'answer', token: TOKEN, answer: 'refuse' }]);
    expect((await database().disclosures.toArray()).map(({ decision }) => decision)).toEqual(['refused']);
  });
});
