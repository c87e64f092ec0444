// fetch: the page gets a promise at once; it settles as the real one does, or as a network error if refused.
// fetchLater answers at once too; what is held then says that nothing was sent yet.
import { apply, getter, is, listen, method } from './natives';
import { absolute, cancel, hold, wrap } from './wrap';

const [Refused, Later, Taken] = [TypeError, Promise, Request];
const { prototype } = Taken;
const [urlOf, methodOf] = [getter(prototype, 'url'), getter(prototype, 'method')];
const [blobOf, cloneOf] = [method(prototype.blob), method(prototype.clone)];
const real = fetch;
const addressOf = (input: unknown) => (is(prototype, input) ? urlOf(input) : absolute(input));

wrap(window, 'fetch', (self, args, go) => {
  // Not as a list taken apart: that asks the page's own iterator.
  const input = args[0];
  const init = args[1];
  // The call as it is now, whatever the page does meanwhile to what it gave; a request that was given is used up by it.
  let taken: Request | undefined;
  const take = () => {
    taken ??= new Taken(input, init);
    return taken;
  };
  let body = init?.body;
  if (!body && is(prototype, input) && methodOf(input) !== 'GET' && methodOf(input) !== 'HEAD')
    body = blobOf(cloneOf(take()));
  return new Later((resolve, reject) => {
    const held = hold(
      'fetch',
      addressOf(input),
      [body],
      0,
      () => resolve(taken ? apply(real, self, [taken]) : go()),
      () => reject(new Refused('Failed to fetch')),
    );
    if (!held.open) return;
    const { signal } = take();
    listen(signal, 'abort', () => {
      cancel(held);
      reject(signal.reason);
    });
  });
});

wrap(
  window,
  'fetchLater',
  (_self, args, go) => hold('later', addressOf(args[0]), [args[1]?.body], 0, go).result ?? { activated: false },
);
