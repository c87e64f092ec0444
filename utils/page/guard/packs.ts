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

/** Of languages that are always known nothing more is asked. */
const KNOWN = /^(?:en|zh)?(?:-|$)/i;

/** The background knows the person's region and the host; the language only the page tells. */
export function askForPacks(): void {
  const lang = document.documentElement?.lang.slice(0, 35) ?? '';
  if (!KNOWN.test(lang)) quietly(sendFromContent('packs', { lang }));
}

/** Called before anything is looked at: learns what was offered since. */
export function learnOffered(): void {
  const offered = (self as World).__whencePacks;
  while (offered && offered.length > 0) learn(offered.pop() as RegionPack);
}
