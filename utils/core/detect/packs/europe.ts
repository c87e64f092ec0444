// Telephone plans, numbers of offices and field words of one group of regions: a pack, loaded where it is needed.
// Never: what the base knows already.
import { EUROPE_EAST } from '@/utils/core/detect/numbers/europe-east';
import { EUROPE_NORTH } from '@/utils/core/detect/numbers/europe-north';
import { EUROPE_SOUTH } from '@/utils/core/detect/numbers/europe-south';
import { EUROPE_WEST } from '@/utils/core/detect/numbers/europe-west';
import { PASSPORTS } from '@/utils/core/detect/numbers/passports';
import { EUROPE_PLANS } from '@/utils/core/detect/phones/europe';
import type { RegionPack } from '@/utils/core/detect/regions';
import { DE_WORDS } from '@/utils/core/detect/words/de';
import { ES_WORDS } from '@/utils/core/detect/words/es';
import { FR_WORDS } from '@/utils/core/detect/words/fr';
import { IT_WORDS } from '@/utils/core/detect/words/it';
import { NL_WORDS } from '@/utils/core/detect/words/nl';
import { PL_WORDS } from '@/utils/core/detect/words/pl';
import { PT_WORDS } from '@/utils/core/detect/words/pt';
import { OTHER_PURPOSES } from '@/utils/core/detect/words/purpose-others';
import { RU_WORDS } from '@/utils/core/detect/words/ru';
import { TR_WORDS } from '@/utils/core/detect/words/tr';

export const EUROPE: RegionPack = {
  name: 'europe',
  plans: EUROPE_PLANS,
  rules: [...EUROPE_WEST, ...EUROPE_NORTH, ...EUROPE_SOUTH, ...EUROPE_EAST, ...PASSPORTS],
  words: [DE_WORDS, FR_WORDS, ES_WORDS, PT_WORDS, IT_WORDS, NL_WORDS, PL_WORDS, TR_WORDS, RU_WORDS],
  purposes: OTHER_PURPOSES,
};
