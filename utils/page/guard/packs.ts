// Knowledge of regions that was put into this frame beside the guard. Packs and guard are separate scripts of one world:
// they meet at one global, which no page can see. Never: fetches a pack; the background puts them here.
import type { AskedPack } from '@/utils/core/detect/pack-names';
import type { RegionPack } from '@/utils/core/detect/regions';
import { learn } from '@/utils/core/detect/regions';
import { quietly, sendFromContent } from '@/utils/messages/send';
import type { PackWorld } from './offer';

/** English is always known. */
const KNOWN = /^(?:en)?(?:-|$)/i;

/** The background knows the person's region and the host; the language only the page tells. */
export function askForPacks(): void {
  const lang = document.documentElement?.lang.slice(0, 35) ?? '';
  if (!KNOWN.test(lang)) quietly(sendFromContent('packs', { lang, name: '' }));
}

/** How long what leaves waits for a pack that reads it; ms. The gate waits no longer than two seconds for a word. */
const LIMIT = 1500;
/** Before a pack that did not come is asked for again; ms. */
const RETRY = 20_000;
const asked = new Set<AskedPack>();
let coming: Promise<unknown> | null = null;

/**
 * Asks once for what this frame turned out to need. Resolves when it is there, or late, or will not come; with false where
 * it was asked for before.
 */
export async function askFor(name: AskedPack): Promise<boolean> {
  if (asked.has(name)) return false;
  asked.add(name);
  const came = sendFromContent('packs', { lang: '', name }).catch(() => {
    setTimeout(() => asked.delete(name), RETRY);
  });
  const late = new Promise((resolve) => setTimeout(resolve, LIMIT));
  const all = Promise.all([coming, Promise.race([came, late])]);
  coming = all;
  await all;
  if (coming === all) coming = null;
  return true;
}

/** What reads a value here is on its way: nothing leaves before it resolves. */
export function arriving(): Promise<unknown> | null {
  return coming;
}

/** Called before anything is looked at: learns what was offered since. True if that was anything. */
export function learnOffered(): boolean {
  const offered = (self as PackWorld).__whencePacks;
  let learnt = false;
  while (offered && offered.length > 0) learnt = learn(offered.pop() as RegionPack) || learnt;
  return learnt;
}
