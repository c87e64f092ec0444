// The question before something is sent: what, to whom, why, and three answers.
// Never: an answer by itself. Escape and the first button mean that nothing is sent.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate, formatList, isolated } from '@/components/format';
import { inlineKindKey } from '@/components/labels';
import { useWords } from '@/components/text-context';
import { LevelChip } from '@/components/ui/level-chip';
import { Mark } from '@/components/ui/mark';
import { ReasonList } from '@/components/ui/reason-list';
import { gravest, type Kind } from '@/utils/core/item';
import type { Text } from '@/utils/core/text';
import type { Answer, HeldView, Outcome } from '@/utils/messages/protocol';
import { Details } from './details';
import { HeldItems } from './held-items';
import { type Blocked, type Seen, useSeen } from './use-seen';

const BLOCKED = { wait: 'dialog_wait', covered: 'dialog_covered' } as const;

export interface DialogActions {
  /** `covered`: something may lie over the question, the answer was not taken. */
  readonly onAnswer: (answer: Answer, sure: boolean) => Promise<Outcome>;
  /** Ask the same in a window of our own; null: this is one. */
  readonly onElsewhere: (() => void) | null;
  readonly onLeave: () => void;
}

interface Props extends DialogActions {
  readonly held: HeldView;
  /** The background did not take the answer. */
  readonly failed: boolean;
}

export function DialogPage({ held, failed, ...actions }: Props) {
  const { text } = useWords();
  const card = useRef<HTMLElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  // In a window of our own nothing can lie over it, and a long question scrolls with the window.
  const seen = useSeen(actions.onElsewhere ? card : answers);
  return (
    <section
      ref={card}
      class="ask card"
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
        <h1 id="title">{titleOf(held, useWords())}</h1>
        <p id="state" class="soft">
          {text('dialog_held')}
        </p>
      </div>
      <HeldItems items={held.items} mail={held.channel === 'mail'} />
      <Why held={held} />
      <div ref={answers} class="stack tight actions">
        <Actions seen={seen} failed={failed} site={held.channel !== 'mail'} {...actions} />
      </div>
      <Details held={held} seen={seen} onLeave={actions.onLeave} />
    </section>
  );
}

function titleOf(held: HeldView, { text, lang }: ReturnType<typeof useWords>): string {
  const kinds = kindsIn(
    held.items.map(({ kind }) => kind),
    text,
    lang,
  );
  if (held.channel === 'mail') return text('dialog_title_mail', { kinds });
  return text('dialog_title', { kinds, ...isolated({ site: held.to || held.toHost }) });
}

function kindsIn(kinds: readonly Kind[], text: Text, lang: string): string {
  return formatList(
    gravest(kinds).map((kind) => text(inlineKindKey(kind))),
    lang,
  );
}

function Why({ held }: { readonly held: HeldView }) {
  const { text, lang } = useWords();
  const { page, to, firstHere } = held;
  const site = isolated({ site: to });
  const mail = held.channel === 'mail';
  return (
    <div class="stack close">
      <h2 class="label">{text('dialog_why')}</h2>
      {held.sniffed.map((one) => (
        <p key={one.site} class="warning">
          {text('guard_sniffed', {
            kinds: kindsIn(one.kinds, text, lang),
            ...isolated({ page: page ?? '', site: one.site }),
          })}
        </p>
      ))}
      <ReasonList reasons={held.verdict.reasons} />
      {!mail && (
        <p class="soft">
          {firstHere === null
            ? text('dialog_first_here', site)
            : text('dialog_since', { ...site, date: formatDate(firstHere, lang) })}
        </p>
      )}
    </div>
  );
}

/**
 * The harmless answer has the focus: `autofocus` is not honoured in a frame of another origin, and whenever the dialog is
 * put up again the frame gets the focus and nothing in it.
 */
function useFocus(button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const focus = () => document.activeElement === document.body && button.current?.focus();
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, [button]);
}

interface ActionsProps extends DialogActions {
  readonly seen: Seen;
  readonly failed: boolean;
  /** There is a site to trust. */
  readonly site: boolean;
}

function Actions({ seen, failed, site, onAnswer, onElsewhere }: ActionsProps) {
  const { text } = useWords();
  const disputed = useRef(0);
  const first = useRef<HTMLButtonElement>(null);
  useFocus(first);
  const elsewhere = () => onElsewhere?.();
  const give = async (answer: Answer) => {
    if ((await onAnswer(answer, seen.sure)) !== 'covered') return;
    seen.ignore();
    // Once may be chance; whoever presses twice wants to be asked where nothing can lie over the question.
    if (disputed.current++ > 0) elsewhere();
  };
  const state = stateOf(seen, failed, text);
  return (
    <>
      <div class="answers">
        <button type="button" class="primary" ref={first} onClick={() => onAnswer('refuse', seen.sure)}>
          {text('dialog_refuse')}
        </button>
        <button type="button" id="once" {...seen.press('once', () => void give('once'), elsewhere)}>
          {text('dialog_once')}
        </button>
        {site && (
          <button
            type="button"
            class="quiet"
            title={text('dialog_trust_hint')}
            {...seen.press('trust', () => void give('trust'), elsewhere)}
          >
            {text('dialog_trust')}
          </button>
        )}
      </div>
      <p class={seen.ignored || failed ? 'small warning' : 'small soft'} role="status">
        {state}
      </p>
      {seen.blocked === 'covered' && onElsewhere && (
        <div>
          <button type="button" class="quiet small" onClick={elsewhere}>
            {text('dialog_elsewhere')}
          </button>
        </div>
      )}
    </>
  );
}

function stateOf({ blocked, ignored }: { blocked: Blocked; ignored: boolean }, failed: boolean, text: Text): string {
  if (failed) return text('dialog_error');
  if (blocked === 'covered') return text(BLOCKED.covered);
  if (ignored) return text('dialog_ignored');
  return blocked ? text(BLOCKED[blocked]) : '';
}

export function DialogOver() {
  const { text } = useWords();
  return (
    <section class="ask card" role="alertdialog" aria-modal="true" aria-labelledby="title">
      <h1 id="title">{text('dialog_gone')}</h1>
    </section>
  );
}
