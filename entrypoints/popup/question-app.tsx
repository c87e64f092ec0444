// A question in a window of our own: the held one itself, trust, or leaving a site alone. Wired to the background.
// Never: an answer because the window was closed; what is held stays held.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DialogPage } from '@/components/dialog/dialog-page';
import { isolated } from '@/components/format';
import { LeaveQuestion } from '@/components/popup/leave-question';
import { QuestionOver, TrustQuestion } from '@/components/popup/trust-question';
import { useText } from '@/components/text-context';
import type { Answer, HeldView, Outcome } from '@/utils/messages/protocol';
import { sendFromPages } from '@/utils/messages/send';

export type About = 'held' | 'trust' | 'leave';

const close = () => window.close();

export function QuestionApp({ about, token }: { readonly about: About; readonly token: string }) {
  const [held, setHeld] = useState<HeldView | null | undefined>(undefined);
  const [now, setNow] = useState(about);
  const look = useCallback(() => {
    sendFromPages('trustQuestion', { token }).then(setHeld, () => setHeld(null));
  }, [token]);
  useEffect(() => {
    look();
    // It may have been answered on the page meanwhile.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
  /** "No" ends the window, or goes back to the question that it came from. */
  const back = () => (about === now ? close() : setNow(about));
  const settle = (send: Promise<unknown>) => send.then(close, () => setHeld(null));
  if (held === undefined) return null;
  if (held === null) return <QuestionOver onClose={close} />;
  const trust = (yes: boolean) => (yes ? settle(sendFromPages('trustAnswer', { token, yes })) : back());
  const leave = (yes: boolean) => (yes ? settle(sendFromPages('leaveAlone', { token })) : back());
  if (now === 'trust') return <TrustQuestion held={held} onAnswer={trust} />;
  if (now === 'leave') return <LeaveQuestion site={held.page ?? held.to} onAnswer={leave} />;
  return <Held held={held} token={token} onTrust={() => setNow('trust')} onLeave={() => setNow('leave')} />;
}

interface HeldProps {
  readonly held: HeldView;
  readonly token: string;
  readonly onTrust: () => void;
  readonly onLeave: () => void;
}

function Held({ held, token, onTrust, onLeave }: HeldProps) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  const onAnswer = async (answer: Answer): Promise<Outcome> => {
    if (answer === 'trust') {
      onTrust();
      return 'taken';
    }
    await sendFromPages('answerHeld', { token, answer }).then(close, () => setFailed(true));
    return 'taken';
  };
  return (
    <main class="held stack">
      {held.page && <p class="small soft">{text('popup_held_where', isolated({ page: held.page }))}</p>}
      <DialogPage held={held} failed={failed} onAnswer={onAnswer} onElsewhere={null} onLeave={onLeave} />
    </main>
  );
}
