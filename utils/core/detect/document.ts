// Which document a chosen file is; see paper.ts, which comes with the pack of numbers.
// Never: the file's contents; nothing, for want of the pack, where the field itself asks for a paper.
import type { DetectContext, Detection, FieldFacts } from './detection';
import { found } from './evidence';
import { classifyField, PLACES } from './field';
import { normalForm } from './normal-form';
import { numberReader } from './number-reader';
import { matchWords, plainWords } from './word-match';

/** null where neither the field nor the file's name says that it is a document of a person's. */
export function documentOf(facts: FieldFacts, fileName: string, { region }: DetectContext): Detection | null {
  const normal = (text: string) => normalForm('document', text, region);
  const reader = numberReader();
  if (reader) return reader.paper(facts, fileName, { places: PLACES, plain: plainWords, match: matchWords, normal });
  const [asked] = classifyField(facts);
  if (asked?.kind !== 'document') return null;
  return found('document', '', 0, fileName.length, normal(fileName), asked.confidence, asked.evidence);
}
