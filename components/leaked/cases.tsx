// The cases so far: take one up again, or delete it with everything that was put into it.
import { useState } from 'preact/hooks';
import { formatDate, formatList } from '@/components/format';
import { kindKey } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { Confirm } from '@/components/ui/confirm';
import type { Case } from '@/utils/core/remedy/case';
import { Section } from './section';

interface Props {
  readonly cases: readonly Case[];
  readonly onResume: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function Cases({ cases, onResume, onRemove }: Props) {
  const { text } = useWords();
  if (cases.length === 0) return null;
  return (
    <Section title={text('leaked_cases')} name="cases">
      <ul class="lines">
        {cases.map((subject) => (
          <li key={subject.id} class="row apart">
            <CaseLine subject={subject} />
            <span class="row">
              <button type="button" onClick={() => onResume(subject.id)}>
                {text('leaked_resume')}
              </button>
              <RemoveCase onRemove={() => onRemove(subject.id)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CaseLine({ subject }: { readonly subject: Case }) {
  const { text, lang } = useWords();
  const kinds = [...new Set(subject.leaked.map(({ kind }) => text(kindKey(kind))))];
  return (
    <span class="row grow">
      <strong>{kinds.length > 0 ? formatList(kinds, lang) : text('leaked_case_unknown')}</strong>
      <span class="soft">{text('leaked_case_opened', { date: formatDate(subject.openedAt, lang) })}</span>
      {subject.closedAt !== null && <span class="chip">{text('leaked_case_closed')}</span>}
    </span>
  );
}

/** A button that asks first: evidence goes with the case. */
export function RemoveCase({ onRemove }: { readonly onRemove: () => void }) {
  const { text } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="quiet destructive" onClick={() => setAsking(true)}>
        {text('leaked_delete')}
      </button>
      {asking && (
        <Confirm
          title={text('leaked_delete_title')}
          action={text('leaked_delete')}
          onConfirm={onRemove}
          onClose={() => setAsking(false)}
        >
          <p>{text('leaked_delete_hint')}</p>
        </Confirm>
      )}
    </>
  );
}
