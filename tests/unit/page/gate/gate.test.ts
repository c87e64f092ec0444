// The gate on a stand-in page: what is asked, what waits, what goes, in which order.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arm, asked, calls, form, later, off, openGate, world } from './world';

const CARD = '4111111111111111';
const last = () => asked.at(-1) as (typeof asked)[number];
const soon = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));
const done = (name: string) => calls.filter(([what]) => what === name);

beforeAll(openGate);
beforeEach(() => {
  calls.length = 0;
  asked.length = 0;
  world.answer = () => 2;
  arm();
});

it('asks nothing while it is not armed', async () => {
  off();
  await window.fetch('https://x.test/', { method: 'POST', body: CARD });
  new XMLHttpRequest().send(CARD);
  expect(asked).toEqual([]);
  expect(done('fetch')).toHaveLength(1);
});

describe('fetch', () => {
  it('is made in the same task with its own arguments where it is let go at once', () => {
    world.answer = () => 1;
    const init = { method: 'POST', body: CARD };
    void window.fetch('/a', init);
    expect(last()).toMatchObject({ channel: 'fetch', url: 'https://page.test/a', body: CARD });
    expect(done('fetch')).toEqual([['fetch', '/a', init]]);
  });

  it('waits, and goes as it was when it was called', async () => {
    const bytes = new TextEncoder().encode(CARD);
    const answer = window.fetch('https://x.test/', { method: 'POST', body: bytes });
    expect(last().body).toBe(CARD);
    bytes.fill(65);
    await soon();
    expect(done('fetch')).toEqual([]);
    later(last().id, 1);
    expect(await (await answer).text()).toBe('ok');
    const [, request] = done('fetch')[0] as [string, Request];
    expect(await request.text()).toBe(CARD);
  });

  it('rejects as a failed network does where it is refused', async () => {
    world.answer = () => 0;
    await expect(window.fetch('https://x.test/')).rejects.toThrow(new TypeError('Failed to fetch'));
    expect(done('fetch')).toEqual([]);
  });

  it('rejects with the reason where the page aborts it, and takes the question back', async () => {
    const stop = new AbortController();
    const answer = window.fetch('https://x.test/', { signal: stop.signal });
    const { id } = last();
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(last()).toMatchObject({ id, gone: true });
    later(id, 1);
    expect(done('fetch')).toEqual([]);
  });

  it.each([
    ['a blob', () => new Blob([CARD]), `file:16\n${CARD}`],
    ['a file, by its name and size', () => new File([CARD], 'me.png'), 'me.png file:16'],
    ['address parameters', () => new URLSearchParams({ a: CARD }), `a=${CARD}`],
    ['an object that is written out', () => ({ toString: () => CARD }), null],
    ['a stream, which is not touched', () => new Blob([CARD]).stream(), null],
  ])('reads %s', async (_, body, text) => {
    void window
      .fetch('https://x.test/', { method: 'POST', body: body() as BodyInit, duplex: 'half' } as RequestInit)
      .catch(() => 0);
    await soon();
    expect(last().body).toBe(text);
  });

  it('reads what was packed by gzip', async () => {
    const packed = new Blob([CARD]).stream().pipeThrough(new CompressionStream('gzip'));
    void window.fetch('https://x.test/', { method: 'POST', body: await new Response(packed).arrayBuffer() });
    await soon(100);
    expect(last().body).toBe(CARD);
  });

  it('reads a request without using it up, and sends it', async () => {
    void window.fetch(new Request('https://x.test/', { method: 'POST', body: CARD }));
    await soon(60);
    expect(last()).toMatchObject({ url: 'https://x.test/', body: `file:16\n${CARD}` });
    later(last().id, 1);
    expect(await (done('fetch')[0] as [string, Request])[1].text()).toBe(CARD);
  });

  it('asks about a body that never ends after a second, as unread', async () => {
    const endless = new ReadableStream({
      pull: (to) => new Promise((go) => setTimeout(() => go(to.enqueue(new Uint8Array(1))), 50)),
    });
    void window.fetch(new Request('https://x.test/', { method: 'POST', body: endless, duplex: 'half' } as RequestInit));
    await soon(1300);
    expect(last()).toMatchObject({ url: 'https://x.test/', body: null });
  });
});

