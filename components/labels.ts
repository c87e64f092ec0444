// Which sentence of the catalogue stands for which word of the core.
import { DOCUMENT_WORDS } from '@/utils/core/detect/document-words';
import type { Kind } from '@/utils/core/item';
import type { Channel, Disclosure } from '@/utils/core/ledger/disclosure';
import type { MessageKey } from '@/utils/core/text';
import type { Level, ReasonCode } from '@/utils/core/trust/verdict';

export function kindKey(kind: Kind): MessageKey {
  return `kind_${kind.replaceAll('-', '_')}` as MessageKey;
}

/** As exact as is known: a document by what it is of. */
export function itemKey(kind: Kind, subtype = ''): MessageKey {
  const known = kind === 'document' && subtype !== '' && Object.hasOwn(DOCUMENT_WORDS, subtype);
  return known ? (`document_${subtype.replaceAll('-', '_')}` as MessageKey) : kindKey(kind);
}

/** Within a sentence: "your bank card number". */
export function inlineKindKey(kind: Kind): MessageKey {
  return `kind_inline_${kind.replaceAll('-', '_')}` as MessageKey;
}

export function levelKey(level: Level): MessageKey {
  return `level_${level}` as MessageKey;
}

export function reasonKey(code: ReasonCode): MessageKey {
  return `reason_${code}` as MessageKey;
}

export function channelKey(channel: Channel): MessageKey {
  return `ui_channel_${channel}` as MessageKey;
}

/** How far a row got: the person refused, only typed, submitted, or seen leaving. */
export type Progress = 'refused' | 'typed' | 'submitted' | 'sent';

export function progressOf(row: Disclosure): Progress {
  if (row.sentAt !== null) return 'sent';
  if (row.decision === 'refused') return 'refused';
  return row.submittedAt !== null ? 'submitted' : 'typed';
}

export function progressKey(progress: Progress): MessageKey {
  return `ui_state_${progress}` as MessageKey;
}
