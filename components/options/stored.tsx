// What is stored: how much, where, what protects it and what does not.
import { formatNumber } from '@/components/format';
import { useWords } from '@/components/text-context';
import { Notice } from '@/components/ui/notice';
import type { MessageKey } from '@/utils/core/text';

export interface Counts {
  readonly rows: number;
  readonly items: number;
  readonly cases: number;
  readonly trusted: number;
  /** Bytes on disk; null where the browser does not say. */
  readonly bytes: number | null;
}

const NAMES = ['rows', 'items', 'cases', 'trusted'] as const;
const PARTS = [
  ['options_stored_where', ['options_stored_profile', 'options_stored_network', 'options_stored_private']],
  [
    'options_stored_kept',
    [
      'options_stored_fingerprint',
      'options_stored_password',
      'options_stored_never',
      'options_stored_journal',
      'options_stored_case_words',
    ],
  ],
  ['options_stored_protects', ['options_stored_scrambled', 'options_stored_sites']],
  [
    'options_stored_not',
    ['options_stored_account', 'options_stored_guess', 'options_stored_malware', 'options_stored_lost'],
  ],
] as const satisfies readonly (readonly [MessageKey, readonly MessageKey[]])[];

export function Stored({ counts }: { readonly counts: Counts | undefined }) {
  const { text, lang } = useWords();
  return (
    <div class="stack loose">
      <dl class="counts">
        {NAMES.map((name) => (
          <div key={name} class="card">
            <dt class="small soft">{text(`options_stored_${name}`)}</dt>
            <dd>{counts ? formatNumber(counts[name], lang) : '…'}</dd>
          </div>
        ))}
      </dl>
      {counts?.bytes != null && (
        <p class="small soft">
          {text('options_stored_bytes', { size: formatNumber(Math.ceil(counts.bytes / 1000), lang) })}
        </p>
      )}
      <Notice>
        <p>{text('options_stored_short')}</p>
      </Notice>
      <div class="card stack loose">
        {PARTS.map(([title, lines]) => (
          <section key={title} class="stack tight measure">
            <h2>{text(title)}</h2>
            <ul class="bullets stack close">
              {lines.map((line) => (
                <li key={line}>{text(line)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
