// Whether a press may count: only once the question was plainly to be seen for a while, and the press began and ended on
// the same button after that. Pure: the clock is the caller's.
// Never: counts a press because it looks right. What is not known to be deliberate is not.

/** How long it must be to be seen before a press begins; ms. */
export const DWELL = 700;
/**
 * How much longer it must be to be seen after a press; ms. A browser tells of what lies over it some 100 ms late, so that
 * what came up right before the press is known only now.
 */
export const STILL = 250;

/** `early`: too soon after something moved; `covered`: something lies over it; `stray`: it began somewhere else. */
export type Judgement = 'taken' | 'early' | 'covered' | 'stray';

export class Dwell {
  /** Since when it is plainly to be seen; null: it is not. */
  private clear: number | null = null;
  private begun: { readonly on: string; readonly at: number } | null = null;

  /** Plainly to be seen, from now on: whatever was begun before does not count. */
  restart(now: number): void {
    this.clear = now;
    this.begun = null;
  }

  cover(): void {
    this.clear = null;
    this.begun = null;
  }

  /** The same after a while: nothing came over it meanwhile. */
  get since(): number | null {
    return this.clear;
  }

  get covered(): boolean {
    return this.clear === null;
  }

  /** A pointer or a key went down on that button; a key that repeats went down somewhere else. */
  begin(on: string, now: number, repeated = false): void {
    this.begun = { on, at: repeated ? Number.NEGATIVE_INFINITY : now };
  }

  /** It came up on that button. Software that reads the screen presses without any of both: then this is the beginning. */
  end(on: string, now: number, byPointer: boolean): Judgement {
    const { clear, begun } = this;
    this.begun = null;
    if (clear === null) return 'covered';
    if (byPointer && begun?.on !== on) return 'stray';
    const at = begun?.on === on ? begun.at : now;
    return at - clear >= DWELL ? 'taken' : 'early';
  }
}
