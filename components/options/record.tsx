// The record: every row that the person keeps, filtered, and forgotten where they say so.
import { useMemo, useState } from 'preact/hooks';
import { plural } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { Status, useStatus } from '@/components/ui/status';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { OptionsActions } from './actions';
import { Forget, type Forgotten } from './forget';
import { Proof } from './proof';
import { RecordFilters } from './record-filters';
import { filterRecord, type RecordFilter } from './record-rows';
import { RecordTable } from './record-table';

interface Props {
  /** undefined while they are being read. */
  readonly rows: readonly Disclosure[] | undefined;
  readonly now: number;
  /** Filters from the address. */
  readonly query: Readonly<Record<string, string>>;
  readonly actions: OptionsActions;
}

export function TheRecord({ rows, now, query, actions }: Props) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const [filter, setFilter] = useState<RecordFilter>({ item: query.item ?? '', site: query.site ?? '', period: 'any' });
  const [asked, setAsked] = useState<Disclosure | null>(null);
  const shown = useMemo(() => filterRecord(rows ?? [], filter, now), [rows, filter, now]);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const forget = async (what: Forgotten) => {
    const run = () => {
      if ('row' in what) return actions.forgetRows([what.row]);
      return 'item' in what ? actions.forgetItem(what.item) : actions.forgetSite(what.site);
    };
    await attempt(run, { message: text('options_forgotten') });
    setAsked(null);
  };
  if (!rows) return <p class="soft">{text('ui_loading')}</p>;
  return (
    <div class="stack loose">
      <p class="measure">{text('options_record_intro')}</p>
      {rows.length === 0 ? (
        <Empty title={text('options_record_none')}>{text('options_record_none_hint')}</Empty>
      ) : (
        <div class="card stack">
          <RecordFilters rows={rows} filter={filter} onChange={setFilter} />
          <p class="small soft" role="status">
            {plural(text, lang, 'options_record_count', shown.length)}
          </p>
          {shown.length === 0 ? (
            <Empty title={text('options_record_no_match')}>{text('options_record_no_match_hint')}</Empty>
          ) : (
            <RecordTable key={JSON.stringify(filter)} rows={shown} onForget={setAsked} />
          )}
        </div>
      )}
      <Status said={said} />
      <Proof all={rows.length} shown={ids} now={now} actions={actions} />
      {asked && <Forget row={asked} rows={rows} onForget={forget} onClose={() => setAsked(null)} />}
    </div>
  );
}
