// A first reading and the changes after it, as one source to subscribe to.
import type { Source } from './use-observable';

/** `watch` calls back at every change and returns the end of it; a change that comes before the first reading wins. */
export function sourceOf<T>(read: () => Promise<T>, watch: (changed: (value: T) => void) => () => void): Source<T> {
  return {
    subscribe(next, failed) {
      let fresh = false;
      let over = false;
      const stop = watch((value) => {
        fresh = true;
        next(value);
      });
      read().then(
        (value) => {
          if (!fresh && !over) next(value);
        },
        (error) => {
          if (!over) failed?.(error);
        },
      );
      return {
        unsubscribe() {
          over = true;
          stop();
        },
      };
    },
  };
}
