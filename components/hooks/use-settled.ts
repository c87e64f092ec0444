// A moment of calm: a window that opens under a moving hand must not take the click that was meant for the page.
import { useEffect, useState } from 'preact/hooks';

/** False for the first `delay` ms, and for as long again whenever the window comes back to the front; then true. */
export function useSettled(delay = 700): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const start = () => {
      setSettled(false);
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(true), delay);
    };
    start();
    addEventListener('focus', start);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', start);
    };
  }, [delay]);
  return settled;
}
