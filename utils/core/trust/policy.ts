// What to do when an item of a kind would go to a site of a level: the policy table.
import { KINDS, type Kind, SENSITIVITY, type Sensitivity } from '@/utils/core/item';
import type { Level } from './verdict';

/** `silent`: recorded only; `note`: a note beside the field; `hold`: nothing leaves until the person answers. */
export type Action = 'silent' | 'note' | 'hold';
export type Policy = Readonly<Record<Kind, Readonly<Record<Level, Action>>>>;
/** What the person changed from the default. */
export type PolicyChanges = Readonly<Partial<Record<Kind, Readonly<Partial<Record<Level, Action>>>>>>;

const BY_SENSITIVITY: Readonly<Record<Sensitivity, Readonly<Record<Level, Action>>>> = {
  high: { trusted: 'silent', unknown: 'hold', risky: 'hold' },
  medium: { trusted: 'silent', unknown: 'note', risky: 'hold' },
  low: { trusted: 'silent', unknown: 'note', risky: 'hold' },
};

/** Signing in is no news: a user name alone is recorded, and noted only where something is wrong. */
const QUIET: PolicyChanges = { username: { unknown: 'silent', risky: 'note' } };

export function defaultPolicy(): Policy {
  const rows = KINDS.map((kind) => [kind, { ...BY_SENSITIVITY[SENSITIVITY[kind]], ...QUIET[kind] }]);
  return Object.fromEntries(rows) as Policy;
}

export function withChanges(policy: Policy, changes: PolicyChanges): Policy {
  const rows = KINDS.map((kind) => [kind, { ...policy[kind], ...changes[kind] }]);
  return Object.fromEntries(rows) as Policy;
}

const GRAVITY: Readonly<Record<Action, number>> = { silent: 0, note: 1, hold: 2 };

/** The gravest action that any of the kinds asks for at this level. */
export function actionFor(policy: Policy, kinds: readonly Kind[], level: Level): Action {
  let gravest: Action = 'silent';
  for (const kind of kinds) {
    const action = policy[kind][level];
    if (GRAVITY[action] > GRAVITY[gravest]) gravest = action;
  }
  return gravest;
}
