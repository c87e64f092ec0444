// Handing the letter over: copy, print, mail program; and the clock that starts once it is sent.
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import { Status, useStatus } from '@/components/ui/status';
import type { Case } from '@/utils/core/remedy/case';
import { addNotice, markSent } from '@/utils/core/remedy/case-actions';
import { dueAt } from '@/utils/core/remedy/deadlines';
import { type Letter, plainText } from '@/utils/core/remedy/letters/letter';
import { CN } from '@/utils/core/remedy/packs/cn';
import type { CaseActions, Change } from './actions';
import { fromDay, toDay, zoneOffset } from './days';
import type { LetterDraft } from './letter-draft';
import { mailLink } from './mail-link';

interface Props {
  readonly letter: Letter;
  readonly draft: LetterDraft;
  readonly subject: Case;
  readonly now: number;
  readonly actions: CaseActions;
}

export function LetterSend({ letter, draft, subject, now, actions }: Props) {
  const text = useText();
  const { said, attempt } = useStatus();
  const [day, setDay] = useState(toDay(now));
  const body = plainText(letter);
  const mail = mailLink(letter.title, body);
  const copy = (done: 'letter_copied' | 'letter_copied_for_mail') =>
    attempt(() => actions.copy(body), { message: text(done) });
  const sent = () =>
    attempt(() => actions.change(subject.id, sentOn(fromDay(day) || now, draft)), { message: text('letter_marked') });
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="primary" onClick={() => copy('letter_copied')}>
          {text('letter_copy')}
        </button>
        <button type="button" onClick={actions.print}>
          {text('letter_print')}
        </button>
        <a class="button" href={mail.href} onClick={() => !mail.whole && copy('letter_copied_for_mail')}>
          {text('letter_mail')}
        </a>
      </div>
      <div class="row ends">
        <Field label={text('letter_sent_on')}>
          {(ids) => (
            <input
              {...ids}
              class="date"
              type="date"
              max={toDay(now)}
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="button" onClick={sent}>
          {text('letter_mark_sent')}
        </button>
      </div>
      <Status said={said} />
      <p class="small soft measure">{text('letter_not_kept')}</p>
    </div>
  );
}

/** Only an access request has a clock; no number of days is set for a host. */
function sentOn(sentAt: number, { letter, language, to }: LetterDraft): Change {
  const due = letter === 'access-request' ? dueAt(sentAt, CN.reply.workingDays, zoneOffset(sentAt)) : null;
  return (subject, now, newId) => {
    const id = newId();
    return markSent(
      addNotice(subject, { letter, language, to: to.trim() }, now, () => id),
      id,
      sentAt,
      due,
    );
  };
}
