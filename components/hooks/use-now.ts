// The time, for sentences such as "3 minutes ago": moves on while a page stays open.
import { useEffect, useState } from 'preact/hooks';

const STEP = 30_000;

/** Milliseconds since the epoch, at most 30 s old. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
