// What reads numbers of offices, banks and card schemes, and what tells which document a file is: a pack, for pages where
// somebody types such a number or chooses a file, and for our own.
import { learnBanks } from '@/utils/core/detect/card-bank';
import { DOCUMENT_WORDS } from '@/utils/core/detect/document-words';
import { nearby } from '@/utils/core/detect/nearby';
import { learnRules } from '@/utils/core/detect/number';
import { NUMBER_JUDGES } from '@/utils/core/detect/number-judges';
import { headed, inGroups, inWord } from '@/utils/core/detect/number-text';
import type { RegionPack } from '@/utils/core/detect/regions';

export const NUMBERS: RegionPack = {
  name: 'numbers',
  plans: [],
  rules: [],
  words: [],
  numbers: {
    learn: (rules, banks) => {
      learnRules(rules);
      learnBanks(banks);
    },
    headed,
    inGroups,
    inWord,
    nearby,
    judges: NUMBER_JUDGES,
  },
  documents: DOCUMENT_WORDS,
};
