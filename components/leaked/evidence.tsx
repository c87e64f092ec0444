// The evidence log: what the other party said, when and from where, as the person notes it.
import { formatDateTime } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { Untrusted } from '@/components/ui/untrusted';
import type { EvidenceEntry } from '@/utils/core/remedy/case';
import type { EvidenceDraft } from '@/utils/core/remedy/case-actions';
import { channelName, EvidenceForm } from './evidence-form';
import { Section } from './section';

interface Props {
  readonly entries: readonly EvidenceEntry[];
  readonly now: number;
  readonly onAdd: (draft: EvidenceDraft) => Promise<unknown>;
  readonly onRemove: (id: string) => void;
}

export function Evidence({ entries, now, onAdd, onRemove }: Props) {
  const { text } = useWords();
  return (
    <Section title={text('leaked_evidence')} name="evidence">
      <p class="soft measure">{text('leaked_evidence_hint')}</p>
      {entries.length === 0 && <Empty title={text('leaked_evidence_none')} />}
      {entries.length > 0 && (
        <ol class="lines">
          {entries.map((entry) => (
            <li key={entry.id} class="stack tight">
              <Entry entry={entry} onRemove={onRemove} />
            </li>
          ))}
        </ol>
      )}
      <EvidenceForm now={now} onAdd={onAdd} />
    </Section>
  );
}

function Entry({ entry, onRemove }: { readonly entry: EvidenceEntry; readonly onRemove: (id: string) => void }) {
  const { text, lang } = useWords();
  const when = entry.happenedAt ?? entry.addedAt;
  return (
    <>
      <div class="row apart">
        <span class="row">
          <span class="chip">{text(channelName(entry.channel))}</span>
          <time dateTime={new Date(when).toISOString()}>{formatDateTime(when, lang)}</time>
          {entry.party && <Untrusted value={entry.party} limit={200} />}
        </span>
        <button type="button" class="quiet small destructive" onClick={() => onRemove(entry.id)}>
          {text('leaked_evidence_remove')}
        </button>
      </div>
      {entry.text && <p class="said">{entry.text}</p>}
      <p class="small soft">{text('leaked_evidence_noted', { date: formatDateTime(entry.addedAt, lang) })}</p>
    </>
  );
}
