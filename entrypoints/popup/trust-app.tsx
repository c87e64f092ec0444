// Wires the trust question to the background.
import { useEffect, useState } from 'preact/hooks';
import { TrustQuestion } from '@/components/popup/trust-question';
import type { HeldView } from '@/utils/messages/protocol';
import { sendFromPages } from '@/utils/messages/send';

export function TrustApp({ token }: { readonly token: string }) {
  const [held, setHeld] = useState<HeldView | null | undefined>(undefined);
  useEffect(() => {
    sendFromPages('trustQuestion', { token }).then(setHeld, () => setHeld(null));
  }, [token]);
  const answer = async (yes: boolean) => {
    await sendFromPages('trustAnswer', { token, yes }).catch(() => setHeld(null));
    window.close();
  };
  return held === undefined ? null : <TrustQuestion held={held} onAnswer={answer} onClose={() => window.close()} />;
}
