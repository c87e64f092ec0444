// Who may have leaked it, the likeliest first: a share in words and as a bar, the reasons, the rows they rest on.
// Never: a finding. Each share is called an estimate, and "somebody who is not on this record" has its own line.
import { formatNumber, isolated } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { Untrusted } from '@/components/ui/untrusted';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Suspect, Trace } from '@/utils/core/trace/suspect';
import { likelihoodKey, roughPercent } from './likelihood';
import { reasonParams } from './reason-params';
import { Rows } from './rows';

interface Props {
  readonly trace: Trace;
  readonly rows: readonly Disclosure[];
}

export function Suspects({ trace, rows }: Props) {
  const { text } = useWords();
  if (trace.suspects.length === 0)
    return <Empty title={text('leaked_no_suspects')}>{text('leaked_no_suspects_hint')}</Empty>;
  return (
    <div class="stack">
      <p class="soft measure">{text('leaked_estimate')}</p>
      <ol class="suspects stack">
        {trace.suspects.map((suspect) => (
          <li key={suspect.site} class="suspect stack tight">
            <SuspectCard suspect={suspect} rows={rows} />
          </li>
        ))}
        <li class="suspect elsewhere stack tight">
          <Share name={text('leaked_elsewhere')} share={trace.elsewhere} />
          <p class="small soft">{text('leaked_elsewhere_hint')}</p>
        </li>
      </ol>
    </div>
  );
}

function SuspectCard({ suspect, rows }: { readonly suspect: Suspect; readonly rows: readonly Disclosure[] }) {
  const { text, lang } = useWords();
  const ids = new Set(suspect.reasons.flatMap((reason) => reason.rows));
  const behind = rows.filter(({ id }) => ids.has(id));
  return (
    <>
      <Share name={suspect.site} share={suspect.share} />
      <ul class="bullets">
        {suspect.reasons.map((reason) => (
          <li key={reason.code}>{text(`trace_${reason.code}`, reasonParams(reason.params, lang))}</li>
        ))}
      </ul>
      {behind.length > 0 && (
        <details>
          <summary>{text('leaked_rows', { count: behind.length })}</summary>
          <Rows rows={behind} />
        </details>
      )}
    </>
  );
}

function Share({ name, share }: { readonly name: string; readonly share: number }) {
  const { text, lang } = useWords();
  const percent = roughPercent(share);
  return (
    <>
      <div class="row apart">
        <h3>
          <Untrusted value={name} />
        </h3>
        <span>
          {text(likelihoodKey(share))}{' '}
          {share > 0 && <span class="soft">{text('leaked_about', { percent: formatNumber(percent, lang) })}</span>}
        </span>
      </div>
      <progress max={100} value={percent} aria-label={text('leaked_share_of', isolated({ site: name }))} />
    </>
  );
}
