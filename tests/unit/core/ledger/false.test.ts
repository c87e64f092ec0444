import { expect, it } from 'vitest';
import type { Kind } from '@/utils/core/item';
import { Finder, type Wanted } from '@/utils/core/ledger/finder';
import { bodyOf } from './bodies';
import { VALUES } from './coded';

const MORE: readonly (readonly [Kind, ...string[]])[] = [
  ['name', 'May'],
  ['name', 'Li'],
  ['name', 'Lin Mei'],
  ['name', '李小明'],
  ['name', 'Anna Smith'],
  ['name', 'Grace Hopper'],
  ['email', 'mei.lin@example.org'],
  ['email', 'a@b.cn'],
  ['tel', '+12025550143', '(202) 555-0143'],
  ['tel', '+447700900123'],
  ['bank-account', '1234567'],
  ['bank-account', '40047777'],
  ['national-id', '123456789'],
  ['bday', '1987-11-03'],
  ['username', 'kim'],
  ['street-address', 'Hauptstraße 5, 10115 Berlin'],
  ['vehicle-plate', '京A12345'],
  ['tax-id', 'AB123456C'],
  ['cc-number', '4111111111111111'],
];
const wanted: readonly Wanted[] = [...VALUES, ...MORE].map(([kind, ...forms], at) => ({
  itemId: `${at} ${forms[0]}`,
  kind,
  forms,
}));
const BODIES = 10_000;

it(`finds nothing in ${BODIES} bodies of third parties that hold nothing of the person`, () => {
  const finder = new Finder();
  const matches: unknown[] = [];
  for (let at = 0; at < BODIES; at++)
    for (const { itemId, codings } of finder.find(bodyOf(at), wanted).carried) matches.push({ at, itemId, codings });
  expect(matches).toEqual([]);
}, 300_000);

it('would have found it: the same bodies with a value put in', () => {
  const finder = new Finder();
  const email: readonly Wanted[] = [{ itemId: 'it', kind: 'email', forms: ['mei.lin@example.org'] }];
  const missed = Array.from({ length: 240 }, (_, at) => at).filter(
    (at) => finder.find(`${bodyOf(at)}&e=mei.lin%40example.org`, email).carried.length === 0,
  );
  expect(missed).toEqual([]);
}, 60_000);
