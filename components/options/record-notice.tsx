// Says that there is no record, or that it was damaged and put together again. Draws nothing where all is as it should be.
import { formatNumber } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';

interface Report {
  readonly at: number;
  readonly state: 'ok' | 'newer' | 'unavailable';
  readonly lost: number;
}
export interface Reports {
  readonly last: Report | null;
  /** The last time that something had to be put together again. */
  readonly recovery: Report | null;
}

/** So long it is news. */
const NEWS = 7 * 24 * 60 * 60_000;

export function RecordNotice({ reports, now }: { readonly reports: Reports | undefined; readonly now: number }) {
  const { text, lang } = useWords();
  const state = reports?.last?.state ?? 'ok';
  if (state !== 'ok')
    return (
      <Notice tone="risky">
        <p>{text(`record_${state}`)}</p>
      </Notice>
    );
  const recovery = reports?.recovery;
  if (!recovery || recovery.at + NEWS < now) return null;
  const { lost } = recovery;
  return (
    <Notice tone={lost > 0 ? 'risky' : 'info'}>
      <p>{lost > 0 ? text('record_recovered_lost', { count: formatNumber(lost, lang) }) : text('record_recovered')}</p>
    </Notice>
  );
}
