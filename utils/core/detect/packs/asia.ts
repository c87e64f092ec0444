// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
// Never: what the base knows already.
import { ASIA_EAST } from '@/utils/core/detect/numbers/asia-east';
import { ASIA_WEST } from '@/utils/core/detect/numbers/asia-west';
import { PASSPORTS } from '@/utils/core/detect/numbers/passports';
import { ASIA_PLANS } from '@/utils/core/detect/phones/asia';
import type { RegionPack } from '@/utils/core/detect/regions';
import { HI_WORDS } from '@/utils/core/detect/words/hi';
import { ID_WORDS } from '@/utils/core/detect/words/id';
import { JA_WORDS } from '@/utils/core/detect/words/ja';
import { KO_WORDS } from '@/utils/core/detect/words/ko';
import { OTHER_PURPOSES } from '@/utils/core/detect/words/purpose-others';
import { VI_WORDS } from '@/utils/core/detect/words/vi';

export const ASIA: RegionPack = {
  name: 'asia',
  plans: ASIA_PLANS,
  rules: [...ASIA_EAST, ...ASIA_WEST, ...PASSPORTS],
  words: [JA_WORDS, KO_WORDS, HI_WORDS, ID_WORDS, VI_WORDS],
  purposes: OTHER_PURPOSES,
};
