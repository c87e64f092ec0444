// What a notice to a host needs beyond a request, and what it costs to be wrong.
import { useText } from '@/components/text-context';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { toDay } from './days';
import type { LetterDraft } from './letter-draft';

interface Props {
  readonly draft: LetterDraft;
  readonly now: number;
  readonly set: (part: Partial<LetterDraft>) => void;
}

export function HostFields({ draft, now, set }: Props) {
  const text = useText();
  return (
    <div class="stack">
      <Notice tone="risky">{text('letter_wrong_notice')}</Notice>
      <Field label={text('letter_urls')} hint={text('letter_urls_hint')}>
        {(ids) => (
          <textarea
            {...ids}
            required
            rows={3}
            maxLength={8000}
            spellcheck={false}
            value={draft.urls}
            onInput={(event) => set({ urls: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={text('letter_evidence')} hint={text('letter_evidence_hint')}>
        {(ids) => (
          <textarea
            {...ids}
            required
            rows={4}
            maxLength={8000}
            value={draft.evidence}
            onInput={(event) => set({ evidence: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="fields">
        <Field label={text('letter_seen')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              max={toDay(now)}
              value={draft.seen}
              onInput={(event) => set({ seen: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={text('letter_identity')} hint={text('letter_identity_hint')}>
          {(ids) => (
            <input
              {...ids}
              autocomplete="off"
              maxLength={200}
              value={draft.identity}
              onInput={(event) => set({ identity: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
