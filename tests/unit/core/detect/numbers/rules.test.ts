import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#tests/unit/core/detect/make.ts';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { idLike } from '@/utils/core/detect/numbers/rule';

const nameOf = (rule: NumberRule) => `${rule.country} ${rule.kind} ${rule.name}`;
const all = (rule: NumberRule) => [...(rule.distinct ?? []), ...(rule.regional ?? []), ...(rule.worded ?? [])];
const shape = (text: string) => text.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
/** Values of its expression; what looks ahead or back in it is left to the filter. */
function sample(rule: NumberRule, count: number): readonly string[] {
  const plain = rule.compact.source.replace(/\(\?[=!](?:[^()]|\([^()]*\))*\)/g, '').replaceAll('\\1', '\\d');
  const drawn = fc.sample(fc.stringMatching(new RegExp(plain, rule.compact.flags)), { numRuns: count, seed: 7 });
  return drawn.filter((text) => rule.compact.test(text));
}

/** The value, bent to the notation where it has a letter for a digit or the other way round. */
const bend = (text: string, notation: string) =>
  [...notation]
    .map((sign, i) => (shape(text.charAt(i)) === sign ? text.charAt(i) : sign === '9' ? '1' : sign))
    .join('');

/** How many of the values of its shape a rule lets through. */
function share(rule: NumberRule): number {
  const texts = sample(rule, 200);
  return texts.filter((text) => rule.sound(text)).length / texts.length;
}

/** Notations that no value of the expression can be bent to. */
function strays(rule: NumberRule): readonly string[] {
  const texts = sample(rule, 200);
  return all(rule).filter((notation) => {
    const bare = notation.replace(/[^9A\p{L}]/gu, '');
    return !texts.some((text) => text.length === bare.length && rule.compact.test(bend(text, bare)));
  });
}

describe('rules of numbers', () => {
  it.each(ALL_NUMBERS.filter((rule) => rule.checked).map((rule) => [nameOf(rule), rule] as const))(
    '%s: says it is checked, and refuses eight in nine chance values',
    (_, rule) => {
      expect(share(rule)).toBeLessThan(0.16);
    },
  );

  it('would be caught saying so without a check', () => {
    expect(share(idLike('xx', 'none', /^\d{9}$/))).toBe(1);
  });

  it.each(ALL_NUMBERS.map((rule) => [nameOf(rule), rule] as const))(
    '%s: is written as its expression has it',
    (_, rule) => {
      expect(strays(rule)).toEqual([]);
    },
  );

  it('finds a notation that no value has', () => {
    expect(strays(idLike('xx', 'none', /^\d{9}$/, null, { regional: '999-999-999|99-999' }))).toEqual(['99-999']);
  });

  it('has no distinct notation of bare digits, and every sign in them is 9, A, a separator or a letter of another script', () => {
    const distinct = ALL_NUMBERS.flatMap((rule) => rule.distinct ?? []);
    expect(distinct.length).toBeGreaterThan(100);
    expect(distinct.filter((notation) => /^9+$/.test(notation))).toEqual([]);
    expect(ALL_NUMBERS.flatMap(all).filter((notation) => /[B-Za-z0-8]|^\s|\s$|\s\s/.test(notation))).toEqual([]);
  });

  it('never reads a passport or a permit of a letter and digits without a word', () => {
    const odd = ALL_NUMBERS.filter(
      (rule) => rule.kind === 'passport' && (rule.distinct?.length || rule.regional?.length),
    );
    expect(odd.map(nameOf)).toEqual([]);
  });

  it('reads no plate without a word that is written as words and amounts are', () => {
    const plates = ALL_NUMBERS.filter((rule) => rule.kind === 'vehicle-plate' && rule.country !== 'in');
    const bare = plates
      .flatMap((rule) => [...(rule.distinct ?? []), ...(rule.regional ?? [])])
      .filter((one) => one.length > 3);
    expect(bare.length).toBeGreaterThan(100);
    expect(bare.filter((one) => /^(?:A+ )+9+(?: A+)?$|^9+ A+$|^A+9+$/.test(one))).toEqual([]);
  });

  it('names countries by two lower-case letters', () => {
    expect(ALL_NUMBERS.filter((rule) => !/^[a-z]{2}$/.test(rule.country) || rule.name === '')).toEqual([]);
    expect(new Set(ALL_NUMBERS.map((rule) => rule.country)).size).toBeGreaterThan(100);
  });

  it('throws at nothing and takes nothing that its expression does not have', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'0123456789AXKÄ京') })), (text) => {
        for (const rule of ALL_NUMBERS) if (rule.sound(text)) expect(rule.compact.test(text)).toBe(true);
      }),
    );
  });

  it('throws at no value of its own shape', () => {
    for (const rule of ALL_NUMBERS)
      for (const text of sample(rule, 20)) expect(typeof rule.sound(text)).toBe('boolean');
  });
});
