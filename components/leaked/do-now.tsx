// What to do now, most urgent first, each with a box to tick.
import { isolated } from '@/components/format';
import { useText } from '@/components/text-context';
import type { Step } from '@/utils/core/remedy/playbook';
import { CallLine } from './call-line';
import { Check } from './check';
import { OutLink } from './out-link';
import { Section } from './section';

interface Props {
  readonly steps: readonly Step[];
  readonly done: Readonly<Record<string, number>>;
  readonly onTick: (step: string, done: boolean) => void;
}

export function DoNow({ steps, done, onTick }: Props) {
  const text = useText();
  const ticked = steps.filter(({ id }) => id in done).length;
  return (
    <Section title={text('leaked_do_now')} name="do-now">
      <p class="soft">{text('leaked_do_now_hint')}</p>
      <div class="stack close">
        <span class="small" role="status">
          {text('leaked_progress', { done: ticked, all: steps.length })}
        </span>
        <progress max={steps.length} value={ticked} aria-label={text('leaked_do_now')} />
      </div>
      <ol class="lines">
        {steps.map((step) => (
          <li key={step.id} class={`step stack tight ${step.id in done ? 'done' : ''}`}>
            <OneStep step={step} done={step.id in done} onTick={onTick} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface StepProps {
  readonly step: Step;
  readonly done: boolean;
  readonly onTick: Props['onTick'];
}

function OneStep({ step, done, onTick }: StepProps) {
  const text = useText();
  return (
    <>
      <Check checked={done} onChange={(on) => onTick(step.id, on)}>
        <strong>{text(step.text, isolated(step.params))}</strong>
      </Check>
      <div class="under stack tight">
        <p class="soft">{text(step.how)}</p>
        {(step.links.length > 0 || step.call.length > 0) && (
          <ul class="row">
            {step.links.map(({ href, label }) => (
              <li key={href}>
                <OutLink href={href}>{text('leaked_open_site', isolated({ site: label }))}</OutLink>
              </li>
            ))}
            {step.call.map((authority) => (
              <li key={authority.id}>
                <CallLine authority={authority} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
