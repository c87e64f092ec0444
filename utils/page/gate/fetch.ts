// fetch: the page gets a promise at once; it settles as the real one does, or as a network error if refused.
import type { Gate } from './wrap';

export function wrapFetch({ wrap, whenRead, absolute, channel }: Gate): void {
  const Refused = TypeError;
  wrap(window, 'fetch', (_self, [input, init]: [RequestInfo | URL, RequestInit?], go) => {
    const request = input instanceof Request ? input : null;
    const url = request ? request.url : absolute(input);
    const signal = init?.signal ?? request?.signal;
    return new Promise((resolve, reject) => {
      whenRead(init?.body ?? (request && !/^(GET|HEAD)$/.test(request.method) ? request : null), (text) => {
        const id = channel.ask('fetch', url, text, (ok) => {
          if (ok) resolve(go());
          else reject(new Refused('Failed to fetch'));
        });
        signal?.addEventListener('abort', () => {
          channel.cancel(id);
          reject(signal.reason);
        });
      });
    });
  });
}
