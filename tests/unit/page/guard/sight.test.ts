// Which fields were to be seen: what the guard knows by itself, and what it knows once the part that tells is there.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Found } from '@/utils/page/guard/found';
import { offerParts } from '@/utils/page/guard/offer';
import { Sight } from '@/utils/page/guard/sight';

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('@/utils/page/guard/packs', () => ({ askFor: async (name: string) => void asked.push(name) }));

class Part {
  isConnected = true;
  isContentEditable = false;
  tagName = 'INPUT';
  readonly type: string;
  constructor(type = 'text') {
    this.type = type;
  }
}
class List extends Part {}
const world = {} as Record<string, unknown>;
const page: { activeElement: Part | null } = { activeElement: null };
beforeEach(() => {
  asked.length = 0;
  page.activeElement = null;
  delete world.__whenceParts;
  const stubs = { self: world, document: page, Element: Part, HTMLElement: Part, HTMLSelectElement: List };
  for (const [name, value] of Object.entries(stubs)) vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

const FOUND = [{ kind: 'email', raw: 'ann@x.example' }] as unknown as readonly Found[];
const marked = (sight: Sight, field: Part) =>
  sight.mark(field as unknown as HTMLElement, FOUND).every((one) => one.hidden);
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('a field that had the focus, a list and a file need no part', () => {
  const sight = new Sight();
  page.activeElement = new Part();
  for (const field of [page.activeElement, new List(), new Part('file')]) expect(marked(sight, field)).toBe(false);
  expect(asked).toEqual([]);
});

it('without the part nothing is said to be hidden; once it is there, what is', async () => {
  const sight = new Sight();
  const [hidden, plain] = [new Part(), new Part()];
  expect(marked(sight, hidden)).toBe(false);
  expect(asked).toEqual(['question']);
  offerParts({ isUnseen: (field) => (field as unknown) === hidden });
  await settle();
  expect([marked(sight, hidden), marked(sight, plain)]).toEqual([true, false]);
});

it('what was to be seen once stays so', () => {
  const sight = new Sight();
  const field = new Part();
  const isUnseen = vi.fn(() => false);
  offerParts({ isUnseen });
  marked(sight, field);
  isUnseen.mockReturnValue(true);
  expect(marked(sight, field)).toBe(false);
  expect(isUnseen).toHaveBeenCalledTimes(1);
});

it('is asked of the page no more than once a second', () => {
  const sight = new Sight();
  const field = new Part();
  const isUnseen = vi.fn(() => true);
  offerParts({ isUnseen });
  expect([marked(sight, field), marked(sight, field)]).toEqual([true, true]);
  expect(isUnseen).toHaveBeenCalledTimes(1);
});
