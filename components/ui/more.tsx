// Long lists in portions: a page with 100,000 rows must open as fast as one with ten.
import { useState } from 'preact/hooks';
import { formatNumber } from '@/components/format';
import { useWords } from '@/components/text-context';

const PORTION = 200;

/** The first rows, and the button for the next ones (null when all are shown). */
export function useMore<T>(rows: readonly T[], portion = PORTION) {
  const { text, lang } = useWords();
  const [limit, setLimit] = useState(portion);
  const shown = rows.slice(0, limit);
  const more =
    rows.length > limit ? (
      <div class="row">
        <button type="button" onClick={() => setLimit(limit + portion)}>
          {text('ui_show_more')}
        </button>
        <span class="small soft">
          {text('ui_shown_of', { shown: formatNumber(shown.length, lang), all: formatNumber(rows.length, lang) })}
        </span>
      </div>
    ) : null;
  return { shown, more };
}
