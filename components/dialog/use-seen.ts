// When may "send" be pressed? Only after the question was plainly to be seen for a while, and still is.
// Chromium reports what lies over it (IntersectionObserver v2); elsewhere the guard is asked at the press (protocol: `sure`).
// Never: takes an event that a script made.
import type { ComponentProps, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DWELL, Dwell, STILL } from './dwell';

/** Why "send" is not to be pressed yet: `wait` just shown, `covered` something lies over it, null: it can be. */
export type Blocked = 'wait' | 'covered' | null;

/** How often a browser reports; Chromium takes no less. ms */
const DELAY = 100;
/** How much of the question must be in view. */
const MOST = 0.95;
/** How long it is said that a press did not count; ms. */
const SAID = 4000;

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

export interface Seen {
  readonly blocked: Blocked;
  /** A press was just not counted. */
  readonly ignored: boolean;
  /** The browser itself vouches for what is seen. */
  readonly sure: boolean;
  /** The handlers of a button that lets go; `act` is called for a press that counts. */
  readonly press: (name: string, act: () => void, covered: () => void) => ComponentProps<'button'>;
  /** The press was found not to count after all: the wait begins anew. */
  readonly ignore: () => void;
}

export function useSeen(target: RefObject<HTMLElement | null>): Seen {
  const [blocked, setBlocked] = useState<Blocked>('wait');
  const [ignored, ignore] = useBriefly(SAID);
  const [sure, setSure] = useState(false);
  const { current: dwell } = useRef(new Dwell());
  useEffect(() => (target.current ? watch(target.current, dwell, setBlocked, setSure) : undefined), [target, dwell]);
  const still = (act: () => void) => {
    const { since } = dwell;
    setTimeout(() => (dwell.since === since ? act() : ignore()), STILL);
  };
  const press: Seen['press'] = (name, act, covered) => ({
    'aria-disabled': blocked !== null,
    onPointerDown: (event) => event.isTrusted && dwell.begin(name, performance.now()),
    onKeyDown: (event) => event.isTrusted && dwell.begin(name, performance.now(), event.repeat),
    onClick: (event) => {
      if (!event.isTrusted) return;
      const judged = dwell.end(name, performance.now(), event.detail > 0);
      if (judged === 'taken') return still(act);
      ignore();
      if (judged === 'covered') covered();
    },
  });
  const again = () => {
    dwell.restart(performance.now());
    ignore();
  };
  return { blocked, ignored, sure, press, ignore: again };
}

/** Starts the wait anew whenever the question was covered, moved, or out of the person's hands for a moment. */
function watch(
  element: HTMLElement,
  dwell: Dwell,
  setBlocked: (blocked: Blocked) => void,
  setSure: (sure: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    dwell.restart(performance.now());
    clearTimeout(timer);
    setBlocked('wait');
    timer = setTimeout(() => setBlocked(null), DWELL);
  };
  const cover = () => {
    dwell.cover();
    clearTimeout(timer);
    setBlocked('covered');
  };
  const report = (entries: readonly SeenEntry[]) => {
    const entry = entries.at(-1);
    setSure(entry?.isVisible !== undefined);
    const seen = entry && entry.intersectionRatio >= MOST && entry.isVisible !== false;
    if (seen) wait();
    else cover();
  };
  const restart = (event: Event) => {
    // A press inside is none, nor is the focus going from button to button.
    const within = event.target instanceof Node && element.contains(event.target);
    if (!dwell.covered && !within) wait();
  };
  const options = { threshold: [0.5, MOST], trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver(report, options as IntersectionObserverInit);
  observer.observe(element);
  for (const type of MOVES) window.addEventListener(type, restart, true);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const type of MOVES) window.removeEventListener(type, restart, true);
  };
}

/** Another window was in front, the page changed its size, a press began beside the question. */
const MOVES = ['blur', 'focus', 'resize', 'visibilitychange', 'pointerdown'] as const;

/** True for a while after each call. */
function useBriefly(ms: number): readonly [boolean, () => void] {
  const [times, setTimes] = useState(0);
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (times === 0) return;
    setOn(true);
    const timer = setTimeout(() => setOn(false), ms);
    return () => clearTimeout(timer);
  }, [times, ms]);
  return [on, () => setTimes((count) => count + 1)];
}
