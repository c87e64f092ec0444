// One case on one page: what to do now comes first, then who, evidence, letter, and where to turn.
import { formatDate } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';
import {
  addEvidence,
  closeCase,
  removeEvidence,
  reopenCase,
  retrace,
  tickStep,
} from '@/utils/core/remedy/case-actions';
import { packFor } from '@/utils/core/remedy/packs';
import { stepsFor } from '@/utils/core/remedy/playbook';
import type { Trace } from '@/utils/core/trace/suspect';
import type { CaseActions, Change } from './actions';
import { CaseNav } from './case-nav';
import { RemoveCase } from './cases';
import { DoNow } from './do-now';
import { Evidence } from './evidence';
import { KnownItems } from './known-items';
import { LetterSection } from './letter-section';
import { Report } from './report';
import { Section } from './section';
import { Suspects } from './suspects';

interface Props {
  readonly subject: Case;
  readonly rows: readonly Disclosure[];
  readonly now: number;
  readonly trace: (told: Pick<Case, 'leaked' | 'noticedAt'>, rows: readonly Disclosure[]) => Trace;
  readonly actions: CaseActions;
  readonly onBack: () => void;
}

export function CaseView({ subject, rows, now, trace, actions, onBack }: Props) {
  const { text } = useWords();
  const { said, attempt } = useStatus();
  const pack = packFor(subject.region);
  const change = (next: Change) => attempt(() => actions.change(subject.id, next));
  return (
    <div class="case stack loose">
      <CaseHead subject={subject} onBack={onBack} />
      <Status said={said} />
      <DoNow
        steps={stepsFor(subject, rows)}
        done={subject.done}
        onTick={(step, on) => change((latest, at) => tickStep(latest, step, on, at))}
      />
      <Section title={text('leaked_who')} name="who">
        {subject.leaked.length > 0 && <KnownItems items={subject.leaked} />}
        <Suspects trace={subject} rows={rows} />
        <div class="row">
          <button type="button" onClick={() => change((latest) => retrace(latest, trace(latest, rows)))}>
            {text('leaked_retrace')}
          </button>
          <span class="small soft">{text('leaked_retrace_hint')}</span>
        </div>
      </Section>
      <Evidence
        entries={subject.evidence}
        now={now}
        onAdd={(draft) => actions.change(subject.id, (latest, at, newId) => addEvidence(latest, draft, at, newId))}
        onRemove={(id) => change((latest) => removeEvidence(latest, id))}
      />
      <LetterSection key={subject.id} subject={subject} rows={rows} pack={pack} now={now} actions={actions} />
      <Report pack={pack} />
      <div class="row end foot">
        <button type="button" onClick={() => change(subject.closedAt === null ? closeCase : reopenCase)}>
          {text(subject.closedAt === null ? 'leaked_close' : 'leaked_reopen')}
        </button>
        <RemoveCase onRemove={() => attempt(() => actions.remove(subject.id).then(onBack))} />
      </div>
    </div>
  );
}

function CaseHead({ subject, onBack }: Pick<Props, 'subject' | 'onBack'>) {
  const { text, lang } = useWords();
  return (
    <div class="stack tight">
      <div class="row apart">
        <p class="soft">
          {text('leaked_case_line', {
            opened: formatDate(subject.openedAt, lang),
            noticed: formatDate(subject.noticedAt, lang),
          })}{' '}
          {subject.closedAt !== null && <span class="chip">{text('leaked_case_closed')}</span>}
        </p>
        <button type="button" class="quiet" onClick={onBack}>
          {text('leaked_all_cases')}
        </button>
      </div>
      <CaseNav />
    </div>
  );
}
