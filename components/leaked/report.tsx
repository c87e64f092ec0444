// Where to turn, and which articles help: from the pack of the case's region, each with how far it was checked.
// Never: advice on the single case; the section says so first.
import { formatDate } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { Authority, AuthorityGroup, LegalFact, Pack } from '@/utils/core/remedy/pack';
import type { MessageKey, Params } from '@/utils/core/text';
import { hostOf, PhoneLink, useName } from './call-line';
import { fromDay } from './days';
import { OutLink } from './out-link';
import { Section } from './section';
import { StatusChip } from './status-chip';

const GROUPS = ['urgent', 'report', 'help', 'bank', 'carrier'] as const satisfies readonly AuthorityGroup[];
/** Long lists of hints stay folded. */
const FOLDED: readonly AuthorityGroup[] = ['bank', 'carrier'];

export function Report({ pack }: { readonly pack: Pack | null }) {
  const { text } = useWords();
  return (
    <Section title={text('leaked_report')} name="report">
      {pack === null && <Notice>{text('leaked_no_pack')}</Notice>}
      {pack !== null && (
        <>
          <p class="measure">{text('leaked_not_advice')}</p>
          {GROUPS.map((group) => (
            <Group
              key={group}
              name={group}
              authorities={pack.authorities.filter((authority) => authority.group === group)}
            />
          ))}
          <Facts facts={pack.facts} />
        </>
      )}
    </Section>
  );
}

function Group({ name, authorities }: { readonly name: AuthorityGroup; readonly authorities: readonly Authority[] }) {
  const { text } = useWords();
  const list = (
    <ul class="lines">
      {authorities.map((authority) => (
        <Office key={authority.id} authority={authority} />
      ))}
    </ul>
  );
  if (!FOLDED.includes(name)) {
    return (
      <div class="stack close">
        <h3>{text(`leaked_group_${name}`)}</h3>
        {list}
      </div>
    );
  }
  return (
    <details>
      <summary>{text(`leaked_group_${name}`)}</summary>
      <p class="small soft">{text('leaked_hint_lines')}</p>
      {list}
    </details>
  );
}

function Office({ authority }: { readonly authority: Authority }) {
  const { text } = useWords();
  const { names, use, phone, phoneStatus, url, urlStatus } = authority;
  return (
    <li class="stack close">
      <div class="row apart">
        <strong>{useName()(names)}</strong>
        <span class="row">
          {phone && <PhoneLink phone={phone} />}
          {phone && <StatusChip status={phoneStatus} />}
        </span>
      </div>
      <p class="small soft">{text(use)}</p>
      {url && (
        <div class="row small">
          <OutLink href={url}>{hostOf(url)}</OutLink>
          <StatusChip status={urlStatus} />
        </div>
      )}
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly LegalFact[] }) {
  const { text, lang } = useWords();
  const name = useName();
  return (
    <details>
      <summary>{text('leaked_facts')}</summary>
      <ul class="lines">
        {facts.map((fact) => (
          <li key={fact.id} class="stack close">
            <div class="row apart">
              <strong>{text(...articleLine(name(fact.law), fact.article))}</strong>
              <StatusChip status={fact.status} />
            </div>
            <p>{text(fact.says)}</p>
            <p class="small soft">{text('leaked_checked_on', { date: formatDate(fromDay(fact.checked), lang) })}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Articles inserted later are numbered `253-1`: 第 253 条之一. */
function articleLine(law: string, number: string): [MessageKey, Params] {
  const [article = '', inserted] = number.split('-');
  return [inserted === '1' ? 'leaked_article_first' : 'leaked_article', { law, article }];
}
