// The guard put together, as far as it needs no page: whose word it gives to the background when it takes over, and at
// which moments it tells what is typed.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPolicy } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import { startGuard } from '@/utils/page/guard/guard';
import type { WatchState } from '@/utils/page/watch/state';

const { sent } = vi.hoisted(() => ({ sent: [] as [string, unknown][] }));
const policy = defaultPolicy();
const BRIEF = { asleep: false, page: null, pageOrigin: '', own: null, trusted: [], policy, text: {}, wakes: null };
vi.mock('@/utils/messages/send', () => ({
  quietly: () => undefined,
  sendFromContent: async (type: string, payload: unknown) => {
    sent.push([type, payload]);
    return type === 'brief' ? (BRIEF as unknown as FrameBrief) : undefined;
  },
}));
const typed = () => sent.flatMap(([type, payload]) => (type === 'typed' ? [payload] : []));

const listeners = new Map<string, (event: object) => void>();
let field: HTMLInputElement;
beforeEach(() => {
  sent.length = 0;
  listeners.clear();
  vi.stubEnv('FIREFOX', true as never);
  const world = parseHTML('<html lang="en"><body><input type="email" name="email"></body></html>');
  field = world.document.querySelector('input') as unknown as HTMLInputElement;
  const { document, Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, ShadowRoot } =
    world;
  const dom = { document, Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, ShadowRoot };
  const window = { top: null };
  const MutationObserver = class {
    observe() {}
  };
  const addEventListener = (type: string, listener: (event: object) => void) => listeners.set(type, listener);
  for (const [name, value] of Object.entries({ ...dom, window, MutationObserver, addEventListener }))
    vi.stubGlobal(name, value);
  vi.stubGlobal('self', {});
  vi.stubGlobal('location', new URL('https://shop.example/pay'));
  vi.stubGlobal('HTMLFormElement', world.HTMLFormElement ?? class {});
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

async function guard(more: Partial<WatchState> = {}) {
  const node = { dispatchEvent: () => true } as unknown as EventTarget;
  const state: WatchState = { alive: () => true, node, touched: new Set(), held: new Map(), ...more };
  await startGuard(state, { dialogUrl: () => '', onMessage: () => undefined });
  await new Promise((resolve) => setTimeout(resolve, 10));
  return state;
}

describe('a guard that takes over in Firefox, where requests wait for its word', () => {
  it.each([true, false])(
    'says that it has looked, whether something was typed before it came or not: %s',
    async (armed) => {
      await guard({ armed });
      expect(typed()).toEqual([{ findings: [] }]);
    },
  );
});

describe.each(['change', 'blur'])('what a %s says', (type) => {
  const says = async (isTrusted: boolean) => {
    const state = await guard();
    sent.length = 0;
    field.value = 'mei.lin@example.com';
    state.guard?.touch(field);
    listeners.get(type)?.({ isTrusted, composedPath: () => [field] });
    return typed();
  };
  it('is that a field was left, told at once: scripts read it then', async () => {
    expect(await says(true)).toEqual([{ findings: [expect.objectContaining({ value: 'mei.lin@example.com' })] }]);
  });
  it('is nothing of the kind where a page makes one at each key: no beginning of a value is told', async () => {
    expect(await says(false)).toEqual([]);
  });
});
