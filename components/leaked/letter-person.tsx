// Who signs the letter. Printed, never kept.
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import type { LetterDraft } from './letter-draft';

interface Props {
  readonly draft: LetterDraft;
  readonly set: (part: Partial<LetterDraft>) => void;
}

export function LetterPerson({ draft, set }: Props) {
  const text = useText();
  const needed = draft.letter === 'host-notice';
  return (
    <div class="stack tight">
      <div class="fields">
        <Field label={text(needed ? 'letter_true_name' : 'letter_name')}>
          {(ids) => (
            <input
              {...ids}
              autocomplete="name"
              maxLength={200}
              required={needed}
              value={draft.name}
              onInput={(event) => set({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={text('letter_contact')}>
          {(ids) => (
            <input
              {...ids}
              autocomplete="email"
              maxLength={300}
              required={needed}
              value={draft.contact}
              onInput={(event) => set({ contact: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <p class="small soft">{text('letter_person_hint')}</p>
    </div>
  );
}
