import { expect, test } from 'vitest';
import { placeOf, SECTIONS } from '@/components/options/sections';

test('every section has an address, and reads back from it', () => {
  for (const { id } of SECTIONS) expect(placeOf(`#${id}`)).toEqual({ section: id, query: {} });
});

test('an address carries the filters of the record', () => {
  expect(placeOf('#record?site=shop.example&item=tel%3Abb')).toEqual({
    section: 'record',
    query: { site: 'shop.example', item: 'tel:bb' },
  });
});

test.each(['', '#', '#nothing', '#__proto__', '#?site=a'])('the address %j leads to the first section', (hash) => {
  expect(placeOf(hash).section).toBe(SECTIONS[0].id);
});
