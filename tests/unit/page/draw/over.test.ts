// What a page does to its root can hide our question in Firefox, which draws the top layer within it.
import { describe, expect, it } from 'vitest';
import { rootHides } from '@/utils/page/draw/over';

const plain = { filter: 'none', clipPath: 'none', maskImage: 'none', opacity: '1' };

describe('a question is taken for hidden by its root', () => {
  it.each([
    [{ filter: 'opacity(0)' }],
    [{ filter: 'invert(1) blur(9px)' }],
    [{ filter: 'url("#f")' }],
    [{ clipPath: 'inset(49%)' }],
    [{ maskImage: 'linear-gradient(transparent, transparent)' }],
    [{ opacity: '0.01' }],
  ])('by %o', (style) => expect(rootHides({ ...plain, ...style })).toBe(true));

  it.each([[{}], [{ filter: 'invert(1) hue-rotate(180deg)' }], [{ opacity: '0.9' }]])('not by %o', (style) =>
    expect(rootHides({ ...plain, ...style })).toBe(false),
  );
});
