// Makers of valid numbers for property tests: each knows only the published rule, none of the code under test.
import fc from 'fast-check';
import type { DetectContext, Detection } from '@/utils/core/detect/detection';
import { learnAll } from '@/utils/core/detect/packs/all';
import { detectText } from '@/utils/core/detect/text';

// Tests read what comes from anywhere.
learnAll();

export const CN: DetectContext = { region: 'CN' };

/** Any UTF-16 units, lone surrogates and controls included; plain characters often enough to mean something. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0x30, max: 0x39 }),
    ),
    { maxLength: 40 },
  )
  .map((units) => String.fromCharCode(...units));

export const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Regions that exist, one for each kind of province. */
const REGIONS = [
  '110105',
  '310115',
  '440305',
  '510104',
  '330106',
  '650102',
  '542121',
  '460105',
  '152921',
  '429004',
  '810000',
  '710000',
];

export const cnIds = fc
  .tuple(
    fc.constantFrom(...REGIONS),
    fc.integer({ min: 1930, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, year, month, day, serial]) => {
    const head = `${region}${year}${pad(month, 2)}${pad(day, 2)}${pad(serial, 3)}`;
    let sum = 0;
    for (let i = 0; i < 17; i++) sum += Number(head[i]) * (2 ** (17 - i) % 11);
    return head + '10X98765432'[sum % 11];
  });

/** The digit that makes the Luhn sum of `head` and itself end in 0. */
export function luhnDigit(head: string): string {
  let sum = 0;
  [...head].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
  });
  return String((10 - (sum % 10)) % 10);
}

const HEADS: readonly (readonly [string, number])[] = [
  ['4', 16],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['622202', 19],
  ['621700', 19],
  ['625955', 16],
  ['6228480', 19],
  ['3530', 16],
  ['6011', 16],
  ['36', 14],
  ['2200', 16],
  ['95588', 19],
];

export const cards = fc
  .constantFrom(...HEADS)
  .chain(([head, length]) => digits(length - head.length - 1).map((rest) => head + rest + luhnDigit(head + rest)));

/** What was found of a kind, as written. */
export function foundIn(text: string, kind: string, context: DetectContext = CN): Detection[] {
  return detectText(text, context).filter((each) => each.kind === kind);
}

export const like = (pattern: RegExp) => fc.stringMatching(pattern);

/** Check digits by the published rule, with big integers. */
export function ibanOf(country: string, rest: string): string {
  const number = [...`${rest}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${rest}`;
}
export const two = (value: number) => String(value).padStart(2, '0');
export const days = fc.tuple(
  fc.integer({ min: 1900, max: 2020 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
export const noDates = fc
  .tuple(fc.integer({ min: 1900, max: 2020 }), fc.constantFrom('02-30', '04-31', '13-01', '00-10', '06-00', '11-31'))
  .map(([year, rest]) => `${year}-${rest}`);

const locals = like(/^[a-zA-Z0-9]([a-zA-Z0-9!#$%&'*+/=?^_{|}~-]{0,20}[a-zA-Z0-9])?(\.[a-zA-Z0-9]{1,9}){0,2}$/);
const labels = like(/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,20}[a-zA-Z0-9])?$/);
const tops = fc.constantFrom('com', 'cn', 'org', 'museum', 'xn--fiqs8s', 'co.uk');
export const addresses = fc.tuple(locals, labels, tops).map(([local, label, top]) => `${local}@${label}.${top}`);
export const noAddresses = fc
  .tuple(locals, labels, fc.nat(5))
  .map(([local, label, way]) =>
    [
      `${local}@${label}`,
      `${local}..x@${label}.com`,
      `${local}@-${label}.com`,
      `${local}@${label}-.com`,
      `${local}@${label}.c`,
      `${local}.@${label}.com`,
    ].at(way),
  ) as fc.Arbitrary<string>;
