// Follows anything with a `subscribe`: Dexie's liveQuery fits, and so does a list of our own in a test.
// Never: a database; the source comes in.
import { useEffect, useState } from 'preact/hooks';

export interface Source<T> {
  subscribe(next: (value: T) => void, failed?: (error: unknown) => void): { unsubscribe(): void };
}

/** `value` is undefined until the first one arrives; `error` is null while all is well. */
export interface Observed<T> {
  readonly value: T | undefined;
  readonly error: unknown;
}

/** Subscribes to what `open` returns, anew whenever one of `inputs` changes; the old value stays until a new one comes. */
export function useObservable<T>(open: () => Source<T>, inputs: readonly unknown[] = []): Observed<T> {
  const [observed, setObserved] = useState<Observed<T>>({ value: undefined, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names in `inputs` what its source depends on
  useEffect(() => {
    const subscription = open().subscribe(
      (value) => setObserved({ value, error: null }),
      (error) => setObserved((before) => ({ value: before.value, error })),
    );
    return () => subscription.unsubscribe();
  }, [...inputs]);
  return observed;
}
