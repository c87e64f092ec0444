// navigator.sendBeacon: must answer at once, so a held one says true and goes, or does not, later.
import type { Gate } from './wrap';

export function wrapBeacon({ wrap, whenRead, absolute, channel }: Gate): void {
  wrap(Navigator.prototype, 'sendBeacon', (_self, [url, data], go) => {
    let result: unknown = true;
    const target = absolute(url);
    whenRead(data, (text) => {
      channel.ask('beacon', target, text, (ok) => {
        if (ok) result = go();
      });
    });
    return result;
  });
}
