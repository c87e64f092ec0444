// The fight for the top layer, without a browser: when the dialog is put up again, and when it is given up.
// What browsers make of it is in tests/coverage (scenarios 62 to 64).
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Top } from '@/utils/page/draw/top';

interface Dialog {
  open: boolean;
  showModal: () => void;
  close: () => void;
}

let shown = 0;
let above: object[] = [];
let hit: unknown;
let hear: (type: string, event: object) => void;
let told: () => void;
let lost: () => void;
let top: Top;
let dialog: Dialog;
let host: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const { document } = parseHTML('<html><head></head><body></body></html>');
  vi.stubGlobal('getComputedStyle', () => ({ overflow: 'auto' }));
  const listeners = new Map<string, (event: object) => void>();
  hear = (type, event) => listeners.get(type)?.(event);
  host = document.createElement('div');
  Object.assign(document, {
    visibilityState: 'visible',
    elementFromPoint: () => hit,
    querySelectorAll: (selector: string) => (selector === '*' ? [] : above),
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('innerWidth', 900);
  vi.stubGlobal('innerHeight', 700);
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => listeners.set(type, listener));
  vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(changed: (changes: object[]) => void) {
        told = () => changed([{ type: 'attributes' }]);
      }
      observe() {}
      disconnect() {}
      takeRecords() {}
    },
  );
  shown = 0;
  above = [];
  hit = host;
  dialog = {
    open: false,
    showModal: () => {
      shown++;
      dialog.open = true;
    },
    close: () => {
      dialog.open = false;
    },
  };
  Object.assign(dialog, { addEventListener: () => undefined, querySelector: () => null });
  lost = vi.fn();
  top = new Top({ host, root: null as never }, dialog as never, { focus: () => undefined } as never, lost);
  top.start();
});

afterEach(() => {
  top.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opens = async () => {
  hear('beforetoggle', { target: {}, newState: 'open' });
  await Promise.resolve();
};

describe('the dialog is put up again', () => {
  it('in the task in which something opens over it, once however much opens', async () => {
    hear('beforetoggle', { target: {}, newState: 'open' });
    hear('beforetoggle', { target: {}, newState: 'open' });
    await Promise.resolve();
    expect(shown).toBe(2);
  });

  it('not for what closes', async () => {
    hear('beforetoggle', { target: {}, newState: 'closed' });
    await Promise.resolve();
    expect(shown).toBe(1);
  });

  it('when something is above that no event told of, or it is not what a pointer meets', () => {
    vi.advanceTimersByTime(1000);
    expect(shown).toBe(1);
    above = [{}];
    vi.advanceTimersByTime(400);
    expect(shown).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(shown, 'what is under it is not above it').toBe(2);
    hit = null;
    vi.advanceTimersByTime(400);
    expect(shown).toBe(3);
  });

  it('without what the page hung on its host', () => {
    host.setAttribute('hidden', '');
    host.setAttribute('class', 'mine');
    host.style.cssText = 'display:none';
    told();
    expect(host.getAttributeNames().filter((name) => name !== 'style' && name !== 'lang')).toEqual([]);
    expect(host.style.cssText).not.toContain('none');
  });
});

describe('it is given up', () => {
  it('at the sixth time in five seconds, once, and then left alone', async () => {
    for (let times = 0; times < 5; times++) await opens();
    expect(lost).not.toHaveBeenCalled();
    for (let times = 0; times < 5; times++) await opens();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(shown).toBe(6);
  });

  it('never by a page that opens something now and then', async () => {
    for (let times = 0; times < 20; times++) {
      await opens();
      vi.advanceTimersByTime(1100);
    }
    expect(lost).not.toHaveBeenCalled();
    expect(shown).toBe(21);
  });
});

describe('a press is plainly seen', () => {
  it('where nothing came up since, and the dialog is what a pointer meets', () => {
    expect(top.isClear(false)).toBe(true);
    hit = null;
    expect(top.isClear(true)).toBe(false);
    expect(shown).toBe(2);
  });

  it('not where something is in the top layer that was not under it', () => {
    above = [{ matches: () => true }];
    expect(top.isClear(false)).toBe(false);
  });

  it('not under a popover that was there before but may have come up again', () => {
    const tip = (width: number, left: number) => ({
      matches: () => true,
      getBoundingClientRect: () => ({ left, right: left + width, top: 0, bottom: 90, width, height: 90 }),
    });
    for (const [one, clear] of [
      [tip(60, 820), true],
      [tip(300, 300), false],
    ] as const) {
      above = [one];
      vi.advanceTimersByTime(400);
      expect(top.isClear(false)).toBe(clear);
    }
  });
});
