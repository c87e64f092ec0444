// Guards that are on their way into a frame: what is typed there meanwhile nobody knows yet.
// Never: longer than a guard takes, once in a frame; never where nothing was typed (the tab is not watched then). Never for
// a frame that has no say in a request: one that an advertisement makes again and again slows itself alone.

/** As long as submissions wait for it (page/watch); ms. */
const LIMIT = 2000;

interface Coming {
  readonly told: Promise<void>;
  readonly tell: () => void;
}

const coming = new Map<string, Coming>();
const keyOf = (tabId: number, frameId: number) => `${tabId}:${frameId}`;

export function guardComes(tabId: number, frameId: number): void {
  const key = keyOf(tabId, frameId);
  if (coming.has(key)) return;
  let settle: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const tell = () => {
    clearTimeout(timer);
    coming.delete(key);
    settle();
  };
  const timer = setTimeout(tell, LIMIT);
  coming.set(key, { told, tell });
}

/** It has looked, and told what it found. */
export function guardTold(tabId: number, frameId: number): void {
  coming.get(keyOf(tabId, frameId))?.tell();
}

/** Resolves once the guards of those frames have told what they found; null: none is on its way. */
export function guardsToTell(tabId: number, frameIds: readonly number[]): Promise<unknown> | null {
  const all = frameIds.flatMap((frameId) => coming.get(keyOf(tabId, frameId))?.told ?? []);
  return all.length > 0 ? Promise.all(all) : null;
}
