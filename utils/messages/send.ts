// One road from content scripts and pages to the background. No polyfill: both browsers answer with promises.
import type { AnswerOf, Envelope, FromContent, FromDialog, FromPages, PayloadOf } from './protocol';

type Runtime = { sendMessage(message: Envelope): Promise<unknown>; id?: string };
declare const browser: { runtime: Runtime } | undefined;
declare const chrome: { runtime: Runtime };

type Args<T, K extends keyof T> = PayloadOf<T, K> extends undefined | never ? [] : [payload: PayloadOf<T, K>];

/** Rejects if the background cannot be reached, or refused the message. */
function sender<T>() {
  return async <K extends keyof T & string>(type: K, ...[payload]: Args<T, K>): Promise<AnswerOf<T, K>> => {
    const { runtime } = typeof browser === 'undefined' ? chrome : browser;
    const reply = (await runtime.sendMessage({ type, payload })) as { ok?: unknown; error?: string } | undefined;
    if (!reply) throw new Error(`no answer to ${type}`);
    if (reply.error) throw new Error(reply.error);
    return reply.ok as AnswerOf<T, K>;
  };
}

export const sendFromContent = sender<FromContent>();
export const sendFromDialog = sender<FromDialog>();
export const sendFromPages = sender<FromPages>();

/** False once the extension was updated, disabled or removed under a running content script. */
export function isAlive(): boolean {
  return Boolean((typeof browser === 'undefined' ? chrome : browser).runtime?.id);
}

/** For messages whose loss harms nobody: the page may go, or the background, before there is an answer. */
export function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}
