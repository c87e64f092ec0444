// Brings in the tables of every region and language, which the product loads as the person's region and a page ask for.
// Never: a table of its own.
import { learnRules } from '@/utils/core/detect/number';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { learnPlans } from '@/utils/core/detect/phone-plan';
import { AFRICA_PLANS } from '@/utils/core/detect/phones/africa';
import { AMERICAS_PLANS } from '@/utils/core/detect/phones/americas';
import { ASIA_PLANS } from '@/utils/core/detect/phones/asia';
import { EUROPE_PLANS } from '@/utils/core/detect/phones/europe';
import * as words from '@/utils/core/detect/words/all';
import { learnWords } from '@/utils/core/detect/words-index';

for (const plans of [AFRICA_PLANS, AMERICAS_PLANS, ASIA_PLANS, EUROPE_PLANS]) learnPlans(plans);
for (const rows of Object.values(words)) learnWords(rows);
learnRules(ALL_NUMBERS);
