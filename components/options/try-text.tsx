// A place to try recognition out: any text in, what is found in it out. Nothing of it is kept.
import { useMemo, useState } from 'preact/hooks';
import { formatNumber, plural } from '@/components/format';
import { useDebounced } from '@/components/hooks/use-debounced';
import { useWords } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import { MAX_CONTEXT } from '@/utils/core/detect/text';
import type { Region } from '@/utils/core/site';
import { TryFinds } from './try-finds';
import { lookAt } from './try-look';

const PAUSE = 200;

export function TryText({ region }: { readonly region: Region }) {
  const { text } = useWords();
  const [value, setValue] = useState('');
  const [label, setLabel] = useState('');
  const still = useDebounced(value, PAUSE);
  const named = useDebounced(label, PAUSE);
  const looked = useMemo(() => lookAt(still, named, region), [still, named, region]);
  return (
    <div class="stack loose">
      <div class="stack tight measure">
        <p>{text('options_try_intro')}</p>
        <p>{text('options_try_private')}</p>
      </div>
      <div class="card stack">
        <Field label={text('options_try_text')}>
          {(ids) => (
            <textarea
              {...ids}
              rows={5}
              value={value}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setValue(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={text('options_try_label')} hint={text('options_try_label_hint')}>
          {(ids) => (
            <input
              {...ids}
              maxLength={200}
              value={label}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setLabel(event.currentTarget.value)}
            />
          )}
        </Field>
        <Summary blank={still.trim() === ''} count={looked.found.length} partly={looked.partly} />
      </div>
      <TryFinds value={still} looked={looked} />
    </div>
  );
}

interface SummaryProps {
  readonly blank: boolean;
  readonly count: number;
  readonly partly: boolean;
}

/** What a screen reader is told at every change: how much, not all of it again. */
function Summary({ blank, count, partly }: SummaryProps) {
  const { text, lang } = useWords();
  const said = count > 0 ? plural(text, lang, 'options_try_count', count) : text('options_try_nothing');
  return (
    <p role="status" class="small soft">
      {!blank && said} {partly && text('options_try_partly', { count: formatNumber(MAX_CONTEXT, lang) })}
    </p>
  );
}
