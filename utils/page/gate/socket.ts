// Frames of a web socket or a data channel: each is asked about, and leaves in its order, behind what is held.
// close() waits in the same line. Never: opens, joins or drops a frame that was let go.
import { getter, weakMap } from './natives';
import { hold, wrap } from './wrap';

/** What waits, by number: from `first`, up to `next`; a number without its call is not answered yet. */
interface Line extends Record<number, (() => unknown) | undefined> {
  first: number;
  next: number;
}

const lines = weakMap<object, Line>();

function move(line: Line): void {
  for (let call = line[line.first]; call; call = line[line.first]) {
    delete line[line.first++];
    try {
      call();
    } catch {
      // The channel was closed meanwhile.
    }
  }
}

function wrapFrames(prototype: object, kind: string, addressOf: (self: object) => string): void {
  const stateOf = getter(prototype, 'readyState');
  wrap(prototype, 'send', (self: object, args, go) => {
    // Not open: the original throws, or drops it.
    if (stateOf(self) !== 1 && stateOf(self) !== 'open') return go();
    const line: Line = lines.get(self) ?? ({ __proto__: null, first: 0, next: 0 } as Line);
    lines.set(self, line);
    const at = line.next++;
    const put = (call: () => unknown) => () => {
      line[at] = call;
      move(line);
    };
    hold(
      kind,
      addressOf(self),
      args,
      0,
      put(go),
      put(() => undefined),
    );
  });
  wrap(prototype, 'close', (self: object, _args, go) => {
    const line = lines.get(self);
    if (!line || line.first === line.next) return go();
    line[line.next++] = go;
  });
}

wrapFrames(WebSocket.prototype, 'socket', getter(WebSocket.prototype, 'url'));
// Whom a data channel reaches is not to be known: it is judged as the page is.
if (self.RTCDataChannel) wrapFrames(RTCDataChannel.prototype, 'channel', () => location.href);
