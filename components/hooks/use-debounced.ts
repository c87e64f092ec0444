// A value once it has stood still: for work that must not run at every key.
import { useEffect, useState } from 'preact/hooks';

/** The last value that stayed for `pause` ms. */
export function useDebounced<T>(value: T, pause: number): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return still;
}
