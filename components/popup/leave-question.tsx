// "Leave this site alone?", asked in a window of the extension: what it changes, and that nothing is sent by it.
import { isolated } from '@/components/format';
import { useSettled } from '@/components/hooks/use-settled';
import { useText } from '@/components/text-context';
import { Mark } from '@/components/ui/mark';
import type { Site } from '@/utils/core/site';

interface Props {
  readonly site: Site;
  readonly onAnswer: (yes: boolean) => void;
}

const MEANS = ['popup_leave_then', 'popup_leave_now', 'popup_leave_undo'] as const;

export function LeaveQuestion({ site, onAnswer }: Props) {
  const text = useText();
  const settled = useSettled();
  return (
    <main class="stack question">
      <Mark size={32} />
      <h1>{text('popup_leave_question', isolated({ site }))}</h1>
      <ul class="bullets stack tight">
        {MEANS.map((line) => (
          <li key={line}>{text(line, isolated({ site }))}</li>
        ))}
      </ul>
      <div class="row end answers">
        <button type="button" class="primary" onClick={() => onAnswer(false)}>
          {text('popup_leave_no')}
        </button>
        <button type="button" disabled={!settled} onClick={() => onAnswer(true)}>
          {text('popup_leave_yes')}
        </button>
      </div>
    </main>
  );
}
