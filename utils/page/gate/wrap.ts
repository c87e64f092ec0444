// How the gate replaces a function of the page: by a proxy of itself that asks first while armed.
import { copyOf, whenRead } from './body';
import { ask, channel, withdraw } from './channel';
import { apply, defineProperty, getOwnPropertyDescriptor, getter, listen, weakMap } from './natives';

// biome-ignore lint/suspicious/noExplicitAny: arguments are whatever the page gives
type Args = any[];
/** `go` makes the original call with `args` as they are then. */
type Call = (self: never, args: Args, go: () => unknown) => unknown;

/** A call that is asked about. */
export interface Held {
  /** Not answered yet. */
  open: boolean;
  /** What the original call returned, once it was made. */
  result?: unknown;
  id?: number;
}

const Address = URL;
const hrefOf = getter(Address.prototype, 'href');
const baseOf = getter(Node.prototype, 'baseURI');
/** Throws on a URL that does not parse, as the originals do. */
export const absolute = (url: unknown): string => hrefOf(new Address(`${url}`, baseOf(document)));

/** True from the moment that the page is left: nothing waits then. */
export let leaving = false;
listen(window, 'pagehide', () => {
  leaving = true;
});
listen(window, 'pageshow', () => {
  leaving = false;
});

/**
 * Asks about a call whose argument `at` is the body, and makes it, or `refused`; while it is held, the body is kept as it
 * is now. `now`: what cannot wait for a person, nor for its body to be read.
 */
export function hold(
  kind: string,
  url: string,
  args: Args,
  at: number,
  go: () => unknown,
  refused?: () => void,
  now?: boolean,
): Held {
  const held: Held = { open: true };
  let read = false;
  const answer = (ok: boolean) => {
    held.open = false;
    if (ok) held.result = go();
    else refused?.();
  };
  const put = (text: string | null) => {
    if (read || !held.open) return;
    read = true;
    held.id = ask(kind, url, text, answer, now);
  };
  whenRead(args[at], put);
  if (now) put(null);
  if (held.open) args[at] = copyOf(args[at]);
  return held;
}

/** The page gave up what is held. */
export function cancel(held: Held | undefined): void {
  if (!held?.open) return;
  held.open = false;
  withdraw(held.id);
}

const print = Function.prototype.toString;
const originals = weakMap<object, () => string>();

/** Keeps name, length and flags of `owner[name]`, and what it prints as; `always` calls in even while not armed. */
export function wrap(owner: object, name: string, call: Call, always?: boolean): void {
  const descriptor = getOwnPropertyDescriptor(owner, name);
  if (!descriptor?.value) return;
  const value = new Proxy(descriptor.value, {
    apply(original, self, args) {
      const go = () => apply(original, self, args);
      if (!channel.armed && !always) return go();
      try {
        return call(self as never, args, go);
      } catch {
        // The page's own mistake (a URL that does not parse): the original says so in its own words.
        return go();
      }
    },
  });
  originals.set(value, descriptor.value);
  defineProperty(owner, name, { ...descriptor, value });
}

// A proxy prints without its name: of ours the original is printed.
wrap(
  Function.prototype,
  'toString',
  (self: object, _args, go) => {
    const original = originals.get(self);
    return original ? apply(print, original, []) : go();
  },
  true,
);
