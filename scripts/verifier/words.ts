// The sentences of the page, in both languages, put in by build.ts from the extension's catalogue.
// Never: a sentence of its own; only the languages are named here, each in its own.

type Words = Readonly<Record<string, string>>;
export type Tongue = 'en' | 'zh-CN';

declare const VERIFIER_WORDS: Readonly<Record<Tongue, Words>>;
const WORDS = VERIFIER_WORDS;

let tongue: Tongue = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

const NAMES: Readonly<Record<Tongue, string>> = { en: 'English', 'zh-CN': '中文' };

export const nameOf = (one: Tongue): string => NAMES[one];
export const tongueNow = (): Tongue => tongue;
export const otherTongue = (): Tongue => (tongue === 'en' ? 'zh-CN' : 'en');

export function switchTongue(): void {
  tongue = otherTongue();
}

/** A key that is not there is said as it is: better an odd word than a page that stops. */
export function say(key: string, slots: Readonly<Record<string, string | number>> = {}): string {
  const sentence = WORDS[tongue][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
}

export function has(key: string): boolean {
  return Object.hasOwn(WORDS[tongue], key);
}

/** Of the minute of an entry. */
export function sayMinute(min: number): string {
  const format = new Intl.DateTimeFormat(tongue, { dateStyle: 'medium', timeStyle: 'short' });
  const date = new Date(min * 60_000);
  return Number.isNaN(date.getTime()) ? String(min) : format.format(date);
}
