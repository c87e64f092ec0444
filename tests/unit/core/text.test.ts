import { expect, it } from 'vitest';
import { createText, fill } from '@/utils/core/text';

it('fills the slots that are given and leaves the others to be seen', () => {
  expect(fill('{kind} to {site}', { kind: 'Card' })).toBe('Card to {site}');
});

it('shows the key of a missing sentence', () => {
  expect(createText({})('level_risky')).toBe('level_risky');
});