describe('XMLHttpRequest', () => {
  const opened = (...args: unknown[]) => {
    const xhr = new XMLHttpRequest();
    (xhr.open as (...args: unknown[]) => void)('POST', 'https://x.test/', ...args);
    return xhr;
  };

  it('ends as a failed network does where it is refused, and starts anew when it is opened again', () => {
    const seen: string[] = [];
    const xhr = opened();
    for (const [name, on] of [
      ['', xhr],
      ['upload ', xhr.upload],
    ] as const)
      for (const type of ['readystatechange', 'error', 'loadend'])
        on.addEventListener(type, () => seen.push(`${name}${type} ${xhr.readyState}`));
    xhr.send(CARD);
    expect(seen).toEqual([]);
    later(last().id, 0);
    expect(seen).toEqual(['readystatechange 4', 'upload error 4', 'upload loadend 4', 'error 4', 'loadend 4']);
    xhr.open('POST', '/');
    expect(xhr.readyState).toBe(1);
    expect(done('xhr')).toEqual([]);
  });

  it('does not go twice where it is sent twice while held', () => {
    const xhr = opened();
    xhr.send(CARD);
    xhr.send(CARD);
    expect(asked).toHaveLength(1);
    later(last().id, 1);
    expect(done('xhr')).toEqual([['xhr', CARD]]);
  });

  it('takes its question back when it is aborted or opened again', () => {
    const xhr = opened();
    xhr.send(CARD);
    xhr.abort();
    expect(last()).toMatchObject({ gone: true });
  });

  it('does not wait where it is synchronous: it goes unless it is refused at once', () => {
    opened(false).send(CARD);
    expect(last()).toMatchObject({ now: true });
    expect(done('xhr')).toHaveLength(1);
    world.answer = () => 0;
    opened(false).send(CARD);
    expect(done('xhr')).toHaveLength(1);
  });
});

describe('a socket', () => {
  it('keeps the order of its frames, and closes behind them', () => {
    const socket = new WebSocket('wss://chat.test/');
    world.answer = ({ body }) => (body === CARD ? 2 : 1);
    for (const frame of ['one', CARD, 'three']) socket.send(frame);
    socket.close();
    expect(calls).toEqual([['frame', 'one']]);
    later(asked[1]?.id ?? 0, 1);
    expect(calls).toEqual([['frame', 'one'], ['frame', CARD], ['frame', 'three'], ['close']]);
  });

  it('drops what was refused and goes on', () => {
    const socket = new WebSocket('wss://chat.test/');
    socket.send(CARD);
    socket.send('next');
    later(asked[1]?.id ?? 0, 1);
    expect(calls).toEqual([]);
    later(asked[0]?.id ?? 0, 0);
    expect(calls).toEqual([['frame', 'next']]);
  });
});

describe('a window', () => {
  it('is there at once, empty, and goes to its address once answered', () => {
    const opened = window.open(`https://x.test/?e=${CARD}`, 'name', 'width=9') as Window;
    expect(done('window')).toEqual([['window', '', 'name', 'width=9']]);
    later(last().id, 1);
    expect(opened.location).toBe(`https://x.test/?e=${CARD}`);
  });

  it('closes where it is refused', () => {
    window.open(`https://x.test/?e=${CARD}`);
    later(last().id, 0);
    expect(done('closed')).toHaveLength(1);
  });

  it('is not opened before the answer where the page gets none anyway', () => {
    expect(window.open('https://x.test/', '', 'noopener')).toBeNull();
    expect(done('window')).toEqual([]);
    later(last().id, 1);
    expect(done('window')).toHaveLength(1);
  });
});

