// XMLHttpRequest: the real send() happens once answered; refused, the page sees the error of a failed network.
// A synchronous request cannot wait for a person: it is let go, and seen on the wire.
import type { Gate } from './wrap';

export function wrapXhr({ wrap, whenRead, absolute, channel }: Gate): void {
  const { prototype } = XMLHttpRequest;
  const { dispatchEvent } = EventTarget.prototype;
  const { apply } = Reflect;
  const Told = ProgressEvent;
  const urls = new WeakMap<XMLHttpRequest, string>();
  const held = new WeakMap<XMLHttpRequest, number>();

  const giveUp = (xhr: XMLHttpRequest, go: () => unknown) => {
    channel.cancel(held.get(xhr));
    return go();
  };
  wrap(prototype, 'abort', (xhr: XMLHttpRequest, _args, go) => giveUp(xhr, go));

  const open = (xhr: XMLHttpRequest, args: [string, string, unknown?], go: () => unknown) => {
    const [, url, wait] = args;
    if (args.length > 2 && !wait) urls.delete(xhr);
    else urls.set(xhr, absolute(url));
    return giveUp(xhr, go);
  };
  wrap(prototype, 'open', open, true);

  wrap(prototype, 'send', (xhr: XMLHttpRequest, [body], go) => {
    const url = urls.get(xhr);
    if (!url) return go();
    whenRead(body, (text) => {
      const answer = (ok: boolean) => {
        if (ok) go();
        else for (const type of ['error', 'loadend']) apply(dispatchEvent, xhr, [new Told(type)]);
      };
      held.set(xhr, channel.ask('xhr', url, text, answer));
    });
    return undefined;
  });
}
