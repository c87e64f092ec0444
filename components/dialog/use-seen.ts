// When may "send" be pressed? Only after the question was plainly to be seen for a while, and still is.
// Chromium reports what lies over it (IntersectionObserver v2); Firefox cannot, there the wait and the focus must do.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Why "send" is not to be pressed yet: `wait` just shown, `covered` something lies over it, null: it can be. */
export type Blocked = 'wait' | 'covered' | null;

/** How long it must be to be seen; ms. */
const DWELL = 700;
/** How often a browser reports; Chromium takes no less. ms */
const DELAY = 100;

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Starts the wait anew whenever the element is covered, shrunk or the window loses the pointer to another layer. */
export function useSeen(target: RefObject<HTMLElement | null>): Blocked {
  const [blocked, setBlocked] = useState<Blocked>('wait');
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      setBlocked('wait');
      timer = setTimeout(() => setBlocked(null), DWELL);
    };
    const report = (entries: readonly SeenEntry[]) => {
      const entry = entries.at(-1);
      const seen = entry?.isIntersecting === true && entry.isVisible !== false;
      if (seen) return wait();
      clearTimeout(timer);
      setBlocked('covered');
    };
    const options = { threshold: [0.5, 0.95], trackVisibility: true, delay: DELAY };
    const observer = new IntersectionObserver(report, options as IntersectionObserverInit);
    observer.observe(element);
    // A press that began outside this frame: somebody is moving things about.
    const restart = () => wait();
    window.addEventListener('blur', restart);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('blur', restart);
    };
  }, [target]);
  return blocked;
}
