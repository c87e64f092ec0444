// navigator.sendBeacon: must answer at once, so a held one says true and goes, or does not, later.
import type { Gate } from './wrap';

export function wrapBeacon({ wrap, whenRead, absolute, channel }: Gate): void {
  wrap(Navigator.prototype, 'sendBeacon', (_self, [url, data], go) => {
    let result: unknown = true;
    const target = absolute(url);
    const ask = (text: string | null) => {
      channel.ask('beacon', target, text, (ok) => {
        if (ok) result = go();
      });
    };
    // A page that is leaving has no time left to read a blob: decided unread, by what else is known.
    if (document.visibilityState === 'hidden' && data instanceof Blob) ask(null);
    else whenRead(data, ask);
    return result;
  });
}
