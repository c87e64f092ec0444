// Small values that outlive the background but not the browser: storage.session, which is memory.
// Never: storage.local. Every change reads first, so that a background that was killed loses nothing.
import { browser } from './browser';
import { inTurn } from './queue';

export async function peek<T>(key: string): Promise<T | null> {
  const found = await browser.storage.session.get(key);
  return (found[key] as T | undefined) ?? null;
}

/** Everything whose key starts with `prefix`, as pairs of the rest of the key and the value. */
export async function peekAll<T>(prefix: string): Promise<readonly (readonly [string, T])[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key, value]) => key.startsWith(prefix) && value != null)
    .map(([key, value]) => [key.slice(prefix.length), value as T] as const);
}

/** Replaces what lies under `key` by what `change` makes of it; null removes it. Returns what was there before. */
export function alter<T>(key: string, change: (now: T | null) => T | null): Promise<T | null> {
  return inTurn(`session:${key}`, async () => {
    const before = await peek<T>(key);
    const after = change(before);
    if (after === before) return before;
    if (after === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: after });
    return before;
  });
}

/** Takes everything whose key starts with `prefix`. */
export async function dropAll(prefix: string): Promise<void> {
  const found = await peekAll(prefix);
  await Promise.all(found.map(([rest]) => take(prefix + rest)));
}

/** Takes what lies under `key` away: of two takers one gets it, the other null. */
export function take<T>(key: string): Promise<T | null> {
  return alter<T>(key, () => null);
}
