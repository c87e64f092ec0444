// What is told the moment its last key is pressed, and what must first come to rest.
import { describe, expect, it } from 'vitest';
import { field } from '#tests/unit/core/detect/fields.ts';
import { detectField } from '@/utils/core/detect/combine';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { learnAll } from '@/utils/core/detect/packs/all';
import { isChecked, mayBeWhole } from '@/utils/page/guard/whole';

learnAll();

/** After which keys of the value a field is told of at once. */
function whole(value: string, about: Partial<FieldFacts>): readonly string[] {
  const beginnings = [...value].map((_, at) => value.slice(0, at + 1));
  return beginnings.filter((text) => {
    if (!mayBeWhole(text)) return false;
    const found = [detectField(field(about), text, { region: 'CN' }) ?? []].flat();
    return found.some(({ evidence }) => isChecked({ why: evidence }));
  });
}

describe('a value is whole', () => {
  it.each([
    ['11010519491231002X', { label: 'ID number' }],
    ['4111 1111 1111 1111', { label: 'Card number' }],
    ['DE89 3704 0044 0532 0130 00', { label: 'IBAN' }],
  ])('with its last sign: %s', (value, about) => {
    expect(whole(value, about).at(-1)).toBe(value);
  });

  it.each([
    ['mei.lin@example.com.cn', { label: 'E-mail', type: 'email' }],
    ['user19800101@example.com', { label: 'E-mail', type: 'email' }],
    ['13800138000', { label: 'Phone', type: 'tel' }],
    ['88 Jianguo Road, Chaoyang', { label: 'Address' }],
  ])('never before the typing rests where nothing checks it: %s', (value, about) => {
    expect(whole(value, about)).toEqual([]);
  });

  it('never while a text is long: looking at it costs more than a key may', () => {
    expect(mayBeWhole(`${'x'.repeat(40)}4111111111111111`)).toBe(false);
  });
});