describe('form.submit()', () => {
  const submit = () => HTMLFormElement.prototype.submit.call(new HTMLFormElement());
  beforeEach(() => {
    Object.assign(form, { action: 'https://page.test/form', card: CARD });
  });

  it('goes where it was asked about, once', () => {
    submit();
    expect(last()).toMatchObject({ channel: 'form', url: 'https://page.test/form', body: `card=${CARD}\n` });
    later(last().id, 1);
    expect([asked.length, done('submit').length]).toEqual([1, 1]);
  });

  it.each([
    ['another address', { action: 'https://evil.test/' }, { url: 'https://evil.test/' }],
    ['more in it', { card: `${CARD} 737` }, { body: `card=${CARD} 737\n` }],
  ])('is asked about anew where the page gave it %s while it was held', (_, change, anew) => {
    submit();
    const { id } = last();
    Object.assign(form, change);
    later(id, 1);
    expect(last()).toMatchObject(anew);
    expect(last().id).not.toBe(id);
    expect(done('submit')).toEqual([]);
    later(last().id, 0);
    expect(done('submit')).toEqual([]);
  });
});

it('a beacon says yes at once, and goes or does not', () => {
  const beacon = Navigator.prototype.sendBeacon;
  expect(beacon('https://x.test/', CARD)).toBe(true);
  expect(done('beacon')).toEqual([]);
  later(last().id, 1);
  expect(done('beacon')).toHaveLength(1);
});

it('lets go after two seconds what nobody took up, and asks no more until it is armed', async () => {
  const beacon = Navigator.prototype.sendBeacon;
  // Below what concerns any question: nobody heard it.
  world.answer = ({ id, still }) => (still ? 2 : -4 * id - 3);
  beacon('https://x.test/', CARD);
  await soon(2200);
  expect(done('beacon')).toHaveLength(1);
});

it('waits as long as somebody asks about it, and fails once nobody does', async () => {
  let ended = false;
  const answer = window.fetch('https://x.test/', { method: 'POST', body: CARD });
  const mine = last().id;
  const failing = expect(answer.finally(() => (ended = true))).rejects.toThrow('Failed to fetch');
  await soon(3200);
  expect(ended).toBe(false);
  expect(asked).toContainEqual({ id: mine, still: true });
  world.answer = ({ id }) => (id === mine ? -4 * id - 3 : 2);
  await failing;
  expect(done('fetch')).toEqual([]);
}, 10_000);

it('prints its functions as the originals', () => {
  const { send } = XMLHttpRequest.prototype;
  expect(send.toString()).toMatch(/calls\.push\(\[.xhr/);
  expect(Function.prototype.toString.call(Function.prototype.toString)).toContain('[native code]');
  expect(`${Function.prototype.toString}`).toBe('function toString() { [native code] }');
  expect([send.name, send.length]).toEqual(['send', 0]);
});

/** What a page puts in the place of what it can; undone afterwards. */
function replacing(act: () => void): void {
  const lie = () => {
    throw new Error('replaced');
  };
  const replaced: readonly (readonly [object, PropertyKey, unknown])[] = [
    [Promise.prototype, 'then', lie],
    [Reflect, 'apply', lie],
    [JSON, 'stringify', () => '{}'],
    [Object.prototype, 'toJSON', () => ({})],
    [WeakMap.prototype, 'get', lie],
    [String.prototype, 'split', lie],
    [String.prototype, 'slice', () => ''],
    [FormData.prototype, 'forEach', () => undefined],
    [Array.prototype, Symbol.iterator, lie],
    [FormData, Symbol.hasInstance, () => false],
  ];
  const before = replaced.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  const put = (at: number, descriptor: PropertyDescriptor | undefined) => {
    const [owner, name] = replaced[at] as (typeof replaced)[number];
    if (descriptor) Object.defineProperty(owner, name, descriptor);
    else Reflect.deleteProperty(owner, name);
  };
  const lies = replaced.map(([, , value]) => ({ value, configurable: true, writable: true }));
  const most = replaced.length;
  // The iterator of lists is the last of those that this very code needs.
  for (let at = 0; at < most; at++)
    Object.defineProperty(replaced[at]?.[0] as object, replaced[at]?.[1] as string, lies[at] as object);
  try {
    act();
  } finally {
    Object.defineProperty(Array.prototype, Symbol.iterator, before[8] as PropertyDescriptor);
    for (let at = 0; at < most; at++) put(at, before[at]);
  }
}

it('stands on nothing that a page can replace', () => {
  const form = new FormData();
  form.append('a', CARD);
  replacing(() => {
    Navigator.prototype.sendBeacon('https://x.test/', form);
  });
  expect(last().body).toBe(`a=${CARD}\n`);
  expect(done('beacon')).toEqual([]);
});
