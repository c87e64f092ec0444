// Rows of the record behind a reason: when, what, from which page to whom, how, and how far it got.
import { formatDateTime } from '@/components/format';
import { progressKey, progressOf } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { travelWords } from '@/components/travel';
import { ItemLabel } from '@/components/ui/item-label';
import { useMore } from '@/components/ui/more';
import { Untrusted } from '@/components/ui/untrusted';
import { type Disclosure, lastTime } from '@/utils/core/ledger/disclosure';

export function Rows({ rows }: { readonly rows: readonly Disclosure[] }) {
  const { shown, more } = useMore(rows, 20);
  return (
    <div class="stack tight">
      <ul class="lines small">
        {shown.map((row) => (
          <li key={row.id} class="stack close">
            <Row row={row} />
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

function Row({ row }: { readonly row: Disclosure }) {
  const { text, lang } = useWords();
  return (
    <>
      <span class="row apart">
        <ItemLabel kind={row.kind} subtype={row.subtype} mask={row.mask} />
        <time dateTime={new Date(lastTime(row)).toISOString()}>{formatDateTime(lastTime(row), lang)}</time>
      </span>
      <span class="soft">
        <Untrusted value={row.page} /> → <Untrusted value={row.recipient} /> · {travelWords(row, text).join(' · ')} ·{' '}
        {text(progressKey(progressOf(row)))}
      </span>
    </>
  );
}
