// How a job goes: a bar that says no more than that it goes, a way to stop it, and in plain words what went wrong.

import { formatNumber } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { BackupProblem, BackupStep } from '@/utils/core/ledger/backup/outcome';
import type { MessageKey } from '@/utils/core/text';

interface Props {
  readonly step: BackupStep | null;
  readonly problem: BackupProblem | 'broken' | null;
  readonly onCancel: () => void;
}

export function JobState({ step, problem, onCancel }: Props) {
  const { text, lang } = useWords();
  const where = problem !== null && problem !== 'broken' ? numbersIn(problem, lang) : {};
  return (
    <div class="stack close" aria-live="polite">
      {step && (
        <div class="row unbroken">
          <progress aria-label={text(`backup_step_${step}`)} />
          <span class="small grow">{text(`backup_step_${step}`)}</span>
          <button type="button" class="small" onClick={onCancel}>
            {text('ui_cancel')}
          </button>
        </div>
      )}
      {problem && (
        <Notice tone="risky">
          <p>{text(problem === 'broken' ? 'ui_failed' : (`backup_problem_${problem.problem}` as MessageKey), where)}</p>
        </Notice>
      )}
    </div>
  );
}

/** The number of the line or of the entry, as people count. */
function numbersIn(problem: BackupProblem, lang: string): Readonly<Record<string, string>> {
  if ('seq' in problem) return { number: formatNumber(problem.seq + 1, lang) };
  return 'line' in problem && problem.line !== undefined
    ? { number: formatNumber(problem.line, lang) }
    : { number: '?' };
}
