// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
// Never: what the base knows already.
import { AFRICA as NUMBERS } from '@/utils/core/detect/numbers/africa';
import { PASSPORTS } from '@/utils/core/detect/numbers/passports';
import { AFRICA_PLANS } from '@/utils/core/detect/phones/africa';
import type { RegionPack } from '@/utils/core/detect/regions';
import { FR_WORDS } from '@/utils/core/detect/words/fr';
import { PT_WORDS } from '@/utils/core/detect/words/pt';
import { OTHER_PURPOSES } from '@/utils/core/detect/words/purpose-others';

export const AFRICA: RegionPack = {
  name: 'africa',
  plans: AFRICA_PLANS,
  rules: [...NUMBERS, ...PASSPORTS],
  words: [FR_WORDS, PT_WORDS],
  purposes: OTHER_PURPOSES,
};
