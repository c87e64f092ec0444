// What the guard says, in the sentences that it was given. Static words: kinds, sites, reasons; nothing of the record.
import { gravest, type Kind } from '@/utils/core/item';
import { fill } from '@/utils/core/text';
import { actionFor } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { DialogView } from '@/utils/page/draw/dialog';
import type { NoteText } from '@/utils/page/draw/note';
import type { PlainText } from '@/utils/page/draw/plain';
import type { Found } from './found';
import { judge } from './judge';

const kindKey = (kind: Kind, form = '') => `kind_${form}${kind.replaceAll('-', '_')}`;

/** `form`: '' to begin a sentence with, `inline_` within one. */
function kindsText(kinds: readonly Kind[], { text, lang }: FrameBrief, form = ''): string {
  const names = gravest(kinds).map((kind) => text[kindKey(kind, form)] ?? kind);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

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

export function plainText(view: DialogView, brief: FrameBrief): PlainText {
  const { text } = brief;
  const slots = { kinds: kindsText(view.kinds, brief, 'inline_'), site: view.host };
  return {
    title: fill(text.guard_ask ?? '', slots),
    reasons: view.verdict.reasons.map((reason) =>
      fill(text[`reason_${reason.code}`] ?? '', { ...slots, ...reason.params }),
    ),
    limits: text.guard_plain_limits ?? '',
    refuse: text.guard_refuse ?? '',
    once: text.guard_once ?? '',
  };
}
