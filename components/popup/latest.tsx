// The latest rows of the record: which item, to whom, how far it got, when.
import { formatDateTime, formatRelative } from '@/components/format';
import { progressKey, progressOf } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { ItemLabel } from '@/components/ui/item-label';
import { Untrusted } from '@/components/ui/untrusted';
import { type Disclosure, lastTime } from '@/utils/core/ledger/disclosure';

interface Props {
  readonly rows: readonly Disclosure[];
  readonly now: number;
  readonly onAll: () => void;
}

export function Latest({ rows, now, onAll }: Props) {
  const { text, lang } = useWords();
  return (
    <section class="stack tight" aria-labelledby="latest">
      <div class="row apart">
        <h2 id="latest" class="label">
          {text('popup_latest')}
        </h2>
        {rows.length > 0 && (
          <button type="button" class="quiet small flush" onClick={onAll}>
            {text('popup_whole_record')}
          </button>
        )}
      </div>
      {rows.length === 0 && <Empty title={text('popup_latest_none')}>{text('popup_latest_none_hint')}</Empty>}
      <ul class="lines compact">
        {rows.map((row) => (
          <li key={row.id}>
            <div class="row apart unbroken top">
              <ItemLabel kind={row.kind} subtype={row.subtype} mask={row.mask} />
              <time
                class="small soft since"
                dateTime={new Date(lastTime(row)).toISOString()}
                title={formatDateTime(lastTime(row), lang)}
              >
                {formatRelative(lastTime(row), now, lang)}
              </time>
            </div>
            <div class="small soft">
              {text(progressKey(progressOf(row)))} · <Untrusted value={row.recipient} limit={60} />
              {row.early && ` · ${text('ui_early')}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
