// What is known of the numbers and words of a group of regions, and how it is added to what is known already.
// Each group is a pack; the guard gets the packs of the person's region and the page's language, our own pages all.
// Never: takes anything away; learning twice is learning once.
import { learnSigns } from './fold-words';
import { learnPurposes } from './form';
import { type Banks, learnNumbers, learnReader, type NumberReader } from './number-reader';
import type { NumberRule } from './number-rule';
import type { PackName } from './pack-names';
import { learnPlans } from './phone-plan';
import type { PlanRow } from './phones/row';
import { type ContextReader, learnContext } from './text';
import type { PurposeWords } from './words/purpose';
import type { WordRow } from './words/row';
import { learnWords } from './words-index';

export interface RegionPack {
  readonly name: PackName;
  readonly plans: readonly PlanRow[];
  readonly rules: readonly NumberRule[];
  readonly words: readonly (readonly WordRow[])[];
  /** What forms say of their purpose. */
  readonly purposes?: PurposeWords;
  /** Signs of one word, each before the one that stands for both. */
  readonly signs?: string;
  /** Banks by the heads of their cards. */
  readonly banks?: Banks;
  /** Finds by context: of the pack for running text. */
  readonly reader?: ContextReader;
  /** Reads numbers of offices, banks and cards: of the pack for them. */
  readonly numbers?: NumberReader;
}

const learned = new Set<PackName>();

/** True if anything was learnt. */
export function learn(pack: RegionPack): boolean {
  if (learned.has(pack.name)) return false;
  learned.add(pack.name);
  learnPlans(pack.plans);
  learnNumbers(pack.rules, pack.banks ?? []);
  if (pack.signs) learnSigns(pack.signs);
  for (const rows of pack.words) learnWords(rows);
  if (pack.purposes) learnPurposes(pack.purposes);
  if (pack.reader) learnContext(pack.reader);
  if (pack.numbers) learnReader(pack.numbers);
  return true;
}
