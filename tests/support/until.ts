// Waiting for something to become true, with a sentence for when it does not.

export interface Waiting {
  /** Milliseconds; 10 s unless told. */
  readonly timeout?: number;
  /** What is waited for, for the error message. */
  readonly what?: string;
}

/** What is left of a type when it is true. */
export type Truthy<T> = Exclude<T, null | undefined | false | '' | 0>;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks every 50 ms until the answer is not null, undefined, false or ''. Throws when the time is up. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 10_000 }: Waiting = {},
): Promise<Truthy<T>> {
  const end = performance.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms for ${what}${last ? `: ${last}` : ''}`);
    await sleep(50);
  }
}
