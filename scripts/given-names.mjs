// Writes utils/core/detect/context/given-names.ts from scripts/given-names.txt: node scripts/given-names.mjs
// The text has three paragraphs: given names, given names that are also words or places, surnames.
import { readFileSync, writeFileSync } from 'node:fs';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const TIMES = 9;
const BITS = 14;

/** A Bloom filter of the words, as utils/core/detect/context/names.ts reads it. */
function filter(words) {
  const values = new Uint8Array(Math.ceil((words.length * BITS) / 6));
  for (const word of words) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    const step = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) | 1;
    for (let i = 0; i < TIMES; i++) {
      hash = (hash + step) | 0;
      const bit = (hash >>> 0) % (values.length * 6);
      values[Math.floor(bit / 6)] |= 1 << (bit % 6);
    }
  }
  return [...values].map((value) => ALPHABET[value]).join('');
}

const lists = readFileSync(new URL('given-names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((list) => list.split(/\s+/));
writeFileSync(
  new URL('../utils/core/detect/context/given-names.ts', import.meta.url),
  `// ${lists[0].length + lists[1].length} given names and ${lists[2].length} surnames, lower case without accents, as filters that names.ts reads; see docs/data.md.
// Written by scripts/given-names.mjs from the list beside it. Never: edited by hand.

export const GIVEN_NAMES =
  '${lists.map(filter).join('.')}';
`,
);
