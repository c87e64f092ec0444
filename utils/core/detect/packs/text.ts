// What running text takes: names, addresses and secrets by the words around them, lists of names, and the
// machine-readable zones of travel documents. A pack, for pages
// where somebody writes into more than a line, and for our own.
import { findByContext } from '@/utils/core/detect/context/context';
import { GIVEN_NAMES } from '@/utils/core/detect/context/given-names';
import { namesFrom } from '@/utils/core/detect/context/names';
import { mrzIn } from '@/utils/core/detect/numbers/mrz-in-text';
import type { RegionPack } from '@/utils/core/detect/regions';

const names = namesFrom(GIVEN_NAMES);

export const TEXT: RegionPack = {
  name: 'text',
  plans: [],
  rules: [],
  words: [],
  reader: (text, context) => [...mrzIn(text), ...findByContext(text, context, names)],
};
