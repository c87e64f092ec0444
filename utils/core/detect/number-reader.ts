// Where what reads numbers of offices, banks and card schemes meets what finds numbers in a text: a pack brings it, since
// most pages ask for none. Keeps what regions know of such numbers until it is there.
// Never: reads anything itself; without a reader, telephones and addresses of mail are all that a text is read for.
import type { Kind } from '@/utils/core/item';
import type { Region } from '@/utils/core/site';
import type { DetectContext, Detection, Evidence, FieldFacts } from './detection';
import type { PLACES } from './field';
import type { Near } from './nearby';
import type { NumberRule } from './number-rule';
import type { Part, Split } from './parts';
import type { Run } from './run';
import type { matchWords, plainWords } from './word-match';

/** How well a value fits: a factor on the field's confidence, and what the value itself says. */
export interface Fit {
  readonly factor: number;
  readonly subtype?: string;
  readonly evidence?: readonly Evidence[];
}
export type Judge = (text: string, context: DetectContext) => Fit | null;

/** Reads a telephone number from group `from` of the run on; answers how many groups it took. */
export type PhoneReader = (run: Run, from: number, region: Region, out: Detection[]) => number;

/** Banks by the heads of their cards. */
export type Banks = readonly (readonly [bank: string, heads: string])[];

/** How fields are read, for what is read with them. */
export interface WordReader {
  readonly places: typeof PLACES;
  readonly plain: typeof plainWords;
  readonly match: typeof matchWords;
  readonly normal: (fileName: string) => string;
}

export interface NumberReader {
  readonly learn: (rules: readonly NumberRule[], banks: Banks) => void;
  /** What begins before the run's first group; answers the groups that it took. */
  readonly headed: (run: Run, region: Region, out: Detection[]) => number;
  /** What begins at group `g`, telephones among it; answers the groups that it took. */
  readonly inGroups: (run: Run, g: number, region: Region, out: Detection[], phone: PhoneReader) => number;
  /** A word of letters and digits; answers where reading goes on. */
  readonly inWord: (text: string, at: number, region: Region, out: Detection[]) => number;
  /** Words before a find. */
  readonly nearby: (text: string, start: number) => Near;
  /** Which fields of a form hold parts of one item. */
  readonly group: (parts: readonly Part[]) => readonly Split[];
  /** Which document a file is. */
  readonly paper: (facts: FieldFacts, fileName: string, read: WordReader) => Detection | null;
  /** Whether a whole value can be what its field asks for. */
  readonly judges: Readonly<Partial<Record<Kind, Judge>>>;
}

const kept: (readonly [rules: readonly NumberRule[], banks: Banks])[] = [];
let reader: NumberReader | null = null;

/** null until a pack brought it. */
export function numberReader(): NumberReader | null {
  return reader;
}

export function learnReader(more: NumberReader): void {
  reader = more;
  for (const [rules, banks] of kept) more.learn(rules, banks);
}

/** What a region knows of its numbers. */
export function learnNumbers(rules: readonly NumberRule[], banks: Banks): void {
  kept.push([rules, banks]);
  reader?.learn(rules, banks);
}

/** What any office's number looks like: enough digits, not too long. */
export function isNumberLike(compact: string): boolean {
  return /^[\p{L}\d]{6,20}$/u.test(compact) && /\d\D*\d\D*\d\D*\d/.test(compact);
}
