// What was found in a text that is tried out: marked in its place, and listed with what it is, how sure, and why.
import { formatNumber } from '@/components/format';
import { itemKey } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { EvidenceList } from '@/components/ui/evidence-list';
import { useMore } from '@/components/ui/more';
import { Untrusted } from '@/components/ui/untrusted';
import type { Detection } from '@/utils/core/detect/detection';
import { howSure, type Looked, stretches } from './try-look';

/** So much of a text is drawn; UTF-16 units. */
const SHOWN = 20_000;

interface Props {
  readonly value: string;
  readonly looked: Looked;
}

export function TryFinds({ value, looked }: Props) {
  const { text, lang } = useWords();
  const { found, unsure } = looked;
  return (
    <>
      {found.length > 0 && (
        <section class="card stack">
          <h2>{text('options_try_place')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by key */}
          <p class="tried" tabIndex={0}>
            <Marked value={value} found={found} />
          </p>
          {value.length > SHOWN && (
            <p class="small soft">{text('options_try_shown', { count: formatNumber(SHOWN, lang) })}</p>
          )}
          <h2>{text('options_try_why')}</h2>
          <Finds value={value} finds={found} sure />
        </section>
      )}
      {unsure.length > 0 && (
        <section class="card stack">
          <h2>{text('options_try_unsure')}</h2>
          <p class="measure soft">{text('options_try_unsure_hint')}</p>
          <Finds value={value} finds={unsure} />
        </section>
      )}
    </>
  );
}

function Marked({ value, found }: { readonly value: string; readonly found: readonly Detection[] }) {
  const { text, lang } = useWords();
  return stretches(value, found, SHOWN).map(({ text: part, at }) => {
    const find = found[at];
    if (!find) return part;
    return (
      <mark key={at}>
        <bdi>{part}</bdi>{' '}
        <small>
          {formatNumber(at + 1, lang)} {text(itemKey(find.kind, find.subtype))}
        </small>
      </mark>
    );
  });
}

interface FindsProps {
  readonly value: string;
  readonly finds: readonly Detection[];
  /** Says how sure each is. */
  readonly sure?: boolean;
}

function Finds({ value, finds, sure = false }: FindsProps) {
  const { text, lang } = useWords();
  const { shown, more } = useMore(finds, 100);
  const List = sure ? 'ol' : 'ul';
  return (
    <>
      <List class={sure ? 'numbers lines finds' : 'lines finds'}>
        {shown.map((find) => (
          <li key={`${find.start} ${find.kind}`}>
            <div class="stack close">
              <p class="row">
                <strong>{text(itemKey(find.kind, find.subtype))}</strong>
                {subtypeName(find, lang) && <span class="chip">{subtypeName(find, lang)}</span>}
                {sure && <span class="chip accent">{text(`options_try_${howSure(find)}`)}</span>}
                <Untrusted class="found" value={value.slice(find.start, find.end)} limit={60} />
              </p>
              <div class="small soft">
                <EvidenceList evidence={find.evidence} />
              </div>
            </div>
          </li>
        ))}
      </List>
      {more}
    </>
  );
}

/** Countries by their names; schemes as they call themselves; '' where there is none, or the kind's name says it. */
function subtypeName({ kind, subtype, evidence }: Detection, lang: string): string {
  if (kind === 'document' || !subtype) return '';
  if (/^[a-z]{2}$/.test(subtype))
    return new Intl.DisplayNames(lang, { type: 'region' }).of(subtype.toUpperCase()) ?? '';
  return evidence.find(({ params }) => params?.issuer)?.params?.issuer ?? subtype;
}
