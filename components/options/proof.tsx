// The record as evidence: a receipt to keep elsewhere, an export that others can check, the programs to check it with.
// Never: says that the record is true. What a receipt does not show stands beside the button.
import { useState } from 'preact/hooks';
import { formatDate, formatNumber } from '@/components/format';
import { mailLink } from '@/components/leaked/mail-link';
import { useWords } from '@/components/text-context';
import { Status, useStatus } from '@/components/ui/status';
import type { OptionsActions, Receipt } from './actions';

interface Props {
  /** How many rows there are, and the ids of those that the filter shows. */
  readonly all: number;
  readonly shown: readonly string[];
  readonly now: number;
  readonly actions: OptionsActions;
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

export function Proof({ all, shown, now, actions }: Props) {
  const { text } = useWords();
  const { said, attempt } = useStatus();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const none = { message: text('options_proof_none') };
  const make = () =>
    attempt(
      async () => {
        const made = await actions.makeReceipt();
        setReceipt(made);
        return made;
      },
      (made) => (made ? { message: '' } : none),
    );
  const save = (rows: readonly string[] | null) =>
    attempt(
      async () => {
        const bundle = await actions.exportProof(rows);
        if (bundle !== null) actions.save(`whence-${rows ? 'excerpt' : 'record'}-${dayOf(now)}.jsonl`, bundle);
        return bundle;
      },
      (bundle) => (bundle === null ? none : { message: text('options_proof_saved') }),
    );
  const some = shown.length > 0 && shown.length < all;
  return (
    <section class="card stack" aria-labelledby="proof">
      <h2 id="proof">{text('options_proof')}</h2>
      <p class="measure">{text('options_proof_intro')}</p>
      <p class="small soft measure">{text('options_proof_limits')}</p>
      <div class="row">
        <button type="button" onClick={make}>
          {text('options_proof_receipt')}
        </button>
        <button type="button" onClick={() => save(null)}>
          {text('options_proof_all')}
        </button>
        {some && (
          <button type="button" aria-describedby="proof-shown" onClick={() => save(shown)}>
            {text('options_proof_shown')}
          </button>
        )}
      </div>
      {some && (
        <p id="proof-shown" class="small soft measure">
          {text('options_proof_shown_hint')}
        </p>
      )}
      <Status said={said} />
      {receipt && <ReceiptView receipt={receipt} now={now} actions={actions} />}
      <Verifiers />
    </section>
  );
}

interface ReceiptProps {
  readonly receipt: Receipt;
  readonly now: number;
  readonly actions: OptionsActions;
}

function ReceiptView({ receipt, now, actions }: ReceiptProps) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const key = text('options_proof_key', { fingerprint: receipt.fingerprint });
  const body = `${receipt.text}\n${key}\n`;
  const subject = text('options_proof_subject', { date: formatDate(now, lang) });
  return (
    <div class="stack tight">
      <h3>{text('options_proof_made', { size: formatNumber(receipt.size, lang) })}</h3>
      <pre class="small" dir="ltr">
        {receipt.text}
      </pre>
      <p class="small">{key}</p>
      <p class="measure">{text('options_proof_keep')}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => attempt(() => actions.copy(body), { message: text('options_proof_copied') })}
        >
          {text('options_proof_copy')}
        </button>
        <button type="button" onClick={() => actions.save(`whence-receipt-${dayOf(now)}.txt`, body)}>
          {text('options_proof_save')}
        </button>
        <a class="button" href={mailLink(subject, body).href}>
          {text('options_proof_mail')}
        </a>
      </div>
      <Status said={said} />
    </div>
  );
}

function Verifiers() {
  const { text } = useWords();
  return (
    <div class="stack tight small">
      <p class="measure">{text('options_proof_check')}</p>
      <p class="row">
        <a href="/verify/whence-verify.html" download="whence-verify.html">
          {text('options_proof_page')}
        </a>
        <a href="/verify/whence-verify.py" download="whence-verify.py">
          {text('options_proof_script')}
        </a>
      </p>
    </div>
  );
}
