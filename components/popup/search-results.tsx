// What a search found: items and where they went, then sites.
import { formatRelative } from '@/components/format';
import { useWords } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import { Untrusted } from '@/components/ui/untrusted';
import type { Site } from '@/utils/core/site';
import type { Found } from './found';

interface Props {
  /** null while it is being looked up. */
  readonly found: Found | null;
  readonly sites: readonly Site[];
  /** The words are long enough for a value. */
  readonly searching: boolean;
  readonly now: number;
  readonly onSite: (site: Site) => void;
}

export function SearchResults({ found, sites, searching, now, onSite }: Props) {
  const { text } = useWords();
  const nothing = sites.length === 0 && (!searching || found?.matched.length === 0);
  return (
    <div class="stack tight results">
      {nothing && <p class="soft">{text('popup_search_nothing')}</p>}
      {found?.matched.map((item) => (
        <div key={item.itemId ?? item.kind + item.mask} class="stack close">
          <strong>
            <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
          </strong>
          {item.known ? (
            <Went went={found.went[item.itemId ?? ''] ?? []} now={now} />
          ) : (
            <p class="soft">{text('popup_search_not_recorded')}</p>
          )}
        </div>
      ))}
      {sites.length > 0 && (
        <ul class="stack tight" aria-label={text('popup_search_sites')}>
          {sites.map((site) => (
            <li key={site}>
              <button type="button" class="quiet small" onClick={() => onSite(site)}>
                <Untrusted value={site} limit={60} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Went({
  went,
  now,
}: {
  readonly went: readonly { readonly site: Site; readonly at: number }[];
  readonly now: number;
}) {
  const { text, lang } = useWords();
  if (went.length === 0) return <p class="soft">{text('popup_search_never_sent')}</p>;
  return (
    <ul class="stack close" aria-label={text('popup_search_went')}>
      {went.map(({ site, at }) => (
        <li key={site} class="row apart unbroken">
          <Untrusted value={site} limit={60} />
          <span class="small soft since">{formatRelative(at, now, lang)}</span>
        </li>
      ))}
    </ul>
  );
}
