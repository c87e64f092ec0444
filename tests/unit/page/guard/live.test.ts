import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '@/utils/page/guard/found';
import { Live } from '@/utils/page/guard/live';

const { sent } = vi.hoisted(() => ({ sent: [] as [string, { findings: { value: string }[] } | undefined][] }));
vi.mock('@/utils/messages/send', () => ({
  quietly: () => undefined,
  sendFromContent: async (type: string, payload?: { findings: { value: string }[] }) => void sent.push([type, payload]),
}));

const one = (value: string): Found => ({ kind: 'tel', subtype: 'cn', value, raw: value, typedAt: 1, why: [] });
const told = () =>
  sent.flatMap(([type, payload]) => (type === 'typed' ? [payload?.findings.map(({ value }) => value)] : []));

describe('what is being typed', () => {
  beforeEach(() => {
    sent.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is told field by field, however quickly the next field is typed into', () => {
    const live = new Live();
    live.saw({ name: 'phone' }, [one('+8613912345678')]);
    live.saw({ name: 'card' }, [one('4111111111111111')]);
    live.saw({ name: 'code' }, []);
    vi.advanceTimersByTime(1000);
    expect(told()).toEqual([['+8613912345678', '4111111111111111']]);
  });

  it('is told once it rests, without what it was on the way there', () => {
    const live = new Live();
    const field = {};
    live.saw(field, [one('1391234')]);
    vi.advanceTimersByTime(300);
    live.saw(field, [one('13912345678')]);
    vi.advanceTimersByTime(1000);
    live.saw(field, [one('13912345678')]);
    vi.advanceTimersByTime(1000);
    expect(told()).toEqual([['13912345678']]);
  });

  it('has the tab watched from the first key on, said once in a while and not at all once it is kept awake anyway', () => {
    const live = new Live();
    const arms = () => sent.filter(([type]) => type === 'arm').length;
    for (let key = 0; key < 50; key++) live.begin();
    expect(arms()).toBe(1);
    vi.advanceTimersByTime(20_001);
    live.begin();
    expect(arms()).toBe(2);
    live.saw({}, [one('13912345678')]);
    for (let key = 0; key < 50; key++) live.begin();
    expect(arms()).toBe(3);
    expect(told()).toEqual([]);
  });

  it('is not told when the value was taken back in time', () => {
    const live = new Live();
    const field = {};
    live.saw(field, [one('13912345678')]);
    live.saw(field, []);
    vi.advanceTimersByTime(1000);
    expect(told()).toEqual([]);
  });
});
