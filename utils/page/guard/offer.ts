// What a pack does in a frame: lays down what it knows where the guard finds it. Packs and guard are separate scripts of one
// world: they meet at one global, which no page can see. Never: learns it here; the pack would carry the guard with it.
import type { RegionPack } from '@/utils/core/detect/regions';

export type PackWorld = typeof globalThis & { __whencePacks?: RegionPack[] };

/** Called by a pack. */
export function offer(pack: RegionPack): void {
  const world = self as PackWorld;
  world.__whencePacks ??= [];
  world.__whencePacks.push(pack);
}
