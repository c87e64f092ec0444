// What the note beside a field says, in the sentences that the guard was given. A part of the guard, put beside it once
// there is something to note. Static words: kinds, sites, reasons. Never: anything of the record.
import type { Kind } from '@/utils/core/item';
import type { Destination, Site } from '@/utils/core/site';
import { fill } from '@/utils/core/text';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { NoteText } from '@/utils/page/draw/note';
import { kindsText } from './kinds-text';

export type Remark =
  | {
      readonly about: 'found';
      readonly kinds: readonly Kind[];
      /** It is going to be asked about. */
      readonly holds: boolean;
      readonly to: Destination;
      readonly verdict: Verdict;
    }
  /** Somebody else read along, before anything was sent. */
  | { readonly about: 'sniffed'; readonly kinds: readonly Kind[]; readonly recipient: Site }
  /** The page itself stopped what the person let go. */
  | { readonly about: 'stopped' };

export function noteText(remark: Remark, brief: FrameBrief): NoteText {
  const { text } = brief;
  const dismiss = text.guard_dismiss ?? '';
  if (remark.about === 'stopped') return { words: text.guard_site_refused ?? '', dismiss, risky: false };
  if (remark.about === 'sniffed') {
    const slots = { page: brief.page ?? '', site: remark.recipient, kinds: kindsText(remark.kinds, brief, 'inline_') };
    return { words: fill(text.guard_sniffed ?? '', slots), dismiss, risky: true };
  }
  const { kinds, holds, to, verdict } = remark;
  const risky = verdict.level === 'risky';
  const reason = verdict.reasons[0];
  const slots = { kind: kindsText(kinds, brief), site: to.site };
  const first = fill(text[holds ? 'guard_note_hold' : 'guard_note'] ?? '', slots);
  const why = risky && reason ? fill(text[`reason_${reason.code}`] ?? '', { ...slots, ...reason.params }) : '';
  return { words: `${first} ${why}`.trim(), dismiss, risky };
}
