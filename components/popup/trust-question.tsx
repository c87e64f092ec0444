// "Trust this site?", asked in a window of the extension where no page can cover it.
import { isolated } from '@/components/format';
import { useSettled } from '@/components/hooks/use-settled';
import { useText } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import { LevelChip } from '@/components/ui/level-chip';
import { Mark } from '@/components/ui/mark';
import { ReasonList } from '@/components/ui/reason-list';
import { Untrusted } from '@/components/ui/untrusted';
import type { HeldView } from '@/utils/messages/protocol';

interface Props {
  readonly held: HeldView;
  readonly onAnswer: (yes: boolean) => void;
}

export function TrustQuestion({ held, onAnswer }: Props) {
  const text = useText();
  return (
    <main class="stack question">
      <Mark size={32} />
      <div class="stack tight">
        <h1>{text('popup_question', isolated({ site: held.to }))}</h1>
        {held.page && held.page !== held.to && (
          <p>{text('popup_question_page', isolated({ page: held.page, site: held.to }))}</p>
        )}
      </div>
      <About held={held} />
      <div class="stack tight">
        <h2 class="label">{text('popup_question_means')}</h2>
        <ul class="bullets stack close">
          {MEANS.map((line) => (
            <li key={line}>{text(line)}</li>
          ))}
        </ul>
      </div>
      <Answers risky={held.verdict.level === 'risky'} onAnswer={onAnswer} />
    </main>
  );
}

const MEANS = ['popup_question_now', 'popup_question_silent', 'popup_question_undo'] as const;

function About({ held }: { readonly held: HeldView }) {
  const text = useText();
  return (
    <div class="card stack tight">
      <div class="row apart">
        <strong>
          <Untrusted value={held.toHost || held.to} />
        </strong>
        <LevelChip level={held.verdict.level} />
      </div>
      <ReasonList reasons={held.verdict.reasons} />
      <h2 class="label">{text('popup_question_items')}</h2>
      <ul class="stack close">
        {held.items.map((item) => (
          <li key={item.kind + item.mask}>
            <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where there are reasons for doubt, the harmless answer is the one that stands out. */
function Answers({ risky, onAnswer }: { readonly risky: boolean; readonly onAnswer: (yes: boolean) => void }) {
  const text = useText();
  const settled = useSettled();
  return (
    <div class="row end answers">
      <button type="button" class={risky ? 'primary' : undefined} onClick={() => onAnswer(false)}>
        {text('popup_question_no')}
      </button>
      <button type="button" class={risky ? undefined : 'primary'} disabled={!settled} onClick={() => onAnswer(true)}>
        {text('popup_question_yes')}
      </button>
    </div>
  );
}

/** Answered already, or the page went away. */
export function QuestionOver({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <main class="stack question">
      <Mark size={32} />
      <h1>{text('popup_question_over')}</h1>
      <p>{text('popup_question_over_hint')}</p>
      <div class="row">
        <button type="button" onClick={onClose}>
          {text('ui_close')}
        </button>
      </div>
    </main>
  );
}
