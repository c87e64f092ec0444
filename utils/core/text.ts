// Sentences: looks a key up in one language's catalogue and fills its slots.
// Never: a language of its own; the catalogue comes in.
import type en from '@/public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;
/** One language, flattened from `_locales/<language>/messages.json`. */
export type Messages = { readonly [key in MessageKey]?: string } & { readonly [key: string]: string | undefined };
export type Params = Readonly<Record<string, string | number>>;
/** Returns the sentence; a key that is missing comes back as itself, so that it shows. */
export type Text = (key: MessageKey, params?: Params) => string;

export function createText(messages: Messages): Text {
  return (key, params = {}) => fill(messages[key] ?? key, params);
}

/** Replaces each `{slot}` that `params` names; leaves the others as they are. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => (name in params ? String(params[name]) : slot));
}

/** The catalogue's shape on disk (Chrome's i18n format) to the flat one used here. */
export function flatten(catalogue: Readonly<Record<string, { readonly message: string }>>): Messages {
  return Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, entry.message]));
}
