// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
// Never: what the base knows already.
import { AMERICAS as NUMBERS } from '@/utils/core/detect/numbers/americas';
import { PASSPORTS } from '@/utils/core/detect/numbers/passports';
import { AMERICAS_PLANS } from '@/utils/core/detect/phones/americas';
import type { RegionPack } from '@/utils/core/detect/regions';
import { ES_WORDS } from '@/utils/core/detect/words/es';
import { FR_WORDS } from '@/utils/core/detect/words/fr';
import { PT_WORDS } from '@/utils/core/detect/words/pt';
import { OTHER_PURPOSES } from '@/utils/core/detect/words/purpose-others';

export const AMERICAS: RegionPack = {
  name: 'americas',
  plans: AMERICAS_PLANS,
  rules: [...NUMBERS, ...PASSPORTS],
  words: [ES_WORDS, PT_WORDS, FR_WORDS],
  purposes: OTHER_PURPOSES,
};
