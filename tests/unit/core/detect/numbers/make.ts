// What the tests of numbers share: rules by country and name, and values from templates. Never: values of real people.
import fc from 'fast-check';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { satisfies } from '@/utils/core/detect/numbers/lookup';

/** The rules of a country that have one of the names. */
export function rulesOf(country: string, ...names: string[]): readonly NumberRule[] {
  const rules = ALL_NUMBERS.filter((rule) => rule.country === country && names.includes(rule.name));
  for (const name of names) if (!rules.some((rule) => rule.name === name)) throw new Error(`no ${name} in ${country}`);
  return rules;
}

export function isSound(country: string, names: readonly string[], compact: string): boolean {
  return rulesOf(country, ...names).some((rule) => satisfies(rule, compact));
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/**
 * `#` a digit, `@` a letter, `{ddmmyy}` and the like a date of 1955 to 2019, `?` every digit in turn, `*` every digit and
 * letter in turn, all else itself. Gives the values of one draw.
 */
export function values(template: string): fc.Arbitrary<readonly string[]> {
  const parts = template.match(/\{[a-z]+\}|./gu) ?? [];
  return fc.tuple(...parts.map(part)).map((drawn) => spread(drawn.join('')));
}

function part(one: string): fc.Arbitrary<string> {
  if (one === '#') return fc.constantFrom(...'0123456789');
  if (one === '@') return fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  if (!one.startsWith('{')) return fc.constant(one);
  return fc
    .tuple(fc.integer({ min: 1955, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => {
      const of: Readonly<Record<string, string>> = {
        yyyy: pad(year, 4),
        yyy: pad(year % 1000, 3),
        yy: pad(year % 100, 2),
        mm: pad(month, 2),
        dd: pad(day, 2),
      };
      return one.slice(1, -1).replace(/y+|m+|d+/g, (name) => of[name] ?? '');
    });
}

function spread(text: string): readonly string[] {
  const at = text.search(/[?*]/);
  if (at < 0) return [text];
  const signs = text.charAt(at) === '?' ? '0123456789' : '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...signs].flatMap((sign) => spread(text.slice(0, at) + sign + text.slice(at + 1)));
}
