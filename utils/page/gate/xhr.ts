// XMLHttpRequest: the real send() happens once answered; refused, it ends as one does whose network failed.
// A synchronous request cannot wait for a person: it is asked about, and goes unless it is refused at once.
import { defineProperty, fire, weakMap } from './natives';
import { absolute, cancel, type Held, hold, wrap } from './wrap';

interface Opened {
  readonly url: unknown;
  readonly now: boolean;
  held?: Held;
}

const { prototype } = XMLHttpRequest;
const [Told, Progress, { deleteProperty }] = [Event, ProgressEvent, Reflect];
const opened = weakMap<XMLHttpRequest, Opened>();

function giveUp(xhr: XMLHttpRequest, _args: unknown, go: () => unknown): unknown {
  cancel(opened.get(xhr)?.held);
  return go();
}

/** What it shows is put over its own state, until it is opened again. */
function fail(xhr: XMLHttpRequest): void {
  defineProperty(xhr, 'readyState', { value: 4, configurable: true });
  fire(xhr, new Told('readystatechange'));
  for (let at = 0; at < 4; at++) fire(at < 2 ? xhr.upload : xhr, new Progress(at & 1 ? 'loadend' : 'error'));
}

wrap(prototype, 'abort', giveUp);
wrap(
  prototype,
  'open',
  (xhr: XMLHttpRequest, args, go) => {
    deleteProperty(xhr, 'readyState');
    const result = giveUp(xhr, args, go);
    opened.set(xhr, { url: args[1], now: args.length > 2 && !args[2] });
    return result;
  },
  true,
);
wrap(prototype, 'send', (xhr: XMLHttpRequest, args, go) => {
  const request = opened.get(xhr);
  if (!request) return go();
  if (!request.held?.open) request.held = hold('xhr', absolute(request.url), args, 0, go, () => fail(xhr), request.now);
  return request.held.result;
});
