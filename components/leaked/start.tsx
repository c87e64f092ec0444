// The first question: what did they know? Pasted, picked from the record, or only ticked.
// Never: keeps the pasted text; it is matched and dropped unless the person ticks that it goes into the case.
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import type { Item, Kind } from '@/utils/core/item';
import type { LeakedItem } from '@/utils/core/remedy/case';
import type { EvidenceDraft } from '@/utils/core/remedy/case-actions';
import type { Matched } from '@/utils/messages/protocol';
import { Check } from './check';
import { endOfDay, toDay } from './days';
import { leakedItems } from './leaked-items';
import { KindPicker, OwnItems } from './pickers';

/** What the person answered, recognised. */
export interface Found {
  readonly leaked: readonly LeakedItem[];
  readonly noticedAt: number;
  readonly kept: EvidenceDraft | null;
  /** True if there was a text and nothing was recognised in it. */
  readonly unread: boolean;
}

interface Props {
  readonly items: readonly Item[];
  readonly initialText: string;
  readonly now: number;
  readonly match: (text: string) => Promise<readonly Matched[]>;
  readonly onFound: (found: Found) => void;
}

const LONGEST = 20_000;

export function Start({ items, initialText, now, match, onFound }: Props) {
  const text = useText();
  const [message, setMessage] = useState(initialText);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [day, setDay] = useState(toDay(now));
  const [keep, setKeep] = useState(false);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');

  async function find(): Promise<void> {
    const matched = message.trim() === '' ? [] : await match(message);
    const noticedAt = Math.min(endOfDay(day) || now, now);
    const leaked = leakedItems({ matched, picked: items.filter(({ id }) => picked.includes(id)), kinds });
    const kept = keep && message.trim() !== '' ? keptMessage(message, noticedAt) : null;
    onFound({ leaked, noticedAt, kept, unread: message.trim() !== '' && matched.length === 0 });
  }
  function submit(event: Event): void {
    event.preventDefault();
    setState('busy');
    find().catch(() => setState('failed'));
  }
  return (
    <form class="card stack loose" onSubmit={submit}>
      <Message value={message} keep={keep} onInput={setMessage} onKeep={setKeep} />
      {items.length > 0 && <OwnItems items={items} picked={picked} onChange={setPicked} />}
      <KindPicker kinds={kinds} onChange={setKinds} />
      <Field label={text('leaked_noticed')}>
        {(ids) => (
          <input
            {...ids}
            class="date"
            type="date"
            required
            max={toDay(now)}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      {state === 'failed' && (
        <p class="error" role="alert">
          {text('ui_failed')}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary large" disabled={state === 'busy'}>
          {text('leaked_find')}
        </button>
      </div>
    </form>
  );
}

interface MessageProps {
  readonly value: string;
  readonly keep: boolean;
  readonly onInput: (value: string) => void;
  readonly onKeep: (keep: boolean) => void;
}

function Message({ value, keep, onInput, onKeep }: MessageProps) {
  const text = useText();
  return (
    <div class="stack tight">
      <Field label={text('leaked_message')} hint={text('leaked_message_hint')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            maxLength={LONGEST}
            autocomplete="off"
            spellcheck={false}
            placeholder={text('leaked_message_example')}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </Field>
      <Check checked={keep} onChange={onKeep}>
        {text('leaked_keep')} <span class="small soft">{text('leaked_keep_hint')}</span>
      </Check>
    </div>
  );
}

function keptMessage(text: string, happenedAt: number): EvidenceDraft {
  return { happenedAt, channel: 'other', party: '', text };
}
