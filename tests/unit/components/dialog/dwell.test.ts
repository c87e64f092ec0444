import { beforeEach, describe, expect, test } from 'vitest';
import { DWELL, Dwell } from '@/components/dialog/dwell.ts';

let dwell: Dwell;
beforeEach(() => {
  dwell = new Dwell();
});

describe('a press counts', () => {
  test('when it begins and ends on the same button after the wait', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL);
    expect(dwell.end('once', DWELL + 80, true)).toBe('taken');
  });

  test('when software that reads the screen makes it, without a pointer or a key', () => {
    dwell.restart(0);
    expect(dwell.end('once', DWELL, false)).toBe('taken');
  });
});

describe('a press does not count', () => {
  test('before anything was seen', () => {
    dwell.begin('once', 5000);
    expect(dwell.end('once', 5080, true)).toBe('covered');
  });

  test('when it began before the wait was over, however late it ends', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL - 1);
    expect(dwell.end('once', DWELL + 5000, true)).toBe('early');
  });

  test('when it began on another button, or nowhere', () => {
    dwell.restart(0);
    dwell.begin('refuse', DWELL);
    expect(dwell.end('once', DWELL + 80, true)).toBe('stray');
    expect(dwell.end('once', DWELL + 90, true)).toBe('stray');
  });

  test('when the wait began anew between down and up', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL + 10);
    dwell.restart(DWELL + 20);
    expect(dwell.end('once', DWELL * 3, true)).toBe('stray');
    expect(dwell.end('once', DWELL + 30, false)).toBe('early');
  });

  test('when something came over it between down and up', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL);
    dwell.cover();
    expect(dwell.end('once', DWELL + 80, true)).toBe('covered');
  });

  test('when something comes over it right after, told by another time since when it is to be seen', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL);
    expect(dwell.end('once', DWELL + 80, true)).toBe('taken');
    const { since } = dwell;
    dwell.cover();
    expect(dwell.since).not.toBe(since);
    dwell.restart(DWELL + 100);
    expect(dwell.since).not.toBe(since);
  });

  test('when it is a key held down since before', () => {
    dwell.restart(0);
    dwell.begin('once', DWELL * 2, true);
    expect(dwell.end('once', DWELL * 2, false)).toBe('early');
  });
});
