// A field for a passphrase: hidden or shown, never remembered by the browser, with what is worth knowing below it.
// Never: a score. What is too short is said as a number of characters.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';

/** Characters, as a person counts them. */
export const SHORTEST = 12;
const LONGEST = 1000;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: ComponentChildren;
  /** A new one: browsers offer to think one up, not to fill one in. */
  readonly fresh?: boolean;
  readonly onChange: (value: string) => void;
}

export function Passphrase({ label, value, hint, fresh = false, onChange }: Props) {
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div class="row unbroken">
          <input
            {...ids}
            type={(shown ? 'text' : 'password') as 'text'}
            class="grow"
            value={value}
            maxLength={LONGEST}
            autocomplete={fresh ? 'new-password' : 'off'}
            autocapitalize="none"
            spellcheck={false}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {text(shown ? 'backup_hide' : 'backup_show')}
          </button>
        </div>
      )}
    </Field>
  );
}

export const lengthOf = (value: string): number => [...value].length;
