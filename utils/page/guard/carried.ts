// Which of the values in this frame does a request carry? What stands there plainly is seen here; codings are taken off by
// a part that is put beside the guard once it is needed. Never: nothing, for want of that part; then plain sight decides.
import type { Found } from './found';
import { parts } from './offer';

export function carriedBy(text: string, found: readonly Found[]): readonly Found[] {
  return parts().codedBy?.(text, found) ?? found.filter((one) => isSeen(one, [text, decoded(text)]));
}

/** Each value is a line of its own, as forms send them: nothing has to be taken off. */
export function areLines(found: readonly Found[], lines: readonly string[]): boolean {
  return found.every(({ raw, parts }) => (parts ?? [raw]).every((part) => lines.includes(part)));
}

function isSeen({ raw, value, parts }: Found, views: readonly string[]): boolean {
  const forms = parts ? [parts] : [[raw], [value]];
  return views.some((view) => forms.some((all) => all.every((form) => form !== '' && view.includes(form))));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
