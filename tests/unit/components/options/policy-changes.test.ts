import { expect, test } from 'vitest';
import { isChanged, withCell } from '@/components/options/policy-changes';
import { defaultPolicy, withChanges } from '@/utils/core/trust/policy';

test('a changed cell is kept, and only that one', () => {
  const changes = withCell({}, 'tel', 'unknown', 'hold');
  expect(changes).toEqual({ tel: { unknown: 'hold' } });
  expect(isChanged(changes, 'tel', 'unknown')).toBe(true);
  expect(isChanged(changes, 'tel', 'risky')).toBe(false);
  expect(withChanges(defaultPolicy(), changes).tel.unknown).toBe('hold');
});

test('a cell set back to its default leaves no trace', () => {
  const both = withCell(withCell({}, 'tel', 'unknown', 'hold'), 'tel', 'trusted', 'note');
  expect(withCell(both, 'tel', 'unknown', 'note')).toEqual({ tel: { trusted: 'note' } });
  expect(withCell({ tel: { unknown: 'hold' } }, 'tel', 'unknown', 'note')).toEqual({});
});

test('the changes that came in are left as they were', () => {
  const before = { tel: { unknown: 'hold' } } as const;
  withCell(before, 'tel', 'unknown', 'silent');
  expect(before).toEqual({ tel: { unknown: 'hold' } });
});
