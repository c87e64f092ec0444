// What the person can do on the leak page; the entrypoint wires each to a message. A promise rejects if it was not done.
import type { Case } from '@/utils/core/remedy/case';
import type { EvidenceDraft, NewId, Opening } from '@/utils/core/remedy/case-actions';
import type { Matched } from '@/utils/messages/protocol';

/** From a case to the next, with the clock and the ids of the moment. */
export type Change = (subject: Case, now: number, newId: NewId) => Case;

export interface CaseActions {
  readonly change: (id: string, change: Change) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  /** Is this the value behind that item? The value is dropped. */
  readonly verify: (itemId: string, value: string) => Promise<boolean>;
  readonly copy: (text: string) => Promise<unknown>;
  readonly print: () => void;
}

export interface LeakedActions extends CaseActions {
  /** Recognises and looks up; the text is dropped after it. */
  readonly match: (text: string) => Promise<readonly Matched[]>;
  /** Resolves to the new case's id. `kept` is the message, only where the person ticked so. */
  readonly open: (opening: Opening, kept: EvidenceDraft | null) => Promise<string>;
}
