// A field and a button that add one site to a list, with the reason in words when it cannot be added.
import { useId, useState } from 'preact/hooks';
import { isolated } from '@/components/format';
import { useText } from '@/components/text-context';
import type { Site } from '@/utils/core/site';
import type { MessageKey } from '@/utils/core/text';
import { parseTrustedInput } from '@/utils/core/trust/registrable';

interface Props {
  readonly label: string;
  readonly listed: readonly Site[];
  readonly onAdd: (site: Site) => void;
}

export function AddSite({ label, listed, onAdd }: Props) {
  const text = useText();
  const id = useId();
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const result = parseTrustedInput(value);
    if ('error' in result) return setProblem(text(`trust_error_${result.error}` as MessageKey));
    if (listed.includes(result.site)) return setProblem(text('options_site_listed', isolated({ site: result.site })));
    onAdd(result.site);
    setProblem('');
    setValue('');
  };
  return (
    <form class="stack close" onSubmit={add} noValidate>
      <label for={id}>{label}</label>
      <div class="row unbroken">
        <input
          id={id}
          type="text"
          class="grow"
          value={value}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={300}
          placeholder="example.com"
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {text('options_add')}
        </button>
      </div>
      <p id={`${id}-problem`} class="error small" role="alert">
        {problem}
      </p>
    </form>
  );
}
