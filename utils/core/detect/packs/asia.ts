// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
import { ASIA_PLANS } from '@/utils/core/detect/phones/asia';
import type { RegionPack } from '@/utils/core/detect/regions';

export const ASIA: RegionPack = { name: 'asia', plans: ASIA_PLANS, rules: [], words: [] };
