import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Packs from '@/utils/page/guard/packs';

const { sent, answers } = vi.hoisted(() => ({
  sent: [] as string[],
  answers: new Map<string, () => Promise<void>>(),
}));
vi.mock('@/utils/messages/send', () => ({
  quietly: () => undefined,
  sendFromContent: (_: string, { lang, name }: { lang: string; name: string }) => {
    sent.push(name || lang);
    return answers.get(name)?.() ?? Promise.resolve();
  },
}));

/** A fresh frame each time. */
async function frame(): Promise<typeof Packs> {
  vi.resetModules();
  return import('@/utils/page/guard/packs');
}

beforeEach(() => {
  sent.length = 0;
  answers.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is put beside the guard', () => {
  it('is asked for once, and only who asked first looks again: an answer to all would go round for ever', async () => {
    const { askFor } = await frame();
    expect(await Promise.all([askFor('text'), askFor('text')])).toEqual([true, false]);
    expect(await askFor('text')).toBe(false);
    expect(sent).toEqual(['text']);
  });

  it('is waited for until all of it is there', async () => {
    const { askFor, arriving } = await frame();
    let come = () => {};
    answers.set('numbers', () => new Promise<void>((resolve) => (come = resolve)));
    expect(arriving()).toBeNull();
    void askFor('numbers');
    await askFor('codings');
    expect(arriving()).not.toBeNull();
    come();
    await arriving();
    await vi.advanceTimersByTimeAsync(0);
    expect(arriving()).toBeNull();
  });

  it('holds up nothing where it is only a note', async () => {
    const { askFor, arriving } = await frame();
    answers.set('note', () => new Promise<void>(() => {}));
    void askFor('note');
    expect([sent, arriving()]).toEqual([['note'], null]);
  });

  it('is waited for no longer than some seconds', async () => {
    const { askFor, arriving } = await frame();
    answers.set('numbers', () => new Promise<void>(() => {}));
    const asked = askFor('numbers');
    await vi.advanceTimersByTimeAsync(5999);
    expect(await asked).toBe(true);
    expect(arriving()).toBeNull();
  });

  it('is asked for again later if it did not come', async () => {
    const { askFor, arriving } = await frame();
    answers.set('trust', () => Promise.reject(new Error('gone')));
    await askFor('trust');
    await askFor('trust');
    expect(sent).toEqual(['trust']);
    expect(arriving()).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    await askFor('trust');
    expect(sent).toEqual(['trust', 'trust']);
  });
});

describe('the language of a page', () => {
  it.each([
    ['de-AT', 'Anmeldung', ['de-AT']],
    ['en', 'Sign in', []],
    ['', 'Sign in', []],
    ['en', '用户登录', ['zh']],
    ['', 'ログイン', ['ja']],
    ['en-US', '로그인 — Shop', ['ko']],
    ['', 'Вход в систему', ['ru']],
    ['zh-TW', 'Sign in', ['zh-TW']],
  ])('lang=%j, title %j', async (lang, title, asked) => {
    const { askForPacks } = await frame();
    vi.stubGlobal('document', { documentElement: { lang }, title });
    askForPacks();
    expect(sent).toEqual(asked);
  });
});
