// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
import { AFRICA_PLANS } from '@/utils/core/detect/phones/africa';
import type { RegionPack } from '@/utils/core/detect/regions';

export const AFRICA: RegionPack = { name: 'africa', plans: AFRICA_PLANS, rules: [], words: [] };
