// The rows of the record as a table; on a narrow screen each row becomes a small block.
import { formatDate, formatTime, isolated } from '@/components/format';
import { itemKey, progressKey, progressOf } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { travelWords } from '@/components/travel';
import { ItemLabel } from '@/components/ui/item-label';
import { LevelChip } from '@/components/ui/level-chip';
import { useMore } from '@/components/ui/more';
import { Untrusted } from '@/components/ui/untrusted';
import { type Disclosure, lastTime } from '@/utils/core/ledger/disclosure';

interface Props {
  readonly rows: readonly Disclosure[];
  readonly onForget: (row: Disclosure) => void;
}

const COLUMNS = ['item', 'recipient', 'page', 'when', 'state'] as const;

export function RecordTable({ rows, onForget }: Props) {
  const { text } = useWords();
  const { shown, more } = useMore(rows);
  return (
    <>
      <table class="record">
        <caption class="visually-hidden">{text('options_record')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(`options_column_${column}`)}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{text('options_column_actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} row={row} onForget={onForget} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function Row({ row, onForget }: { readonly row: Disclosure; readonly onForget: (row: Disclosure) => void }) {
  const { text, lang } = useWords();
  const elsewhere = row.page !== row.recipient;
  return (
    <tr>
      <th scope="row">
        <ItemLabel kind={row.kind} subtype={row.subtype} mask={row.mask} />
      </th>
      <td class="name">
        <div class="stack close">
          <Untrusted value={row.recipient} limit={80} />
          {row.verdict === 'risky' && <LevelChip level="risky" />}
        </div>
      </td>
      <td class={elsewhere ? 'name' : 'soft'}>
        {elsewhere ? <Untrusted value={row.page} limit={80} /> : text('options_same_site')}
      </td>
      <td class="date">
        <time dateTime={new Date(lastTime(row)).toISOString()}>
          {formatDate(lastTime(row), lang)}
          <br />
          <span class="soft">{formatTime(lastTime(row), lang)}</span>
        </time>
      </td>
      <td>
        {text(progressKey(progressOf(row)))}
        <small class="soft travel">{travelWords(row, text).join(' · ')}</small>
      </td>
      <td>
        <button
          type="button"
          class="quiet small"
          aria-label={text(
            'options_forget_of',
            isolated({ item: `${text(itemKey(row.kind, row.subtype))} ${row.mask ?? ''}`, site: row.recipient }),
          )}
          onClick={() => onForget(row)}
        >
          {text('options_forget')}
        </button>
      </td>
    </tr>
  );
}
