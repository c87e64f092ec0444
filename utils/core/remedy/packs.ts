// Which pack serves a region.
// Never: another region's law in place of a missing one; the page says that there is none.
import type { Region } from '@/utils/core/site';
import type { Pack } from './pack';
import { CN } from './packs/cn';

const PACKS: Readonly<Record<Region, Pack>> = { CN };

/** null: no pack for this region yet; steps and evidence still work. */
export function packFor(region: Region): Pack | null {
  return Object.hasOwn(PACKS, region) ? (PACKS[region] ?? null) : null;
}
