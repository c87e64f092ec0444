// Knowledge of regions that was put into this frame beside the guard. Packs and guard are separate scripts of one world:
// they meet at one global, which no page can see. Never: fetches a pack; the background puts them here.
import type { RegionPack } from '@/utils/core/detect/regions';
import { learn } from '@/utils/core/detect/regions';
import { quietly, sendFromContent } from '@/utils/messages/send';

type World = typeof globalThis & { __whencePacks?: RegionPack[] };

/** Called by a pack. */
export function offer(pack: RegionPack): void {
  const world = self as World;
  world.__whencePacks ??= [];
  world.__whencePacks.push(pack);
}

/** English is always known. */
const KNOWN = /^(?:en)?(?:-|$)/i;

/** The background knows the person's region and the host; the language only the page tells. */
export function askForPacks(): void {
  const lang = document.documentElement?.lang.slice(0, 35) ?? '';
  if (!KNOWN.test(lang)) quietly(sendFromContent('packs', { lang, text: false }));
}

let asked = false;

/** Somebody writes more than a line here. */
export function askForText(): void {
  if (asked) return;
  asked = true;
  quietly(sendFromContent('packs', { lang: '', text: true }));
}

/** Called before anything is looked at: learns what was offered since. True if that was anything. */
export function learnOffered(): boolean {
  const offered = (self as World).__whencePacks;
  let learnt = false;
  while (offered && offered.length > 0) learnt = learn(offered.pop() as RegionPack) || learnt;
  return learnt;
}
