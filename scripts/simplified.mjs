// Writes utils/core/detect/simplified.ts from the character tables of opencc-js: node scripts/simplified.mjs FOLDER
// FOLDER is the package unpacked (npm pack opencc-js). Needed only to renew the table, so it is no dependency.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const read = (path) => readFileSync(resolve(folder, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
/** `traditional simplified|…`; of several simplified ones the first. */
const table = (name) =>
  new Map(
    /"(.*)"/s
      .exec(read(`dist/esm-lib/dict/${name}.js`))[1]
      .split('|')
      .map((row) => row.split(' '))
      .filter((row) => row.length > 1 && row.every((sign) => [...sign].length === 1))
      .map(([from, to]) => [from, to]),
  );

const variants = new Map([...table('TWVariantsRev'), ...table('HKVariantsRev')]);
const simpler = table('TSCharacters');
const step = (sign) => simpler.get(variants.get(sign) ?? sign) ?? sign;
/** To the end of the road: what comes out is never changed again. */
const end = (sign, seen = []) => {
  const next = step(sign);
  return next === sign || seen.includes(next) ? sign : end(next, [...seen, sign]);
};

const signs = [...new Set([...variants.keys(), ...simpler.keys()])].filter((sign) => sign.length === 1).sort();
const pairs = signs.map((sign) => [sign, end(sign)]).filter(([from, to]) => from !== to && to.length === 1);
const WIDTH = 50;
const rows = Array.from({ length: Math.ceil(pairs.length / WIDTH) }, (_, at) =>
  pairs.slice(at * WIDTH, (at + 1) * WIDTH),
);
writeFileSync(
  new URL('../utils/core/detect/simplified.ts', import.meta.url),
  `// Chinese characters that have a simpler form, each followed by it: ${pairs.length} pairs. See docs/data.md.
// Made by scripts/simplified.mjs from opencc-js ${version}; not edited by hand.

export const SIMPLIFIED = [
${rows.map((row) => `  '${row.flat().join('')}',`).join('\n')}
].join('');
`,
);
console.log(`${pairs.length} pairs`);
