import { expect, it } from 'vitest';
import { PLAIN_CSS } from '@/utils/page/draw/plain';

/** What makes IntersectionObserver say that an element is not plainly seen: the button that waits for it stays off. */
const SEE_THROUGH = /opacity|filter|transform|mix-blend|mask/;

it('hides no button from what tells that it is seen', () => {
  expect(SEE_THROUGH.test('button:disabled { opacity: 0.5 }')).toBe(true);
  expect(PLAIN_CSS).not.toMatch(SEE_THROUGH);
});
