// Kinds of personal data in words, in the sentences that the guard was given. Never: anything of the record.
import { gravest, type Kind } from '@/utils/core/item';
import type { FrameBrief } from '@/utils/messages/protocol';

export const kindKey = (kind: Kind, form = '') => `kind_${form}${kind.replaceAll('-', '_')}`;

/** `form`: '' to begin a sentence with, `inline_` within one. */
export function kindsText(kinds: readonly Kind[], { text, lang }: FrameBrief, form = ''): string {
  const names = gravest(kinds).map((kind) => text[kindKey(kind, form)] ?? kind);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
