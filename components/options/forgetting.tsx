// All the ways to forget by time, and everything: how long the record is kept, what is older, no gaps, and the whole.
import { useId, useState } from 'preact/hooks';
import { formatDate } from '@/components/format';
import { useText, useWords } from '@/components/text-context';
import { Confirm } from '@/components/ui/confirm';
import { Status, useStatus } from '@/components/ui/status';
import { KEEP_YEARS, type KeepYears, type Settings } from '@/utils/core/settings';
import type { OptionsActions } from './actions';
import { Erase } from './erase';

interface Props {
  readonly settings: Settings;
  /** How many rows the record has. */
  readonly rows: number;
  readonly now: number;
  readonly actions: OptionsActions;
}

export function Forgetting({ settings, rows, now, actions }: Props) {
  return (
    <div class="stack loose">
      <Keep settings={settings} actions={actions} />
      <Older now={now} actions={actions} />
      <Renew actions={actions} />
      <Erase rows={rows} actions={actions} />
    </div>
  );
}

function Keep({ settings, actions }: Omit<Props, 'now' | 'rows'>) {
  const text = useText();
  const id = useId();
  const { said, attempt } = useStatus();
  const choose = (years: string) => attempt(() => actions.change({ keepYears: Number(years) as KeepYears }));
  return (
    <div class="card stack measure">
      <label for={id}>{text('options_keep')}</label>
      <div class="row">
        <select id={id} value={settings.keepYears} onChange={(event) => choose(event.currentTarget.value)}>
          {KEEP_YEARS.map((years) => (
            <option key={years} value={years}>
              {text(`options_keep_${years}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="small soft">{text('options_keep_note')}</p>
      <Status said={said} />
    </div>
  );
}

function Older({ now, actions }: Omit<Props, 'settings' | 'rows'>) {
  const { text, lang } = useWords();
  const id = useId();
  const { said, attempt } = useStatus();
  const [day, setDay] = useState('');
  // As the person's calendar has it.
  const before = new Date(`${day}T00:00:00`).getTime();
  const [asked, setAsked] = useState(false);
  const run = async () => {
    setAsked(false);
    await attempt(() => actions.forgetBefore(before), { message: text('options_before_done') });
  };
  return (
    <div class="card stack measure">
      <h2>{text('options_before')}</h2>
      <label for={id}>{text('options_before_label')}</label>
      <div class="row">
        <input
          id={id}
          type="date"
          value={day}
          max={new Date(now).toLocaleDateString('sv')}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
        <button type="button" class="danger" disabled={Number.isNaN(before)} onClick={() => setAsked(true)}>
          {text('options_before_open')}
        </button>
      </div>
      <Status said={said} />
      {asked && (
        <Confirm
          title={text('options_before_asked', { date: formatDate(before, lang) })}
          action={text('options_before_do')}
          onConfirm={run}
          onClose={() => setAsked(false)}
        >
          <p>{text('options_forget_no_trace')}</p>
          <p class="small soft">{text('options_forget_disk')}</p>
        </Confirm>
      )}
    </div>
  );
}

function Renew({ actions }: { readonly actions: OptionsActions }) {
  const text = useText();
  const { said, attempt } = useStatus();
  const [asked, setAsked] = useState(false);
  const run = async () => {
    setAsked(false);
    await attempt(actions.renewRecord, { message: text('options_renewed') });
  };
  return (
    <div class="card stack measure">
      <h2>{text('options_renew')}</h2>
      <p>{text('options_renew_note')}</p>
      <div class="row">
        <button type="button" onClick={() => setAsked(true)}>
          {text('options_renew_open')}
        </button>
      </div>
      <Status said={said} />
      {asked && (
        <Confirm
          title={text('options_renew_title')}
          action={text('options_renew_do')}
          onConfirm={run}
          onClose={() => setAsked(false)}
        >
          <p>{text('options_renew_note')}</p>
        </Confirm>
      )}
    </div>
  );
}
