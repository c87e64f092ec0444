// The shape of a table of handlers: one function a message, given the payload and who sent it.
import type { AnswerOf, PayloadOf } from '@/utils/messages/protocol';
import type { Caller } from '@/utils/platform/caller';

export type Handlers<T> = {
  readonly [K in keyof T]: (payload: PayloadOf<T, K>, caller: Caller) => AnswerOf<T, K> | Promise<AnswerOf<T, K>>;
};

/** Says no in one plain word, which the sender is told (`error_<word>` in the catalogue). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
