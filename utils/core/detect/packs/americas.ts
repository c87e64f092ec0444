// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
import { AMERICAS_PLANS } from '@/utils/core/detect/phones/americas';
import type { RegionPack } from '@/utils/core/detect/regions';

export const AMERICAS: RegionPack = { name: 'americas', plans: AMERICAS_PLANS, rules: [], words: [] };
