// The question before something is sent: what, to whom, why, and three answers.
// Never: an answer by itself. Escape and the first button mean that nothing is sent.
import { useRef } from 'preact/hooks';
import { formatDate, formatList, isolated } from '@/components/format';
import { Icon } from '@/components/icons';
import { inlineKindKey } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { EvidenceList } from '@/components/ui/evidence-list';
import { ItemLabel } from '@/components/ui/item-label';
import { LevelChip } from '@/components/ui/level-chip';
import { Mark } from '@/components/ui/mark';
import { ReasonList } from '@/components/ui/reason-list';
import { gravest, RETENTION } from '@/utils/core/item';
import type { Text } from '@/utils/core/text';
import type { Answer, HeldView } from '@/utils/messages/protocol';
import { type Blocked, useSeen } from './use-seen';

type HeldItem = HeldView['items'][number];

const BLOCKED = { wait: 'dialog_wait', covered: 'dialog_covered' } as const;

interface Props {
  readonly held: HeldView;
  /** The background did not take the answer. */
  readonly failed: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

export function DialogPage({ held, failed, onAnswer }: Props) {
  const { text, lang } = useWords();
  const card = useRef<HTMLElement>(null);
  const blocked = useSeen(card);
  const kinds = gravest(held.items.map((item) => item.kind)).map((kind) => text(inlineKindKey(kind)));
  const title = text('dialog_title', { kinds: formatList(kinds, lang), ...isolated({ site: held.to || held.toHost }) });
  return (
    <section
      ref={card}
      class="question card"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="title"
      aria-describedby="state"
    >
      <header class="row">
        <Mark size={28} />
        <LevelChip level={held.verdict.level} />
      </header>
      <div class="stack close">
        <h1 id="title">{title}</h1>
        <p id="state" class="soft">
          {text('dialog_held')}
        </p>
      </div>
      <Items held={held} />
      <div class="stack close">
        <h2 class="label">{text('dialog_why')}</h2>
        <ReasonList reasons={held.verdict.reasons} />
        <p class="soft">{history(held)}</p>
      </div>
      <Actions blocked={blocked} failed={failed} onAnswer={onAnswer} />
      <Details held={held} />
    </section>
  );

  function history({ firstHere, to }: HeldView): string {
    const site = isolated({ site: to });
    if (firstHere === null) return text('dialog_first_here', site);
    return text('dialog_since', { ...site, date: formatDate(firstHere, lang) });
  }
}

function Items({ held }: { readonly held: HeldView }) {
  const { text, lang } = useWords();
  const when = ({ kind, before }: HeldItem) => {
    if (RETENTION[kind] === 'nothing') return text('dialog_item_unkept');
    return before === null ? text('dialog_item_new') : text('dialog_item_before', { date: formatDate(before, lang) });
  };
  return (
    <ul class="items">
      {held.items.map((item) => (
        <li key={`${item.kind}${item.mask}`} class="row apart">
          <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
          <small class="soft">{when(item)}</small>
        </li>
      ))}
    </ul>
  );
}

/** The harmless answer has the focus; `autofocus` is not honoured in a frame of another origin. */
const focusFirst = (button: HTMLButtonElement | null) => button?.focus();

function Actions({ blocked, failed, onAnswer }: Omit<Props, 'held'> & { readonly blocked: Blocked }) {
  const { text } = useWords();
  const off = blocked !== null;
  return (
    <div class="stack tight">
      <div class="answers">
        <button type="button" class="primary" ref={focusFirst} onClick={() => onAnswer('refuse')}>
          {text('dialog_refuse')}
        </button>
        <button type="button" id="once" aria-disabled={off} onClick={() => off || onAnswer('once')}>
          {text('dialog_once')}
        </button>
        <button type="button" class="quiet" title={text('dialog_trust_hint')} onClick={() => onAnswer('trust')}>
          {text('dialog_trust')}
        </button>
      </div>
      <p class="small soft" role="status">
        {stateOf(blocked, failed, text)}
      </p>
    </div>
  );
}

function stateOf(blocked: Blocked, failed: boolean, text: Text): string {
  if (failed) return text('dialog_error');
  return blocked ? text(BLOCKED[blocked]) : '';
}

function Details({ held }: { readonly held: HeldView }) {
  const { text } = useWords();
  return (
    <details>
      <summary>{text('dialog_details')}</summary>
      <ul class="stack close">
        {held.page && <li>{text('dialog_from', isolated({ site: held.page }))}</li>}
        <li>
          <Icon name="arrow" size={13} /> {text('dialog_to', isolated({ host: held.toHost || held.to }))}
        </li>
        <li>{text('dialog_limits')}</li>
      </ul>
      <h3>{text('dialog_recognised')}</h3>
      <dl class="stack close">
        {held.items.map((item) => (
          <div key={`${item.kind}${item.mask}`}>
            <dt>
              <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
            </dt>
            <dd class="small soft">
              <EvidenceList evidence={item.why} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function DialogOver() {
  const { text } = useWords();
  return (
    <section class="question card" role="alertdialog" aria-modal="true" aria-labelledby="title">
      <h1 id="title">{text('dialog_gone')}</h1>
    </section>
  );
}
