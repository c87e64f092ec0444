// What the note beside a field says, in the sentences that the guard was given. Static words: kinds, sites, reasons.
// Never: anything of the record.
import type { Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import { fill } from '@/utils/core/text';
import { actionFor } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { NoteText } from '@/utils/page/draw/note';
import type { Found } from './found';
import { judge } from './judge';
import { kindsText } from './kinds-text';

/** What the note beside a field says; null: nothing. Judged by the page itself, before anyone knows where it goes. */
export function noteText(found: readonly Found[], brief: FrameBrief): NoteText | null {
  const judged = judge(
    location.href === 'about:blank' || location.protocol === 'about:' ? brief.pageOrigin : location.href,
    brief,
  );
  if (!judged || brief.asleep) return null;
  const kinds = found.map((one) => one.kind);
  const { verdict, to } = judged;
  const action = actionFor(brief.policy, kinds, verdict.level);
  if (action === 'silent') return null;
  const risky = verdict.level === 'risky';
  const reason = verdict.reasons[0];
  const slots = { kind: kindsText(kinds, brief), site: to.site };
  const first = fill(brief.text[action === 'hold' ? 'guard_note_hold' : 'guard_note'] ?? '', slots);
  const why = risky && reason ? fill(brief.text[`reason_${reason.code}`] ?? '', { ...slots, ...reason.params }) : '';
  return { words: `${first} ${why}`.trim(), dismiss: brief.text.guard_dismiss ?? '', risky };
}

/** Somebody else read along, before anything was sent. */
export function sniffedText(recipient: Site, kinds: readonly Kind[], brief: FrameBrief): NoteText {
  const { text, page } = brief;
  const slots = { page: page ?? '', site: recipient, kinds: kindsText(kinds, brief, 'inline_') };
  return { words: fill(text.guard_sniffed ?? '', slots), dismiss: text.guard_dismiss ?? '', risky: true };
}
