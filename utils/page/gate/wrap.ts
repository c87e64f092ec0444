// How the gate replaces a function of the page: by a proxy of itself that asks first while armed.
import { readBody } from './body';
import { type Channel, openChannel } from './channel';

type Call<A extends unknown[]> = (self: never, args: A, go: () => unknown) => unknown;

export interface Gate {
  readonly channel: Channel;
  /** Keeps name, length and flags of `owner[name]`; `always` calls in even while not armed. */
  readonly wrap: <A extends unknown[]>(owner: object, name: string, call: Call<A>, always?: boolean) => void;
  /** Reads a body and goes on: at once where it can be read at once. */
  readonly whenRead: (body: unknown, then: (text: string | null) => void) => void;
  /** Throws on a URL that does not parse, as the originals do. */
  readonly absolute: (url: unknown) => string;
}

export function openGate(): Gate {
  const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const channel = openChannel();

  return {
    channel,
    absolute: (url) => new URL(String(url), document.baseURI).href,
    whenRead(body, then) {
      const text = readBody(body);
      if (text instanceof Promise) void text.catch(() => null).then(then);
      else then(text);
    },
    wrap(owner, name, call, always = false) {
      const descriptor = getOwnPropertyDescriptor(owner, name);
      if (!descriptor?.value) return;
      const value = new Proxy(descriptor.value, {
        apply(original, self, args) {
          const go = () => apply(original, self, args);
          if (!channel.armed && !always) return go();
          try {
            return call(self as never, args as never, go);
          } catch {
            // The page's own mistake (a URL that does not parse): the original says so in its own words.
            return go();
          }
        },
      });
      defineProperty(owner, name, { ...descriptor, value });
    },
  };
}
