// Asks what to forget, an item or a site, and says what forgetting cannot do.
import { useId, useState } from 'preact/hooks';
import { isolated, plural } from '@/components/format';
import { kindKey } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { Confirm } from '@/components/ui/confirm';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';
import { countItem, countSite } from './record-rows';

export type Forgotten = { readonly item: string } | { readonly site: Site } | { readonly row: string };

interface Props {
  readonly row: Disclosure;
  readonly rows: readonly Disclosure[];
  readonly onForget: (what: Forgotten) => void;
  readonly onClose: () => void;
}

export function Forget({ row, rows, onForget, onClose }: Props) {
  const { text, lang } = useWords();
  const name = useId();
  const choices = choicesFor(row, rows);
  const [chosen, setChosen] = useState(0);
  const labels = choices.map(({ what, count }) =>
    'row' in what
      ? text('options_forget_row')
      : 'item' in what
        ? plural(
            text,
            lang,
            'options_forget_item',
            count,
            isolated({ item: `${text(kindKey(row.kind))} ${row.mask ?? ''}` }),
          )
        : plural(text, lang, 'options_forget_site', count, isolated({ site: what.site })),
  );
  return (
    <Confirm
      title={text('options_forget_title')}
      action={text('options_forget_do')}
      onConfirm={() => {
        const choice = choices[chosen];
        if (choice) onForget(choice.what);
      }}
      onClose={onClose}
    >
      <fieldset class="stack tight">
        <legend class="visually-hidden">{text('options_forget_title')}</legend>
        {labels.map((label, index) => (
          <label key={label} class="row unbroken choice">
            <input type="radio" name={name} checked={chosen === index} onChange={() => setChosen(index)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <ul class="bullets small stack close">
        <li>{text('options_forget_site_keeps')}</li>
        <li>{text('options_forget_no_trace')}</li>
        <li>{text('options_forget_disk')}</li>
      </ul>
    </Confirm>
  );
}

function choicesFor(row: Disclosure, rows: readonly Disclosure[]) {
  const sites = [...new Set([row.recipient, row.page])].map((site) => ({
    what: { site } as Forgotten,
    count: countSite(rows, site),
  }));
  const one = { what: { row: row.id } as Forgotten, count: 1 };
  if (row.itemId === null) return [one, ...sites];
  return [one, { what: { item: row.itemId } as Forgotten, count: countItem(rows, row.itemId) }, ...sites];
}
