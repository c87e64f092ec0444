// One after another: keeps read-change-write steps on the same thing from crossing.

const tails = new Map<string, Promise<unknown>>();

/** Runs `step` when every earlier step of the same name has ended, however it ended. */
export function inTurn<T>(name: string, step: () => Promise<T>): Promise<T> {
  const turn = (tails.get(name) ?? Promise.resolve()).then(step, step);
  const tail = turn.catch(() => undefined);
  tails.set(name, tail);
  tail.then(() => tails.get(name) === tail && tails.delete(name));
  return turn;
}
