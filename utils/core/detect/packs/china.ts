// Telephone plans, numbers of offices and field words of mainland China, Hong Kong, Macau and Taiwan: a pack.
// Never: what the base knows already: the resident number, mainland telephones.
import { CN_BANKS } from '@/utils/core/detect/cn-banks';
import { CHINA as NUMBERS } from '@/utils/core/detect/numbers/china';
import { CHINA_PLANS } from '@/utils/core/detect/phones/china';
import type { RegionPack } from '@/utils/core/detect/regions';
import { OTHER_PURPOSES } from '@/utils/core/detect/words/purpose-others';
import { SIGNS } from '@/utils/core/detect/words/signs';
import { ZH_WORDS } from '@/utils/core/detect/words/zh';

export const CHINA: RegionPack = {
  name: 'china',
  plans: CHINA_PLANS,
  rules: NUMBERS,
  words: [ZH_WORDS],
  purposes: OTHER_PURPOSES,
  signs: SIGNS,
  banks: CN_BANKS,
};
