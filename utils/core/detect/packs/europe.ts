// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
import { EUROPE_PLANS } from '@/utils/core/detect/phones/europe';
import type { RegionPack } from '@/utils/core/detect/regions';

export const EUROPE: RegionPack = { name: 'europe', plans: EUROPE_PLANS, rules: [], words: [] };
