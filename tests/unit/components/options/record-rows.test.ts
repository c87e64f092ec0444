import { expect, test } from 'vitest';
import {
  countItem,
  countSite,
  filterRecord,
  itemsByKind,
  type RecordFilter,
  sitesOf,
} from '@/components/options/record-rows';
import { DAY, NOW, row } from '@/tests/unit/components/rows';

const ALL: RecordFilter = { item: '', site: '', period: 'any' };
const card = row();
const old = row({ typedAt: 1, submittedAt: 1, sentAt: NOW - 40 * DAY, recipient: 'ads.example' });
const phone = row({
  kind: 'tel',
  itemId: 'tel:bb',
  mask: '138',
  page: 'news.example',
  recipient: 'news.example',
  sentAt: NOW - 2 * DAY,
});
const password = row({ kind: 'password', itemId: null, mask: null, sentAt: NOW });
const rows = [old, phone, card, password];

test('the newest row comes first', () => {
  expect(filterRecord(rows, ALL, NOW)).toEqual([password, card, phone, old]);
});

test('rows are found by item, by kind where no item is kept, by page, by recipient and by time', () => {
  expect(filterRecord(rows, { ...ALL, item: 'cc-number:aa' }, NOW)).toEqual([card, old]);
  expect(filterRecord(rows, { ...ALL, item: 'password' }, NOW)).toEqual([password]);
  expect(filterRecord(rows, { ...ALL, site: ' ADS ' }, NOW)).toEqual([old]);
  expect(filterRecord(rows, { ...ALL, site: 'shop.example' }, NOW)).toEqual([password, card, old]);
  expect(filterRecord(rows, { ...ALL, period: 'month' }, NOW)).toEqual([password, card, phone]);
});

test('the choices name every item and site once', () => {
  expect([...itemsByKind(rows).keys()]).toEqual(['cc-number', 'tel', 'password']);
  expect(itemsByKind(rows).get('cc-number')).toEqual([{ id: 'cc-number:aa', mask: '4242' }]);
  expect(itemsByKind(rows).get('password')).toEqual([]);
  expect(sitesOf(rows)).toEqual(['ads.example', 'news.example', 'shop.example']);
});

test('what would be forgotten is counted before it is', () => {
  expect(countItem(rows, 'cc-number:aa')).toBe(2);
  expect(countSite(rows, 'shop.example')).toBe(3);
});
