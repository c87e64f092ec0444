// Which sentence of the catalogue stands for which word of the core.
import { DOCUMENT_WORDS } from '@/utils/core/detect/document-words';
import type { Kind } from '@/utils/core/item';
import type { Coding } from '@/utils/core/ledger/coding';
import type { Channel, Role } from '@/utils/core/ledger/disclosure';
import { describeLife, type Life } from '@/utils/core/ledger/queries';
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

/** How far a row got. */
export { describeLife as progressOf };

export function progressKey(progress: Life): MessageKey {
  return `ui_state_${progress.replaceAll('-', '_')}` as MessageKey;
}

export function codingKey(coding: Coding): MessageKey {
  return `ui_coding_${coding.replaceAll('-', '_')}` as MessageKey;
}

export function roleKey(role: Role): MessageKey {
  return `ui_role_${role.replaceAll('-', '_')}` as MessageKey;
}
