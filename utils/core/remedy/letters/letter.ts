// The shapes of a letter: the facts that fill it, and what comes out. Legal text, so each language has its own module.
// Never: an empty slot. What is not known leaves its sentence out, or gives it another wording.
import type { Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';

/** A calendar day of the person, ISO: `2026-11-24`. */
export type Day = string;

/** One leaked item as the letter tells of it. */
export interface LetterItem {
  readonly kind: Kind;
  readonly subtype: string;
  /** '' where only the kind is told (password, codes). */
  readonly mask: string;
  /** The full value, so that the addressee can find the record; '' where the person does not give it. Never kept. */
  readonly value: string;
  /** Days on which it was given to the addressee, in order; empty where the record has none. */
  readonly given: readonly Day[];
}

export interface AccessFacts {
  readonly site: Site;
  /** '' where the person leaves it out. */
  readonly name: string;
  readonly contact: string;
  readonly items: readonly LetterItem[];
  readonly noticed: Day;
  readonly today: Day;
}

/** What Civil Code 1195 asks of a notice: who you are, where it is, why it infringes. All of it must be there. */
export interface HostFacts {
  readonly site: Site;
  readonly name: string;
  readonly contact: string;
  /** Kind and number of a document, where the host asks for it; '' otherwise. */
  readonly identity: string;
  readonly urls: readonly string[];
  /** What the post shows and how the person knows that it is about them. */
  readonly evidence: string;
  readonly items: readonly LetterItem[];
  readonly seen: Day;
  readonly today: Day;
}

/** `item` is a numbered line; `close` the lines at the foot. */
export type BlockStyle = 'text' | 'heading' | 'item' | 'close';

export interface Block {
  readonly style: BlockStyle;
  readonly text: string;
}

export interface Letter {
  readonly title: string;
  readonly paragraphs: readonly Block[];
}

export const text = (line: string): Block => ({ style: 'text', text: line });
export const heading = (line: string): Block => ({ style: 'heading', text: line });
export const item = (line: string): Block => ({ style: 'item', text: line });
export const close = (line: string): Block => ({ style: 'close', text: line });

/** The letter as plain text, for the clipboard and the mail program. */
export function plainText(letter: Letter): string {
  return [letter.title, ...letter.paragraphs.map((block) => block.text)].join('\n\n');
}
