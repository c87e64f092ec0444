import { describe, expect, it } from 'vitest';
import * as act from '@/utils/core/remedy/case-actions';
import { leaked, suspect } from './make';

const ids = () => {
  let last = 0;
  return () => `id${++last}`;
};
const opened = () =>
  act.openCase(
    { region: 'CN', leaked: [leaked()], noticedAt: 5, trace: { suspects: [suspect('a.test')], elsewhere: 0.5 } },
    10,
    ids(),
  );

describe('a case', () => {
  it('opens with what leaked and who may have leaked it, and nothing done', () => {
    expect(opened()).toEqual({
      id: 'id1',
      openedAt: 10,
      closedAt: null,
      region: 'CN',
      leaked: [leaked()],
      noticedAt: 5,
      suspects: [suspect('a.test')],
      elsewhere: 0.5,
      done: {},
      evidence: [],
      notices: [],
    });
  });

  it('remembers when a step was ticked, and forgets it when the tick goes', () => {
    const ticked = act.tickStep(opened(), 'card_lock', true, 20);
    expect(ticked.done).toEqual({ card_lock: 20 });
    expect(act.tickStep(ticked, 'hang_up', true, 30).done).toEqual({ card_lock: 20, hang_up: 30 });
    expect(act.tickStep(ticked, 'card_lock', false, 40).done).toEqual({});
  });

  it('logs evidence in the order in which it was added, and takes an entry out', () => {
    const draft = { happenedAt: 8, channel: 'call', party: '+86 170 0000 0000', text: 'knew my card' } as const;
    const newId = ids();
    const two = act.addEvidence(act.addEvidence(opened(), draft, 20, newId), { ...draft, happenedAt: null }, 30, newId);
    expect(two.evidence.map(({ id, addedAt, happenedAt }) => [id, addedAt, happenedAt])).toEqual([
      ['id1', 20, 8],
      ['id2', 30, null],
    ]);
    expect(act.removeEvidence(two, 'id1').evidence.map(({ id }) => id)).toEqual(['id2']);
  });

  it('keeps of a letter that it was made, to whom and when it is due; never its text', () => {
    const made = act.addNotice(opened(), { letter: 'access-request', language: 'en', to: 'a.test' }, 20, ids());
    expect(made.notices).toEqual([
      { id: 'id1', letter: 'access-request', language: 'en', to: 'a.test', madeAt: 20, sentAt: null, dueAt: null },
    ]);
    const [sent] = act.markSent(made, 'id1', 30, 90).notices;
    expect(sent).toMatchObject({ madeAt: 20, sentAt: 30, dueAt: 90 });
    expect(act.markSent(made, 'another', 30, 90).notices).toEqual(made.notices);
  });

  it('takes new suspects without losing what was done', () => {
    const ticked = act.tickStep(opened(), 'hang_up', true, 20);
    const again = act.retrace(ticked, { suspects: [suspect('b.test')], elsewhere: 0.2 });
    expect(again).toEqual({ ...ticked, suspects: [suspect('b.test')], elsewhere: 0.2 });
  });

  it('closes and opens again', () => {
    const closed = act.closeCase(opened(), 50);
    expect(closed.closedAt).toBe(50);
    expect(act.reopenCase(closed)).toEqual(opened());
  });

  it('is never changed in place', () => {
    const subject = Object.freeze(opened());
    const before = structuredClone(subject);
    act.tickStep(subject, 'hang_up', true, 1);
    act.addEvidence(subject, { happenedAt: null, channel: 'sms', party: '', text: '' }, 1, ids());
    act.closeCase(subject, 1);
    expect(subject).toEqual(before);
  });
});
