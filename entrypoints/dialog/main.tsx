// The dialog frame: shows the one hold that its token names, and passes the answer on.
// Never: anything without a token, or opened by itself; then it stays blank.
import '@/components/theme.css';
import '@/components/dialog/dialog.css';
import './dialog.css';
import { render } from 'preact';
import { DialogOver, DialogPage } from '@/components/dialog/dialog-page';
import { TextProvider } from '@/components/text-context';
import type { Answer, HeldView, Outcome } from '@/utils/messages/protocol';
import { quietly, sendFromDialog } from '@/utils/messages/send';
import { loadText } from '@/utils/platform/load-text';

const token = location.hash.slice(1);

/** The guard registers the hold while this frame loads: it may take a moment to be known. */
async function ask(): Promise<HeldView | null> {
  for (let tries = 0; tries < 12; tries++) {
    const held = await sendFromDialog('held', { token }).catch(() => null);
    if (held) return held;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

async function start(): Promise<void> {
  if (!token || window === window.top) return;
  const held = await ask();
  if (!held) return;
  const words = await loadText(held.settings.language);
  document.documentElement.lang = words.lang;
  const root = document.getElementById('app') as HTMLElement;

  function draw(failed: boolean, over = false): void {
    const page = over || !held ? <DialogOver /> : <DialogPage held={held} failed={failed} {...actions} />;
    render(<TextProvider {...words}>{page}</TextProvider>, root);
  }

  let answering = false;

  /** One answer at a time: a second press would find the hold gone, and take that for its end. */
  async function onAnswer(answer: Answer, sure: boolean): Promise<Outcome> {
    if (answering) return 'taken';
    answering = true;
    const outcome = await sendFromDialog('answer', { token, answer, sure }).catch(() => null);
    answering = false;
    if (outcome !== 'covered') draw(outcome === null, outcome === 'over');
    return outcome ?? 'over';
  }

  const actions = {
    onAnswer,
    onElsewhere: () => quietly(sendFromDialog('elsewhere', { token })),
    onLeave: () => quietly(sendFromDialog('leave', { token })),
  };
  draw(false);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted) void onAnswer('refuse', false);
  });
}

void start();
