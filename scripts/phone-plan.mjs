// Writes utils/core/detect/phones/*.ts from the metadata of libphonenumber-js: node scripts/phone-plan.mjs
// Keeps what recognition needs (a tenth of it): calling code, shape of people's numbers, trunk prefix, leading digits,
// and the groups in which each region writes its numbers.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const read = (path) =>
  JSON.parse(readFileSync(new URL(`../node_modules/libphonenumber-js/${path}`, import.meta.url), 'utf8'));
const metadata = read('metadata.max.json');
const { version } = read('package.json');

/** Which file holds which region: the base is always there, the others are loaded by region. */
const PACKS = {
  base: 'CN US CA',
  china: 'HK MO TW',
  europe:
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK',
  asia: 'AF AM AZ BD BN BT GE ID IN IR JP KG KH KP KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM UZ VN',
  americas:
    'AG AI AR AS AW BB BL BM BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GU GY HN HT JM KN KY LC MF MP MQ MS MX NI PA PE PM PR PY SR SV SX TC TT UY VC VE VG VI',
};

/** Stricter than the metadata, which also knows service numbers: mobiles; area code and a number not of a service. */
const OWN = {
  CN: '1[3-9]\\d{9}|(?:10|2[0-57-9])[2-8]\\d{7}|[3-9]\\d\\d[2-8]\\d{6,7}',
  US: '[2-9](?:0\\d|1[02-9]|[2-8]\\d|9[0-8])[2-9]\\d{6}',
};

/** Without the codes that choose a carrier. */
const OWN_PREFIX = { CN: '0' };

const PEOPLE = [0, 1, 4, 8];
const SERVICES = [2, 3, 5, 6, 7, 9];

/** Fixed lines, mobiles, personal numbers and calls over the net; or what else the region has: free, premium, paging. */
function patternOf(region, wanted) {
  const types = metadata.countries[region][11];
  const patterns = wanted.map((type) => types?.[type]?.[0]).filter(Boolean);
  return [...new Set(patterns)].join('|');
}

/** Least and most digits that one capturing group of a format takes: `\d{2,3}`, `[1-9]\d`, `\d`. */
function sizeOf(group) {
  const units = group.match(/\\d|\[[^\]]*\]|(?<![{,\d])\d(?![\d,}])/g)?.length ?? 1;
  const [, least, most = least] = /\{(\d+)(?:,(\d+))?\}/.exec(group) ?? [0, '1'];
  return [units - 1 + Number(least), units - 1 + Number(most)];
}

/** Every way to take one size from each range. */
function sizesOf(ranges) {
  return ranges.reduce(
    (all, [least, most]) =>
      all.flatMap((sizes) => Array.from({ length: most - least + 1 }, (_, i) => [...sizes, least + i])),
    [[]],
  );
}

