// What a form is for, told by its controls: for counting questions by kind of form.
// Never: by what Whence makes of it.

/** One control as the page has it, in document order. */
export interface Control {
  readonly tag: string;
  readonly type: string;
  /** Name, id, autocomplete, placeholder, aria-label and label, folded to lower case. */
  readonly words: string;
  /** Who looked at the page with own eyes says so; '' where nobody did. */
  readonly scored: string;
  readonly seen: boolean;
}

export type Purpose = 'checkout' | 'sign-up' | 'sign-in' | 'search' | 'newsletter' | 'other';
export const PURPOSES: readonly Purpose[] = ['checkout', 'sign-up', 'sign-in', 'search', 'newsletter', 'other'];

const CARD = /cardnumber|card.?(?:no|num)|cc-number|信用卡号|银行卡号|卡号/;
const SEARCH = /\bsearch\b|搜索|\bq\b|query|\bkeywords?\b/;

/** null: no control that a person writes in. */
export function purposeOf(controls: readonly Control[]): Purpose | null {
  const written = controls.filter(({ seen, tag, type }) => seen && isWritten(tag, type));
  if (written.length === 0) return null;
  const about = written.map(({ words, scored }) => `${scored.toLowerCase()} ${words}`);
  if (about.some((words) => CARD.test(words))) return 'checkout';
  const passwords = written.filter(({ type }) => type === 'password').length;
  if (passwords > 0) return passwords > 1 || written.length > passwords + 1 ? 'sign-up' : 'sign-in';
  if (written.length === 1 && about.some((words) => SEARCH.test(words))) return 'search';
  if (written.length <= 2 && about.some((words) => /e-?mail|邮箱/.test(words))) return 'newsletter';
  return 'other';
}

/** Text, and not a choice, a button or a file. */
export function isWritten(tag: string, type: string): boolean {
  if (tag === 'textarea') return true;
  return tag === 'input' && !/^(?:hidden|submit|button|image|reset|checkbox|radio|file|range|color)$/.test(type);
}
