// What the site in front of the person already has of theirs, and who else was seen to get it from there.
import { formatList, formatShortDate, isolated } from '@/components/format';
import { useWords } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import type { Site } from '@/utils/core/site';
import type { Holding } from './site-facts';

interface Props {
  readonly holdings: readonly Holding[];
  readonly others: readonly Site[];
  readonly now: number;
}

const SHOWN = 6;

export function Holdings({ holdings, others, now }: Props) {
  const { text, lang } = useWords();
  return (
    <section class="stack tight" aria-labelledby="holdings">
      <h2 id="holdings" class="label">
        {text('popup_holdings')}
      </h2>
      {holdings.length === 0 && <p class="soft">{text('popup_holdings_none')}</p>}
      <ul class="stack close">
        {holdings.slice(0, SHOWN).map((holding) => (
          <li key={holding.key} class="row apart unbroken top">
            <ItemLabel kind={holding.kind} mask={holding.mask} />
            <span class="small soft since">
              {text('popup_since', { date: formatShortDate(holding.since, now, lang) })}
            </span>
          </li>
        ))}
      </ul>
      {holdings.length > SHOWN && (
        <p class="small soft">{text('popup_holdings_more', { count: holdings.length - SHOWN })}</p>
      )}
      {others.length > 0 && (
        <p class="small">{text('popup_others', isolated({ sites: formatList(others.slice(0, 5), lang) }))}</p>
      )}
    </section>
  );
}
