import { expect, test } from 'vitest';
import { holdingsOf, otherRecipients, recipientsOf, sitesMatching } from '@/components/popup/site-facts';
import { DAY, NOW, row } from '@/tests/unit/components/rows';

test('a site holds each item once, since it was first given', () => {
  const rows = [
    row({ submittedAt: NOW - 5 * DAY, sentAt: NOW - 5 * DAY + 10 }),
    row({ submittedAt: NOW, sentAt: NOW }),
    row({ kind: 'password', itemId: null, mask: null, submittedAt: NOW - DAY, sentAt: null }),
  ];
  expect(holdingsOf('shop.example', rows)).toEqual([
    { key: 'password', kind: 'password', mask: null, since: NOW - DAY },
    { key: 'cc-number:aa', kind: 'cc-number', mask: '4242', since: NOW - 5 * DAY },
  ]);
});

test('what was refused, only typed, or sent elsewhere is not held', () => {
  const rows = [
    row({ decision: 'refused', submittedAt: NOW, sentAt: null }),
    row({ submittedAt: null, sentAt: null }),
    row({ recipient: 'other.example' }),
  ];
  expect(holdingsOf('shop.example', rows)).toEqual([]);
});

test('something seen leaving before any submission counts from when it left', () => {
  const [held] = holdingsOf('shop.example', [row({ decision: 'none', submittedAt: null, sentAt: NOW - 3 * DAY })]);
  expect(held?.since).toBe(NOW - 3 * DAY);
});

test('other recipients of the page are named once, and only if something went', () => {
  const rows = [
    row({ recipient: 'ads.example' }),
    row({ recipient: 'ads.example' }),
    row({ recipient: 'refused.example', decision: 'refused', sentAt: null }),
    row({ page: 'news.example', recipient: 'elsewhere.example' }),
  ];
  expect(otherRecipients('shop.example', rows)).toEqual(['ads.example']);
});

test('an item went to each recipient once, the latest first', () => {
  const rows = [
    row({ sentAt: NOW - 9 * DAY, submittedAt: null, typedAt: null }),
    row({ recipient: 'b.example', sentAt: NOW }),
    row(),
  ];
  expect(recipientsOf(rows)).toEqual([
    { site: 'b.example', at: NOW },
    { site: 'shop.example', at: NOW - DAY },
  ]);
});

test('sites are found by any part of their name, and nothing by nothing', () => {
  expect(sitesMatching(' SHOP ', ['a.example', 'shop.example'])).toEqual(['shop.example']);
  expect(sitesMatching('  ', ['a.example'])).toEqual([]);
  expect(sitesMatching('e', ['a.e', 'b.e', 'c.e'], 2)).toHaveLength(2);
});
