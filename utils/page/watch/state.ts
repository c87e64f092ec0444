// What watch hands to the guard: both run in the frame's isolated world, where no page can reach.

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
  guard?: Guard;
  /** A guard is on its way: a second one is not started. */
  starting?: boolean;
}
