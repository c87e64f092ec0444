// window.open(): must answer at once with a window. Held, it opens an empty one, which goes to the address, or closes,
// once answered.
import { apply } from './natives';
import { absolute, hold, wrap } from './wrap';

const real = open;

wrap(window, 'open', (self, args, go) => {
  if (!args[0]) return go();
  const url = absolute(args[0]);
  let empty: Window | null | undefined;
  const held = hold(
    'window',
    url,
    [],
    0,
    () => {
      if (!empty) return go();
      empty.location = url;
    },
    () => empty?.close(),
  );
  if (held.open && !/\bno(opener|referrer)\b/i.test(args[2])) empty = apply(real, self, ['', args[1], args[2]]);
  return empty ?? held.result ?? null;
});