/** How the region groups its numbers at home: `334`, `(334`; one sign a group, hexadecimal; 8 digits and up, 2 groups and up. */
function groupings(region, calling) {
  const own = metadata.countries[region];
  const [, , , , formats, prefix, rule] =
    Array.isArray(own[4]) && own[4].length > 0 ? own : metadata.countries[metadata.country_calling_codes[calling][0]];
  const written = (Array.isArray(formats) ? formats : []).flatMap(([pattern, format, , formatRule]) => {
    const first = (formatRule || rule || '$1').replace('$NP', prefix ?? '').replace('$FG', '$1');
    const template = format.replace(/\$\d/, (group) => first.replace('$1', () => group));
    return sizesOf([...pattern.matchAll(/\(([^()]*)\)/g)].map(([, group]) => sizeOf(group))).map((sizes) =>
      template
        .replace(/\$(\d)/g, (_, n) => '9'.repeat(sizes[n - 1] ?? 0))
        .replace(/[^\d(]+/g, ' ')
        .replace(/\d+/g, (digits) => (digits.length < 16 ? digits.length.toString(16) : '?'))
        .replace(/ /g, ''),
    );
  });
  const total = (sizes) => [...sizes].reduce((sum, sign) => sum + (Number.parseInt(sign, 16) || 0), 0);
  return [...new Set(written)].filter((sizes) => /^(?:\(?[\da-f]){2,6}$/.test(sizes) && total(sizes) >= 8).join(' ');
}

function rowOf(region, calling) {
  const [, , general, , , prefix, , parsing, transform, , leading] = metadata.countries[region];
  const row = [calling, region, OWN[region] ?? (patternOf(region, PEOPLE) || general), groupings(region, calling)];
  row.push(OWN_PREFIX[region] || parsing || prefix || '', transform || '', leading || '');
  row.push(patternOf(region, SERVICES));
  while (row.at(-1) === '') row.pop();
  return `  [${row.map((cell) => `'${cell.replaceAll('\\d', '#')}'`).join(', ')}],`;
}

const packOf = (region) =>
  Object.entries(PACKS).find(([, regions]) => regions.split(' ').includes(region))?.[0] ?? 'africa';
const all = Object.entries(metadata.country_calling_codes).flatMap(([calling, regions]) =>
  regions.map((region) => ({ calling, region, pack: packOf(region) })),
);

const HEAD = `(MIT; its data are Google's libphonenumber, Apache-2.0);\n// see docs/data.md. Regions that share a code: main one first. \`#\` stands for \`\\\\d\`.`;
mkdirSync(new URL('../utils/core/detect/phones/', import.meta.url), { recursive: true });
const write = (name, text) => writeFileSync(new URL(`../utils/core/detect/phones/${name}.ts`, import.meta.url), text);

for (const pack of [...Object.keys(PACKS), 'africa']) {
  const rows = all.filter((one) => one.pack === pack).map(({ region, calling }) => rowOf(region, calling));
  write(
    pack,
    `// Telephone numbering plans (${pack}). Generated by scripts/phone-plan.mjs from libphonenumber-js ${version} ${HEAD}
import type { PlanRow } from './row';

export const ${pack.toUpperCase()}_PLANS: readonly PlanRow[] = [\n${rows.join('\n')}\n];\n`,
  );
}

/** Lengths of a country's numbers without its code: least and most, of people's numbers where they are told apart. */
function lengthsOf(regions) {
  const lengths = regions.flatMap((region) => {
    const [, , , general, , , , , , , , types] = metadata.countries[region];
    const people = [types?.[0]?.[1], types?.[1]?.[1]].filter(Boolean).flat();
    return people.length > 0 ? people : general;
  });
  return [Math.min(...lengths), Math.max(...lengths)];
}

/** Networks of no country: satellite, personal and free numbers, with the lengths that the ITU gave them. */
const WORLD = '800ZZ88808ZZ88870ZZ9c878ZZcc881ZZ9a882ZZ7d883ZZ7c888ZZbb979ZZ99';
const codes = [
  ...Object.entries(metadata.country_calling_codes).map(([calling, regions]) =>
    [calling, regions[0], ...lengthsOf(regions).map((length) => length.toString(16))].join(''),
  ),
  WORLD,
];
write(
  'codes',
  `// Calling codes with their main region and the lengths of its numbers, least and most. Generated by scripts/phone-plan.mjs
// from libphonenumber-js ${version} ${HEAD.replace(/ Regions that share.*/, ' `86CN7b`: code 86, China, of 7 to 11 digits; ZZ: of no country.')}

const PACKED =
  '${codes.join('')}';

/** \`86 CN 7 11\`, parted by commas. */
export const CALLING_CODES = PACKED.replace(/(\\d+)(..)(.)(.)/g, (_, code, region, least, most) =>
  [code, region === 'ZZ' ? '001' : region, Number.parseInt(least, 16), Number.parseInt(most, 16)].join(' ').concat(','),
).slice(0, -1);
`,
);
