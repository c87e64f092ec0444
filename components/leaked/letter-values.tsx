// Full values that let the addressee find the person: asked for now, checked against the record, printed, not kept.
import { useState } from 'preact/hooks';
import { isolated } from '@/components/format';
import { kindKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import type { CaseActions } from './actions';
import type { Askable } from './letter-draft';

type Verify = CaseActions['verify'];

interface Props {
  readonly asked: readonly Askable[];
  readonly verify: Verify;
  /** '' where the value does not match: only what matches is printed. */
  readonly onValue: (index: number, value: string) => void;
}

export function LetterValues({ asked, verify, onValue }: Props) {
  const text = useText();
  return (
    <details>
      <summary>{text('letter_values')}</summary>
      <div class="stack">
        <p class="small soft measure">{text('letter_values_hint')}</p>
        <div class="fields">
          {asked.map(({ index, item }) => (
            <ValueField key={item.itemId} item={item} verify={verify} onValue={(value) => onValue(index, value)} />
          ))}
        </div>
      </div>
    </details>
  );
}

type Checked = 'empty' | 'unchecked' | 'match' | 'mismatch' | 'failed';

interface ValueProps {
  readonly item: Askable['item'];
  readonly verify: Verify;
  readonly onValue: (value: string) => void;
}

function ValueField({ item, verify, onValue }: ValueProps) {
  const text = useText();
  const [checked, setChecked] = useState<Checked>('empty');
  const label = text('letter_value_of', isolated({ kind: text(kindKey(item.kind)), mask: item.mask }));
  async function check(typed: string): Promise<void> {
    const value = typed.trim();
    if (value === '') return setChecked('empty');
    try {
      const same = await verify(item.itemId, value);
      setChecked(same ? 'match' : 'mismatch');
      if (same) onValue(value);
    } catch {
      setChecked('failed');
    }
  }
  const wrong = checked === 'mismatch' || checked === 'failed';
  const hint = (
    <span role="status" class={wrong ? 'error' : undefined}>
      {text(`letter_value_${checked}`)}
    </span>
  );
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          aria-invalid={wrong}
          onInput={() => {
            setChecked('unchecked');
            onValue('');
          }}
          onChange={(event) => check(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
