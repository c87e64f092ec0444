// Requests that the browser itself keeps waiting (Firefox), by the hold that they wait for.
// Never: let go because nobody answered. The event page would be put to sleep after a minute, which would let them go:
// it is kept awake while one waits.
import { browser } from './browser';

/** ms */
const AWAKE = 15_000;
/** No page waits longer; then it is refused. */
const LIMIT = 10 * 60_000;

interface Waiting {
  readonly go: Promise<boolean>;
  readonly settle: (go: boolean) => void;
  readonly limit: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();
let beat: ReturnType<typeof setInterval> | undefined;

/** Resolves with the answer: true, it may go. `expired` is called when the limit is reached, and is to end the hold. */
export function waitFor(token: string, expired: () => void): Promise<boolean> {
  const known = waiting.get(token);
  if (known) return known.go;
  let settle: (go: boolean) => void = () => undefined;
  const go = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const limit = setTimeout(() => {
    releaseHeld(token, false);
    expired();
  }, LIMIT);
  waiting.set(token, { go, settle, limit });
  beat ??= setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  return go;
}

/** Does nothing where none waits for it. */
export function releaseHeld(token: string, go: boolean): void {
  const one = waiting.get(token);
  if (!one) return;
  waiting.delete(token);
  clearTimeout(one.limit);
  one.settle(go);
  if (waiting.size > 0) return;
  clearInterval(beat);
  beat = undefined;
}

export function isHeld(token: string): boolean {
  return waiting.has(token);
}
