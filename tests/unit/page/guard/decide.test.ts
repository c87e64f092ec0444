// What is asked, what goes unasked, and that one recipient is one question.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FrameBrief } from '@/utils/messages/protocol';
import { Decisions, type Leaving } from '@/utils/page/guard/decide';
import type { Dialog } from '@/utils/page/guard/dialog';
import type { Found } from '@/utils/page/guard/found';
import { Questions } from '@/utils/page/guard/questions';

const sent = vi.hoisted(() => [] as { type: string; payload: never }[]);
vi.mock('@/utils/messages/send', () => ({
  sendFromContent: (type: string, payload: never) => {
    sent.push({ type, payload });
    return Promise.resolve({ saved: true });
  },
  quietly: () => undefined,
}));
vi.mock('@/utils/page/guard/judge', () => ({
  judge: (url: string) => {
    const { protocol, hostname } = new URL(url);
    const site = hostname.split('.').slice(-2).join('.');
    return {
      to: { scheme: protocol.slice(0, -1), host: hostname, site },
      verdict: { level: site === 'trusted.test' ? 'trusted' : 'unknown', reasons: [] },
    };
  },
}));
vi.mock('@/utils/core/trust/policy', () => ({
  actionFor: (_: unknown, __: unknown, level: string) => (level === 'trusted' ? 'silent' : 'hold'),
}));

const CARD: Found = { kind: 'cc-number', subtype: '', value: '4111', raw: '4111', typedAt: 0, why: [] };
const TEL: Found = { kind: 'tel', subtype: '', value: '138', raw: '138', typedAt: 0, why: [] };
const DIALOG = { prepare: vi.fn(), open: vi.fn(), openPlain: vi.fn(), close: vi.fn() };

let alive = true;
let questions: Questions;
let decisions: Decisions;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] });
  vi.stubGlobal('window', { top: null });
  vi.stubGlobal('document', { activeElement: null });
  alive = true;
  sent.length = 0;
  questions = new Questions(DIALOG as unknown as Dialog, () => alive);
  decisions = new Decisions(
    () => ({ asleep: false, page: 'page.test', policy: {} }) as unknown as FrameBrief,
    questions,
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const leaving = (found: readonly Found[], url: string, more: Partial<Leaving> = {}): Leaving => ({
  found,
  url,
  channel: 'fetch',
  ...more,
});

function hold(one: Leaving, log: string[] = [], name = 'it') {
  const outcome = decisions.of(one);
  if (typeof outcome === 'string') return outcome;
  return decisions.hold(outcome, { send: () => log.push(`${name} sent`), drop: () => log.push(`${name} dropped`) });
}

const holds = () =>
  sent
    .filter(({ type }) => type === 'hold')
    .map(({ payload }) => payload as { token: string; findings: { kind: string }[] });
const answer = async (given: 'once' | 'refuse') => {
  questions.answer(holds().at(-1)?.token ?? '', given);
  await vi.advanceTimersByTimeAsync(50);
};

it('asks one question for what goes to one site at once, with all of its values', async () => {
  const log: string[] = [];
  hold(leaving([CARD], 'https://a.shop.test/'), log, 'card');
  hold(leaving([TEL], 'https://b.shop.test/'), log, 'tel');
  await vi.advanceTimersByTimeAsync(50);
  expect(holds()).toHaveLength(1);
  expect(
    holds()[0]
      ?.findings.map(({ kind }) => kind)
      .sort(),
  ).toEqual(['cc-number', 'tel']);
  await answer('once');
  expect(log.sort()).toEqual(['card sent', 'tel sent']);
});

it('asks of two sites one after the other', async () => {
  hold(leaving([CARD], 'https://shop.test/'));
  hold(leaving([CARD], 'https://evil.test/'));
  await vi.advanceTimersByTimeAsync(50);
  expect(holds()).toHaveLength(1);
  await answer('refuse');
  expect(holds()).toHaveLength(2);
});

it('of two submits of one form the last goes, by one question', async () => {
  const log: string[] = [];
  const form = leaving([CARD], 'https://shop.test/', { channel: 'form', by: 'post shop.test' });
  hold(form, log, 'first');
  expect(hold(form, log, 'second')).toBeNull();
  await vi.advanceTimersByTimeAsync(50);
  await answer('once');
  expect(log).toEqual(['first dropped', 'second sent']);
});

it('answers with the first question what was typed on meanwhile, but not another kind, nor another field', async () => {
  const typed = { ...CARD, value: '41111', raw: '41111' };
  const log: string[] = [];
  const [here, there] = [{}, {}];
  const put = (found: Found, field: object, name: string) => {
    const question = decisions.of(leaving([found], 'https://shop.test/'));
    if (typeof question !== 'string') decisions.hold({ ...question, field }, { send: () => log.push(name) });
  };
  put(CARD, here, 'card');
  await vi.advanceTimersByTimeAsync(50);
  put(typed, here, 'typed on');
  put(TEL, here, 'tel');
  put({ ...typed, value: '42' }, there, 'elsewhere');
  await answer('once');
  expect(log).toEqual(['card', 'typed on']);
});

it('refuses silently what was refused, and asks again once the person pressed', async () => {
  hold(leaving([CARD], 'https://shop.test/'));
  await vi.advanceTimersByTimeAsync(50);
  await answer('refuse');
  expect(hold(leaving([CARD], 'https://shop.test/'))).toBe('refuse');
  decisions.again();
  expect(typeof decisions.of(leaving([CARD], 'https://shop.test/'))).toBe('object');
});

it('lets go what cannot wait, and says that it did', () => {
  expect(decisions.of(leaving([CARD], 'https://shop.test/', { channel: 'beacon', now: true }))).toBe('go');
  expect(sent).toMatchObject([{ type: 'handed', payload: { channel: 'beacon', findings: [{ kind: 'cc-number' }] } }]);
});

it('records what goes to a trusted site without a question', () => {
  expect(decisions.of(leaving([CARD], 'https://trusted.test/', { channel: 'form' }))).toBe('go');
  expect(sent).toMatchObject([{ type: 'record', payload: { decision: 'unasked' } }]);
});

it('holds what leaves for another program as such', () => {
  expect(decisions.of(leaving([CARD], 'mailto:a@b.test', { channel: 'form' }))).toMatchObject({ channel: 'mail' });
});

it('gives up what is held once the extension is gone, and remembers no refusal of the person', async () => {
  const log: string[] = [];
  hold(leaving([CARD], 'https://shop.test/'), log);
  await vi.advanceTimersByTimeAsync(50);
  alive = false;
  await vi.advanceTimersByTimeAsync(1100);
  expect(log).toEqual(['it dropped']);
  expect(typeof decisions.of(leaving([CARD], 'https://shop.test/'))).toBe('object');
});

it('sends nothing of a frame that goes away', async () => {
  const log: string[] = [];
  hold(leaving([CARD], 'https://shop.test/'), log, 'one');
  hold(leaving([CARD], 'https://evil.test/'), log, 'two');
  await vi.advanceTimersByTimeAsync(50);
  questions.end();
  await vi.advanceTimersByTimeAsync(50);
  expect(log.sort()).toEqual(['one dropped', 'two dropped']);
});
