// What the finders of running text say, as pairs of kind and text, for the tests of this folder.
import { findByContext } from '@/utils/core/detect/context/context';
import { GIVEN_NAMES } from '@/utils/core/detect/context/given-names';
import { namesFrom } from '@/utils/core/detect/context/names';

export const NAMES = namesFrom(GIVEN_NAMES);

export function finds(text: string, region = 'CN', names = NAMES): [string, string][] {
  return findByContext(text, { region }, names)
    .filter((each) => each.confidence >= 0.5)
    .map((each) => [each.kind, text.slice(each.start, each.end)]);
}

export function findsOf(kind: string, text: string, region = 'CN'): string[] {
  return finds(text, region)
    .filter(([found]) => found === kind)
    .map(([, value]) => value);
}
