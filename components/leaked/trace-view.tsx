// Between the question and the case: what was recognised, who may have leaked it, and the button that opens the case.
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Trace } from '@/utils/core/trace/suspect';
import { KnownItems } from './known-items';
import { Section } from './section';
import type { Found } from './start';
import { Suspects } from './suspects';

interface Props {
  readonly found: Found;
  readonly trace: Trace;
  readonly rows: readonly Disclosure[];
  readonly onOpen: () => Promise<unknown>;
  readonly onBack: () => void;
}

export function TraceView({ found, trace, rows, onOpen, onBack }: Props) {
  const text = useText();
  return (
    <div class="stack loose">
      <OpenCase onOpen={onOpen} onBack={onBack} />
      <Section title={text('leaked_knew')} name="knew">
        {found.leaked.length > 0 && <KnownItems items={found.leaked} />}
        {found.leaked.length === 0 && (
          <Empty title={text('leaked_nothing_found')}>{text('leaked_nothing_found_hint')}</Empty>
        )}
        {found.unread && found.leaked.length > 0 && <p class="small soft">{text('leaked_unread')}</p>}
        <p class="small soft">{text(found.kept ? 'leaked_will_be_kept' : 'leaked_dropped')}</p>
      </Section>
      <Section title={text('leaked_who')} name="who">
        <Suspects trace={trace} rows={rows} />
      </Section>
    </div>
  );
}

function OpenCase({ onOpen, onBack }: Pick<Props, 'onOpen' | 'onBack'>) {
  const text = useText();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  function open(): void {
    setState('busy');
    onOpen().catch(() => setState('failed'));
  }
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" class="primary large" disabled={state === 'busy'} onClick={open}>
          {text('leaked_open_case')}
          <Icon name="arrow" />
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {text('leaked_back')}
        </button>
      </div>
      <p class="small soft">{text('leaked_open_case_hint')}</p>
      {state === 'failed' && (
        <p class="error" role="alert">
          {text('ui_failed')}
        </p>
      )}
    </div>
  );
}
