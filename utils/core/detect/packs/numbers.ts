// What reads numbers of offices, banks and card schemes, items in several fields, and what document a file is: a pack, for
// pages where somebody types such a number or chooses a file, and for our own.
import { learnBanks } from '@/utils/core/detect/card-bank';
import { nearby } from '@/utils/core/detect/nearby';
import { learnRules } from '@/utils/core/detect/number';
import { NUMBER_JUDGES } from '@/utils/core/detect/number-judges';
import { headed, inGroups, inWord } from '@/utils/core/detect/number-text';
import { paperOf } from '@/utils/core/detect/paper';
import type { RegionPack } from '@/utils/core/detect/regions';
import { groupParts } from '@/utils/core/detect/split';

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
    group: groupParts,
    paper: paperOf,
    judges: NUMBER_JUDGES,
  },
};
