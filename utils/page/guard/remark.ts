// Whether there is something to note beside a field, and what: the words come with what draws them.
// Never: anything of the record.
import { actionFor } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { Found } from './found';
import { judge } from './judge';
import type { Remark } from './note-text';

/** Judged by the page itself, before anyone knows where it goes; null: nothing to note. */
export function remarkOn(found: readonly Found[], brief: FrameBrief): Remark | null {
  const judged =
    found.length > 0 && !brief.asleep && judge(/^about:/.test(location.href) ? brief.pageOrigin : location.href, brief);
  if (!judged) return null;
  const kinds = found.map((one) => one.kind);
  const action = actionFor(brief.policy, kinds, judged.verdict.level);
  return action === 'silent' ? null : { about: 'found', kinds, holds: action === 'hold', ...judged };
}
