// Where scripts that were put beside the guard lay down what they bring, and the guard finds it: separate scripts of one
// world, which meet at globals that no page can see. Never: learns a pack here; each would carry the guard with it.
import type { RegionPack } from '@/utils/core/detect/regions';
import type { assess } from '@/utils/core/trust/assess';
import type { DialogHost } from '@/utils/page/draw/dialog';
import type { Note } from '@/utils/page/draw/note';
import type { codedBy } from './coded';
import type { noteText } from './note-text';
import type { plainText } from './plain-text';
import type { isUnseen } from './unseen';

/** Parts of the guard that few frames need. */
export interface Parts {
  readonly assess: typeof assess;
  readonly codedBy: typeof codedBy;
  readonly Note: typeof Note;
  readonly noteText: typeof noteText;
  readonly DialogHost: typeof DialogHost;
  readonly isUnseen: typeof isUnseen;
  readonly plainText: typeof plainText;
}

type PackWorld = typeof globalThis & { __whencePacks?: RegionPack[]; __whenceParts?: Partial<Parts> };

/** Called by a pack. */
export function offer(pack: RegionPack): void {
  offered().push(pack);
}

/** The packs that nobody learnt yet: who learns one takes it out. */
export function offered(): RegionPack[] {
  const world = self as PackWorld;
  world.__whencePacks ??= [];
  return world.__whencePacks;
}

/** Called by a part. */
export function offerParts(more: Partial<Parts>): void {
  (self as PackWorld).__whenceParts = { ...parts(), ...more };
}

/** Those that are there. */
export function parts(): Partial<Parts> {
  return (self as PackWorld).__whenceParts ?? {};
}
