// The "I've been leaked" page as a whole: the question, the trace, the case.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import { Status, useStatus } from '@/components/ui/status';
import type { Item } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';
import { packFor } from '@/utils/core/remedy/packs';
import type { Region } from '@/utils/core/site';
import type { Trace } from '@/utils/core/trace/suspect';
import type { LeakedActions } from './actions';
import { CaseView } from './case-view';
import { Cases } from './cases';
import { type Found, Start } from './start';
import { TraceView } from './trace-view';

export interface LeakedPageProps {
  readonly rows: readonly Disclosure[];
  readonly items: readonly Item[];
  /** The newest first. */
  readonly cases: readonly Case[];
  readonly region: Region;
  readonly initialText: string;
  /** The open case's id; null: none. */
  readonly caseId: string | null;
  readonly now: number;
  /** Must stay the same function between renders. */
  readonly trace: (told: Pick<Found, 'leaked' | 'noticedAt'>, rows: readonly Disclosure[]) => Trace;
  readonly actions: LeakedActions;
  readonly onCase: (id: string | null) => void;
}

export function LeakedPage(props: LeakedPageProps) {
  const text = useText();
  const [found, setFound] = useState<Found | null>(null);
  const subject = props.cases.find(({ id }) => id === props.caseId);
  if (subject) {
    const back = () => {
      setFound(null);
      props.onCase(null);
    };
    return (
      <Frame title={text('leaked_case_title')}>
        <CaseView
          key={subject.id}
          subject={subject}
          rows={props.rows}
          now={props.now}
          trace={props.trace}
          actions={props.actions}
          onBack={back}
        />
      </Frame>
    );
  }
  if (found) return <Traced {...props} found={found} onBack={() => setFound(null)} />;
  return <Asked {...props} onFound={setFound} />;
}

function Asked({ onFound, ...props }: LeakedPageProps & { readonly onFound: (found: Found) => void }) {
  const text = useText();
  const { said, attempt } = useStatus();
  return (
    <Frame title={text('leaked_title')}>
      <Notice tone="risky">
        <strong>{text(packFor(props.region) ? 'step_money_moving' : 'step_money_moving_abroad')}</strong>
      </Notice>
      <p class="measure">{text('leaked_intro')}</p>
      <Start
        items={props.items}
        initialText={props.initialText}
        now={props.now}
        match={props.actions.match}
        onFound={onFound}
      />
      <Status said={said} />
      <Cases
        cases={props.cases}
        onResume={props.onCase}
        onRemove={(id) => void attempt(() => props.actions.remove(id))}
      />
    </Frame>
  );
}

interface TracedProps extends LeakedPageProps {
  readonly found: Found;
  readonly onBack: () => void;
}

function Traced({ found, onBack, rows, region, trace, actions, onCase }: TracedProps) {
  const text = useText();
  const result = useMemo(() => trace(found, rows), [found, rows, trace]);
  async function open(): Promise<void> {
    const { leaked, noticedAt, kept } = found;
    const id = await actions.open({ region, leaked, noticedAt, trace: result }, kept);
    // The case is drawn once the record has it; until then this view stays.
    onCase(id);
  }
  return (
    <Frame title={text('leaked_trace_title')}>
      <TraceView found={found} trace={result} rows={rows} onOpen={open} onBack={onBack} />
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus went with the view before: readers go on from the new heading.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header class="top">
        <span class="row brand">
          <Mark size={22} />
          {text('extension_name')}
        </span>
      </header>
      <main class="column stack loose">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
