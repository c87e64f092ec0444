// What the plain dialog says, in the sentences that the guard was given. A part of the guard, put beside it once there is
// something to ask. Static words: kinds, sites, reasons. Never: anything of the record.
import { fill } from '@/utils/core/text';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { DialogView } from '@/utils/page/draw/dialog';
import type { PlainText } from '@/utils/page/draw/plain';
import { kindsText } from './kinds-text';

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
