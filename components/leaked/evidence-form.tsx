// Adds one entry to the evidence log.
import { useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import type { ContactChannel } from '@/utils/core/remedy/case';
import type { EvidenceDraft } from '@/utils/core/remedy/case-actions';
import { fromMinute, toMinute } from './days';

const CHANNELS = [
  'call',
  'sms',
  'email',
  'chat',
  'post',
  'in-person',
  'other',
] as const satisfies readonly ContactChannel[];

interface Props {
  readonly now: number;
  readonly onAdd: (draft: EvidenceDraft) => Promise<unknown>;
}

export function EvidenceForm({ now, onAdd }: Props) {
  const text = useText();
  const empty = { channel: 'call' as ContactChannel, when: toMinute(now), party: '', said: '' };
  const [draft, setDraft] = useState(empty);
  const [failed, setFailed] = useState(false);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const blank = draft.party.trim() === '' && draft.said.trim() === '';

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const { channel, when, party, said } = draft;
    try {
      await onAdd({ channel, happenedAt: fromMinute(when), party: party.trim(), text: said.trim() });
      setDraft(empty);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <form class="stack sunken" onSubmit={add}>
      <div class="fields">
        <ChannelField value={draft.channel} onChange={(channel) => set({ channel })} />
        <Field label={text('leaked_when')}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              value={draft.when}
              onInput={(event) => set({ when: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={text('leaked_party')}>
          {(ids) => (
            <input
              {...ids}
              maxLength={500}
              autocomplete="off"
              value={draft.party}
              onInput={(event) => set({ party: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={text('leaked_said')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={20_000}
            value={draft.said}
            onInput={(event) => set({ said: event.currentTarget.value })}
          />
        )}
      </Field>
      {failed && (
        <p class="error" role="alert">
          {text('ui_failed')}
        </p>
      )}
      <div class="row">
        <button type="submit" disabled={blank}>
          {text('leaked_evidence_add')}
        </button>
        <span class="small soft">{text('leaked_evidence_stored')}</span>
      </div>
    </form>
  );
}

function ChannelField({
  value,
  onChange,
}: {
  readonly value: ContactChannel;
  readonly onChange: (value: ContactChannel) => void;
}) {
  const text = useText();
  return (
    <Field label={text('leaked_channel')}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value as ContactChannel)}>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {text(channelName(channel))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The sentence that names a way of contact. */
export function channelName(channel: ContactChannel) {
  return channel === 'in-person' ? 'leaked_channel_in_person' : (`leaked_channel_${channel}` as const);
}
