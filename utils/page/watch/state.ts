// What watch hands to the guard: both run in the frame's isolated world, where no page can reach.

/**
 * What the gate is told on `b`: one of these, or 4 × the question's number + what becomes of it. Numbers: a page can
 * replace whatever takes a string apart.
 */
export const ARM = -1;
export const OFF = -2;
export const REFUSED = 0;
export const LET_GO = 1;
export const TAKEN_UP = 2;

/** What watch calls once the guard is attached. */
export interface Guard {
  touch(target: EventTarget): void;
  submit(event: SubmitEvent): void;
  navigate(event: NavigateEvent): void;
  /** The gate's question; returns true: it is dealt with. */
  ask(event: Event): true;
}

export interface WatchState {
  /** Falsy once the extension is gone from under this script, or a newer watch took over. */
  readonly alive: () => unknown;
  /** The detached element that joins this world with the page-world gate: `a` asks, `b` answers. */
  readonly node: EventTarget;
  readonly touched: Set<EventTarget>;
  /** What was kept back before the guard was there, each with what lets it go; null: a question of the gate's. */
  readonly held: Map<Event, (() => void) | null>;
  /** The guard was asked for, and did not fail to come so far. */
  called?: boolean;
  /** The background was told that something is typed. */
  armed?: boolean;
  guard?: Guard;
  /** A guard is on its way: a second one is not started. */
  starting?: boolean;
}
