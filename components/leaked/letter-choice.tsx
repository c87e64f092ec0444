// Which letter, to whom, in which language.
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import type { LetterId, LetterLanguage } from '@/utils/core/remedy/case';
import { likeliest, type Suspect } from '@/utils/core/trace/suspect';
import type { LetterDraft } from './letter-draft';

interface Props {
  readonly suspects: readonly Suspect[];
  readonly draft: LetterDraft;
  readonly set: (part: Partial<LetterDraft>) => void;
}

const LETTERS = ['access-request', 'host-notice'] as const satisfies readonly LetterId[];
const LETTER_KEYS = { 'access-request': 'letter_access_request', 'host-notice': 'letter_host_notice' } as const;

export function LetterChoice({ suspects, draft, set }: Props) {
  const text = useText();
  // What was typed or given for one letter is not carried to another addressee.
  const choose = (letter: LetterId) =>
    set({ letter, values: [], to: letter === 'host-notice' ? '' : (likeliest(suspects)?.site ?? '') });
  return (
    <div class="stack">
      <fieldset class="stack tight">
        <legend>{text('letter_kind')}</legend>
        {LETTERS.map((letter) => (
          <label key={letter} class="row unbroken check">
            <input type="radio" name="letter" checked={draft.letter === letter} onChange={() => choose(letter)} />
            <span class="grow">{text(LETTER_KEYS[letter])}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <To
          key={draft.letter}
          suspects={draft.letter === 'host-notice' ? [] : suspects}
          to={draft.to}
          onChange={(to) => set({ to, values: [] })}
        />
        <Field label={text('letter_language')} hint={text('letter_language_hint')}>
          {(ids) => (
            <select
              {...ids}
              value={draft.language}
              onChange={(event) => set({ language: event.currentTarget.value as LetterLanguage })}
            >
              <option value="zh-Hans" lang="zh-Hans">
                中文
              </option>
              <option value="en" lang="en">
                English
              </option>
            </select>
          )}
        </Field>
      </div>
    </div>
  );
}

interface ToProps {
  readonly suspects: readonly Suspect[];
  readonly to: string;
  readonly onChange: (to: string) => void;
}

function To({ suspects, to, onChange }: ToProps) {
  const text = useText();
  const [other, setOther] = useState(suspects.length === 0);
  function select(value: string): void {
    setOther(value === '');
    onChange(value);
  }
  return (
    <div class="stack tight">
      {suspects.length > 0 && (
        <Field label={text('letter_to')}>
          {(ids) => (
            <select {...ids} value={other ? '' : to} onChange={(event) => select(event.currentTarget.value)}>
              {suspects.map(({ site }) => (
                <option key={site} value={site}>
                  {site}
                </option>
              ))}
              <option value="">{text('letter_to_other')}</option>
            </select>
          )}
        </Field>
      )}
      {other && (
        <Field label={text('letter_to_site')}>
          {(ids) => (
            <input
              {...ids}
              value={to}
              maxLength={253}
              autocomplete="off"
              spellcheck={false}
              placeholder="example.com"
              onInput={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
