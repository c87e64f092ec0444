import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, compile, leads } from '@/utils/core/detect/automaton';
import { learnAll } from '@/utils/core/detect/packs/all';
import { knownPlans } from '@/utils/core/detect/phone-plan';

learnAll();
const digits = (text: string) => Uint8Array.from(text, Number);
const whole = (source: string, text: string) => accepts(compile(source), digits(text), 0, text.length);

describe('an automaton over digits', () => {
  it.each([
    ['1[3-9]#{9}', '13812345678', true],
    ['1[3-9]#{9}', '12812345678', false],
    ['(?:10|2[0-57-9])[2-8]#{7}', '1065529988', true],
    ['(?:10|2[0-57-9])[2-8]#{7}', '2665529988', false],
    ['#{3,5}', '1234', true],
    ['#{3,5}', '12', false],
    ['1?23', '123', true],
    ['1?23', '23', true],
    ['1?23', '1123', false],
    ['12|34', '34', true],
  ])('of %j answers for %j: %s', (source, text, answer) => {
    expect(whole(source, text)).toBe(answer);
  });

  it('finds a pattern at the head', () => {
    expect(leads(compile('268|4[0-2]'), digits('2681234'), 0, 7)).toBe(true);
    expect(leads(compile('268|4[0-2]'), digits('2691234'), 0, 7)).toBe(false);
  });

  it('agrees with the regular expression of every numbering plan on numbers near it', () => {
    for (const [, region, pattern, , , , , services] of knownPlans())
      for (const source of [pattern, services].filter((each) => each !== undefined && each !== '')) {
        const expression = new RegExp(`^(?:${(source as string).replaceAll('#', '\\d')})$`);
        const automaton = compile(source as string);
        fc.assert(
          fc.property(fc.oneof(fc.stringMatching(expression), fc.stringMatching(/^\d{4,12}$/)), (text) => {
            expect(accepts(automaton, digits(text), 0, text.length), `${region} ${text}`).toBe(expression.test(text));
          }),
          { numRuns: 12 },
        );
      }
  });
});
