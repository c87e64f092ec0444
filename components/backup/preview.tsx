// What a backup would change, in numbers, and each of its settings with a box of its own that is empty at first.
import { useState } from 'preact/hooks';
import { formatDateTime, type PluralKey, plural } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { Preview } from '@/utils/core/ledger/backup/outcome';
import type { SettingOffer, TakenSetting } from '@/utils/core/ledger/backup/setting-lines';

interface Props {
  readonly preview: Preview;
  readonly onTake: (settings: readonly TakenSetting[]) => void;
  readonly onDrop: () => void;
}

const COUNTS = ['newRows', 'same', 'erased', 'newCases'] as const;
const SENTENCE = {
  newRows: 'backup_new_rows',
  same: 'backup_same_rows',
  erased: 'backup_erased_rows',
  newCases: 'backup_new_cases',
} as const satisfies Record<(typeof COUNTS)[number], PluralKey>;

export function PreviewOf({ preview, onTake, onDrop }: Props) {
  const { text, lang } = useWords();
  const [taken, setTaken] = useState<readonly TakenSetting[]>([]);
  const { mode, settings, newCases, made } = preview;
  const replaces = mode === 'replace';
  const idle = mode === 'nothing' && newCases === 0 && taken.length === 0;
  return (
    <div class="stack">
      <h3>{text('backup_preview', { date: formatDateTime(made, lang) })}</h3>
      <ul class="bullets stack close">
        {COUNTS.filter((name) => name === 'newRows' || preview[name] > 0).map((name) => (
          <li key={name}>{plural(text, lang, SENTENCE[name], preview[name])}</li>
        ))}
      </ul>
      {preview.onlyHere > 0 && (
        <Notice tone={replaces ? 'risky' : 'info'}>
          <p>{plural(text, lang, replaces ? 'backup_only_here_goes' : 'backup_only_here_stays', preview.onlyHere)}</p>
        </Notice>
      )}
      <Offers offers={settings} taken={taken} onChange={setTaken} />
      <p class="small soft">{text('backup_undo_hint')}</p>
      <div class="row">
        <button type="button" class={replaces ? 'danger' : 'primary'} disabled={idle} onClick={() => onTake(taken)}>
          {text(replaces ? 'backup_replace' : 'backup_bring_in')}
        </button>
        <button type="button" onClick={onDrop}>
          {text('ui_cancel')}
        </button>
      </div>
    </div>
  );
}

interface OffersProps {
  readonly offers: readonly SettingOffer[];
  readonly taken: readonly TakenSetting[];
  readonly onChange: (taken: readonly TakenSetting[]) => void;
}

function Offers({ offers, taken, onChange }: OffersProps) {
  const { text, lang } = useWords();
  if (offers.length === 0) return null;
  return (
    <fieldset class="stack close">
      <legend>{text('backup_settings')}</legend>
      {offers.map(({ name, count }) => (
        <label key={name} class="row unbroken choice">
          <input
            type="checkbox"
            checked={taken.includes(name)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...taken, name] : taken.filter((other) => other !== name))
            }
          />
          <span>
            {name === 'trusted' || name === 'muted'
              ? plural(text, lang, `backup_setting_${name}`, count)
              : text(`backup_setting_${name}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
