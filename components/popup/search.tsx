// One field that finds an item by its value, or a site by its name. The value is matched and dropped.
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import type { Site } from '@/utils/core/site';
import type { Found } from './found';
import { SearchResults } from './search-results';
import { sitesMatching } from './site-facts';

interface Props {
  readonly sites: readonly Site[];
  readonly now: number;
  /** Recognises and looks up; the text is dropped after it. */
  readonly find: (text: string) => Promise<Found>;
  readonly onSite: (site: Site) => void;
}

const NOTHING: Found = { matched: [], went: {} };
const SHORTEST = 3;
const PAUSE = 200;

export function Search({ sites, now, find, onSite }: Props) {
  const text = useText();
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    setFound(null);
    if (query.trim().length < SHORTEST) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await find(query).catch(() => NOTHING);
      if (current) setFound(answer);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, find]);
  return (
    <search class="stack tight">
      <label for={id} class="visually-hidden">
        {text('popup_search')}
      </label>
      <div class="search-field">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          value={query}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          placeholder={text('popup_search')}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            event.currentTarget.scrollIntoView({ block: 'start' });
          }}
        />
      </div>
      <div aria-live="polite">
        {query.trim() !== '' && (
          <SearchResults
            found={found}
            sites={sitesMatching(query, sites)}
            searching={query.trim().length >= SHORTEST}
            now={now}
            onSite={onSite}
          />
        )}
      </div>
    </search>
  );
}
