// A message for everything that the person can do on the leak page. Changes to cases run one after the other, each on
// the case as it is then.
import type { Change, LeakedActions } from '@/components/leaked/actions';
import { addEvidence, openCase } from '@/utils/core/remedy/case-actions';
import { sendFromPages } from '@/utils/messages/send';
import { database } from '@/utils/platform/database';

const newId = () => crypto.randomUUID();

let last: Promise<unknown> = Promise.resolve();

async function changeCase(id: string, change: Change): Promise<void> {
  const subject = await database().cases.get(id);
  if (!subject) throw new Error('the case is gone');
  await sendFromPages('saveCase', { case: change(subject, Date.now(), newId) });
}

export const ACTIONS: LeakedActions = {
  match: (text) => sendFromPages('match', { text }),
  verify: (itemId, value) => sendFromPages('verify', { itemId, value }),
  async open(opening, kept) {
    const now = Date.now();
    const opened = openCase(opening, now, newId);
    await sendFromPages('saveCase', { case: kept ? addEvidence(opened, kept, now, newId) : opened });
    return opened.id;
  },
  change(id, change) {
    const turn = last.then(() => changeCase(id, change));
    last = turn.catch(() => undefined);
    return turn;
  },
  remove: (id) => sendFromPages('deleteCase', { id }),
  copy: (text) => navigator.clipboard.writeText(text),
  print: () => print(),
};
