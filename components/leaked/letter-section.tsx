// The letter: chosen, filled in, seen as it will be printed, and handed over. Only the sheet is printed.
import { useState } from 'preact/hooks';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';
import type { Pack } from '@/utils/core/remedy/pack';
import type { CaseActions } from './actions';
import { HostFields } from './host-fields';
import { LetterChoice } from './letter-choice';
import { askable, emptyDraft, type LetterDraft, write } from './letter-draft';
import { LetterPerson } from './letter-person';
import { LetterSend } from './letter-send';
import { LetterSheet } from './letter-sheet';
import { LetterValues } from './letter-values';
import { Missing } from './missing';
import { Section } from './section';
import { SentLetters } from './sent-letters';

interface Props {
  readonly subject: Case;
  readonly rows: readonly Disclosure[];
  readonly pack: Pack | null;
  readonly now: number;
  readonly actions: CaseActions;
}

export function LetterSection({ subject, rows, pack, now, actions }: Props) {
  const { text, lang } = useWords();
  const [draft, setDraft] = useState(() => emptyDraft(subject, lang, now));
  const set = (part: Partial<LetterDraft>) => setDraft((before) => ({ ...before, ...part }));
  const written = write(draft, subject, rows, now);
  const asked = draft.letter === 'access-request' ? askable(subject, rows, draft.to.trim()) : [];
  return (
    <Section title={text('leaked_letter')} name="letter" class="letter">
      {pack === null && <Notice>{text('leaked_letter_abroad')}</Notice>}
      <p class="soft measure">{text('leaked_letter_hint')}</p>
      <LetterChoice suspects={subject.suspects} draft={draft} set={set} />
      {draft.letter === 'host-notice' && <HostFields draft={draft} now={now} set={set} />}
      <LetterPerson draft={draft} set={set} />
      {asked.length > 0 && (
        <LetterValues
          key={draft.to}
          asked={asked}
          verify={actions.verify}
          onValue={(index, value) =>
            setDraft((before) => ({ ...before, values: withValue(before.values, index, value) }))
          }
        />
      )}
      {'missing' in written && <Missing missing={written.missing} />}
      {'letter' in written && (
        <LetterSend letter={written.letter} draft={draft} subject={subject} now={now} actions={actions} />
      )}
      {'letter' in written && <LetterSheet letter={written.letter} language={draft.language} />}
      <SentLetters notices={subject.notices} now={now} />
    </Section>
  );
}

function withValue(values: readonly string[], index: number, value: string): readonly string[] {
  const length = Math.max(values.length, index + 1);
  return Array.from({ length }, (_, place) => (place === index ? value : (values[place] ?? '')));
}
