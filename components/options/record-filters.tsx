// Which rows of the record to show: by item, by site, by time.
import { useId } from 'preact/hooks';
import { kindKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { MessageKey } from '@/utils/core/text';
import { itemsByKind, PERIODS, type Period, type RecordFilter, sitesOf } from './record-rows';

interface Props {
  readonly rows: readonly Disclosure[];
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

const SUGGESTED = 300;

export function RecordFilters({ rows, filter, onChange }: Props) {
  const text = useText();
  const id = useId();
  return (
    <search aria-label={text('options_filter')} class="filters">
      <div class="stack close">
        <label for={`${id}-item`}>{text('options_filter_item')}</label>
        <select
          id={`${id}-item`}
          value={filter.item}
          onChange={(event) => onChange({ ...filter, item: event.currentTarget.value })}
        >
          <option value="">{text('options_filter_all_items')}</option>
          {[...itemsByKind(rows)].map(([kind, items]) => (
            <optgroup key={kind} label={text(kindKey(kind))}>
              <option value={kind}>{text('options_filter_all_of', { kind: text(kindKey(kind)) })}</option>
              {items.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.mask}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="stack close">
        <label for={`${id}-site`}>{text('options_filter_site')}</label>
        <input
          id={`${id}-site`}
          type="search"
          list={`${id}-sites`}
          value={filter.site}
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          onInput={(event) => onChange({ ...filter, site: event.currentTarget.value })}
        />
        <datalist id={`${id}-sites`}>
          {sitesOf(rows)
            .slice(0, SUGGESTED)
            .map((site) => (
              <option key={site} value={site} />
            ))}
        </datalist>
      </div>
      <div class="stack close">
        <label for={`${id}-period`}>{text('options_filter_period')}</label>
        <select
          id={`${id}-period`}
          value={filter.period}
          onChange={(event) => onChange({ ...filter, period: event.currentTarget.value as Period })}
        >
          {Object.keys(PERIODS).map((period) => (
            <option key={period} value={period}>
              {text(`options_period_${period}` as MessageKey)}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
