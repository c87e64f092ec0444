// Changes of the policy table, kept as what differs from the default.
import type { Kind } from '@/utils/core/item';
import { type Action, defaultPolicy, type PolicyChanges } from '@/utils/core/trust/policy';
import type { Level } from '@/utils/core/trust/verdict';

export const LEVELS: readonly Level[] = ['trusted', 'unknown', 'risky'];
export const ACTIONS: readonly Action[] = ['silent', 'note', 'hold'];

/** A cell that is set back to its default leaves no trace. */
export function withCell(changes: PolicyChanges, kind: Kind, level: Level, action: Action): PolicyChanges {
  const { [level]: _, ...levels } = changes[kind] ?? {};
  const row = action === defaultPolicy()[kind][level] ? levels : { ...levels, [level]: action };
  const { [kind]: __, ...kinds } = changes;
  return Object.keys(row).length === 0 ? kinds : { ...kinds, [kind]: row };
}

export function isChanged(changes: PolicyChanges, kind: Kind, level: Level): boolean {
  return changes[kind]?.[level] !== undefined;
}
