// navigator.sendBeacon: must answer at once, so a held one says true and goes, or does not, later.
import { absolute, hold, leaving, wrap } from './wrap';

wrap(
  Navigator.prototype,
  'sendBeacon',
  (_self, args, go) => hold('beacon', absolute(args[0]), args, 1, go, undefined, leaving).result ?? true,
);
