// The checking page: takes a file and what was kept elsewhere, says the verdict. One file that works from a disk.
// Never: a request; its own policy forbids every one.
import { type Verdict, type VerifySignature, verifyBundle } from '@/utils/core/ledger/chain/verify';
import { drawOpened, drawVerdict, make } from './draw';
import { nameOf, otherTongue, say, switchTongue, tongueNow } from './words';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [form, file, receipt, key] = [
  byId('form'),
  byId<HTMLInputElement>('file'),
  byId<HTMLTextAreaElement>('receipt'),
  byId<HTMLInputElement>('key'),
];
const [said, opened, language] = [byId('verdict'), byId('opened'), byId('language')];

let verdict: Verdict | 'busy' | 'old' | null = null;

/** Throws where the browser knows no Ed25519: that is no verdict on the file. */
const verifySignature: VerifySignature = async (publicKey, text, signature) => {
  const [bytes, signed] = [new Uint8Array(publicKey), new Uint8Array(signature)];
  const imported = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'DataError') return null;
    throw error;
  });
  return imported !== null && crypto.subtle.verify('Ed25519', imported, signed, new TextEncoder().encode(text));
};

function drawn(): readonly HTMLElement[] {
  if (verdict === null) return [];
  if (verdict === 'busy') return [make('p', '', say('verify_busy'))];
  return [verdict === 'old' ? make('p', 'card bad', say('verify_old_browser')) : drawVerdict(verdict)];
}

function draw(): void {
  document.documentElement.lang = tongueNow();
  document.title = say('verify_title');
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]'))
    one.textContent = say(one.dataset.word ?? '');
  language.textContent = nameOf(otherTongue());
  language.lang = otherTongue();
  said.replaceChildren(...drawn());
  const rows = verdict !== null && typeof verdict === 'object' && verdict.status === 'consistent' ? verdict.opened : [];
  opened.replaceChildren(...drawOpened(rows));
}

async function check(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  verdict = 'busy';
  draw();
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    verdict = await verifyBundle(bytes, { verifySignature, receipt: receipt.value, fingerprint: key.value });
  } catch {
    verdict = 'old';
  }
  draw();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
language.addEventListener('click', () => {
  switchTongue();
  draw();
});
draw();
