// Checks everything and says what it found: in sentences for the person, as text without personal data for whoever helps.
import { useState } from 'preact/hooks';
import { formatDateTime, formatNumber, plural } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import type { Diagnosis } from '@/utils/core/ledger/diagnosis';
import { reportOf } from '@/utils/core/ledger/diagnosis';
import { findingsOf } from './check-findings';

interface Props {
  readonly check: () => Promise<Diagnosis>;
}

export function Check({ check }: Props) {
  const { text } = useWords();
  const { said, say, attempt } = useStatus();
  const [found, setFound] = useState<Diagnosis | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    say({ message: text('backup_step_checking') });
    await attempt(async () => setFound(await check()));
    setBusy(false);
  };
  return (
    <div class="stack loose">
      <p class="measure">{text('check_intro')}</p>
      <div class="row">
        <button type="button" class="primary" disabled={busy} onClick={run}>
          {text('check_run')}
        </button>
        <Status said={said} />
      </div>
      {found && <Found found={found} />}
    </div>
  );
}

function Found({ found }: { readonly found: Diagnosis }) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const report = reportOf(found);
  return (
    <>
      <section class="card stack measure">
        <h2>{text('check_found')}</h2>
        <ul class="lines" role="status">
          {findingsOf(found, lang).map(({ key, good, params, count }) => (
            <li key={key} class="row unbroken">
              <span class={good ? 'good' : 'error'}>
                <Icon name={good ? 'check' : 'alert'} size={18} />
              </span>
              <span class="grow">
                {count === undefined ? text(key, params) : plural(text, lang, key, count, params)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card stack measure">
        <h2>{text('check_sizes')}</h2>
        <Sizes found={found} />
        {found.used !== null && (
          <p class="small soft">
            {text('options_stored_bytes', { size: formatNumber(Math.ceil(found.used / 1000), lang) })}
          </p>
        )}
      </section>
      <section class="card stack measure">
        <h2>{text('check_report')}</h2>
        <p>{text('check_report_hint')}</p>
        <textarea readOnly rows={9} class="report" value={report} aria-label={text('check_report')} />
        <div class="row">
          <button
            type="button"
            onClick={() => attempt(() => navigator.clipboard.writeText(report), { message: text('check_copied') })}
          >
            {text('check_copy')}
          </button>
          <Status said={said} />
        </div>
      </section>
      <p class="small soft">{text('check_when', { date: formatDateTime(found.at, lang) })}</p>
    </>
  );
}

function Sizes({ found }: { readonly found: Diagnosis }) {
  const { text, lang } = useWords();
  const { counts } = found.tables;
  const shown = (['disclosures', 'items', 'cases', 'entries', 'payloads', 'checkpoints'] as const).map(
    (name) => [name, formatNumber(counts[name] ?? 0, lang)] as const,
  );
  return (
    <dl class="facts">
      {shown.map(([name, count]) => (
        <div key={name} class="row apart unbroken">
          <dt>{text(`check_table_${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
