// Guards that are on their way into a frame: what is typed there meanwhile nobody knows yet.
// Never: longer than a guard takes, once in a frame; never where nothing was typed (the tab is not watched then).

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
    coming.delete(key);
    settle();
  };
  coming.set(key, { told, tell });
  setTimeout(tell, LIMIT);
}

/** It has looked, and told what it found. */
export function guardTold(tabId: number, frameId: number): void {
  coming.get(keyOf(tabId, frameId))?.tell();
}

/** Resolves once the guards of the tab have told what they found; null: none is on its way. */
export function guardsToTell(tabId: number): Promise<unknown> | null {
  const all = [...coming].filter(([key]) => key.startsWith(`${tabId}:`)).map(([, { told }]) => told);
  return all.length > 0 ? Promise.all(all) : null;
}
