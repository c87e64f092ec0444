// What counts as decided, for how long, for whom, by which way.
import { describe, expect, it } from 'vitest';
import type { Found } from '@/utils/page/guard/found';
import { Settled } from '@/utils/page/guard/settled';

const CARD: Found = {
  kind: 'cc-number',
  subtype: '',
  value: '4111111111111111',
  raw: '4111111111111111',
  typedAt: 0,
  why: [],
};
const OTHER: Found = { ...CARD, value: '5555555555554444', raw: '5555555555554444' };

const to = (host: string, by?: string, scheme = 'https') => ({
  to: { scheme, host, site: host.split('.').slice(-2).join('.') },
  verdict: { level: 'unknown' as const },
  ...(by && { by }),
});

function setUp() {
  let time = 1000;
  const pass = (ms: number) => {
    time += ms;
  };
  return { settled: new Settled(() => time), pass };
}

describe('what was sent', () => {
  it('covers what follows by itself for ten minutes, and not a moment longer', () => {
    const { settled, pass } = setUp();
    settled.add(to('shop.test'), [CARD]);
    pass(599_000);
    expect(settled.of(to('api.shop.test'), CARD, false)).toBe('sent');
    pass(2000);
    expect(settled.of(to('shop.test'), CARD, false)).toBeNull();
  });

  it('covers the same form pressed again by the person for ten seconds', () => {
    const { settled, pass } = setUp();
    settled.add(to('shop.test'), [CARD]);
    pass(9000);
    expect(settled.of(to('shop.test'), CARD, true)).toBe('sent');
    pass(2000);
    expect(settled.of(to('shop.test'), CARD, true)).toBeNull();
  });

  it.each([
    ['another value', to('shop.test', 'post shop.test'), OTHER],
    ['another site', to('evil.test', 'post evil.test'), CARD],
    ['the same without encryption', to('shop.test', 'post shop.test', 'http'), CARD],
    ['another host of the site, by a form', to('evil.shop.test', 'post evil.shop.test'), CARD],
    ['the same form by GET', to('shop.test', 'get shop.test'), CARD],
  ])('does not cover %s', (_, recipient, found) => {
    const { settled } = setUp();
    settled.add(to('shop.test', 'post shop.test'), [CARD]);
    expect(settled.of(to('shop.test', 'post shop.test'), CARD, false)).toBe('sent');
    expect(settled.of(recipient, found, false)).toBeNull();
  });

  it('covers what a script of the page sends to the same site in place of the form', () => {
    const { settled } = setUp();
    settled.add(to('shop.test', 'post shop.test'), [CARD]);
    expect(settled.of(to('api.shop.test'), CARD, false)).toBe('sent');
  });
});

describe('what was refused', () => {
  it('stays refused while the page tries again by itself, however long it does', () => {
    const { settled, pass } = setUp();
    settled.add(to('shop.test'), [CARD], false);
    for (let tries = 0; tries < 10; tries++) {
      pass(20_000);
      expect(settled.of(to('shop.test'), CARD, false)).toBe('refused');
    }
    pass(31_000);
    expect(settled.of(to('shop.test'), CARD, false)).toBeNull();
  });

  it('is asked about again once the person tries again', () => {
    const { settled } = setUp();
    settled.add(to('shop.test'), [CARD], false);
    settled.again();
    expect(settled.of(to('shop.test'), CARD, false)).toBeNull();
  });

  it('says nothing of another value or another site', () => {
    const { settled } = setUp();
    settled.add(to('shop.test'), [CARD], false);
    expect(settled.of(to('shop.test'), OTHER, false)).toBeNull();
    expect(settled.of(to('evil.test'), CARD, false)).toBeNull();
  });
});

describe('what is typed on', () => {
  const field = {};
  it('belongs to the decision about the same field', () => {
    const { settled } = setUp();
    settled.add(to('shop.test'), [CARD], true, field);
    expect(settled.of(to('shop.test'), OTHER, false, field)).toBe('sent');
  });

  it('does not, in another field, of another kind or to another site', () => {
    const { settled } = setUp();
    settled.add(to('shop.test'), [CARD], true, field);
    expect(settled.of(to('shop.test'), OTHER, false, {})).toBeNull();
    expect(settled.of(to('shop.test'), OTHER, false)).toBeNull();
    expect(settled.of(to('shop.test'), { ...OTHER, kind: 'tel' }, false, field)).toBeNull();
    expect(settled.of(to('evil.test'), OTHER, false, field)).toBeNull();
  });
});
