// Which of the words stand in one piece of a field's surroundings, and which of those count. One pass, by index.
// Never: a loop over all words, or a regular expression a word.
import { foldWords } from './fold-words';
import { isWide, lettersKey, type Word, type WordIndex, wordIndex } from './words-index';

export interface WordHit {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Folded words between single spaces, with one at each end; identifiers split where their case changes. */
export function plainWords(text: string, identifier: boolean): string {
  return ` ${foldWords(identifier ? splitCase(text) : withoutSamples(text))} `;
}

function splitCase(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2');
}

/** `Name (you@example.org)` is no domain, and of "user name/e-mail" and "user name (e-mail)" neither is the other's. */
function withoutSamples(text: string): string {
  const plain = text.includes('@') ? text.replace(/[^\s@]{1,64}@[^\s@]{2,64}/g, ' ') : text;
  return /[/(]/.test(plain) ? plain.replace(/(?<=\p{L}{4} ?)[/(] ?(?=\p{L})/gu, ' or ') : plain;
}

/** What counts in a text made by plainWords: no word inside a longer one, and only the highest rank. */
export function matchWords(text: string, identifier: boolean, index: WordIndex = wordIndex()): WordHit[] {
  if (text.length < 3) return [];
  const hits: WordHit[] = [];
  let words = 0;
  for (let at = 0; at < text.length - 1; at = text.indexOf(' ', at + 1)) {
    words++;
    atWord(text, at + 1, identifier, index, hits);
  }
  if (identifier) inside(text, index, hits);
  else wide(text, index, hits);
  if (hits.length === 0) return hits;
  const whole = hits.filter((hit) => !hits.some((other) => swallows(other, hit))).sort((a, b) => a.start - b.start);
  const heads = identifier ? headsOf(text.replaceAll(' ', ''), whole, trimmed(text, true)) : spoken(text, whole, words);
  const rank = heads.reduce((most, { word }) => Math.max(most, word.rank), 0);
  if (rank === 0 && !isPlain(text, heads)) return [];
  return heads.filter((hit) => hit.word.rank === rank);
}

/** A general word counts only among words that add nothing: "your name", not "cluster name". */
function isPlain(text: string, hits: readonly WordHit[]): boolean {
  return text
    .split(' ')
    .every((word) => word === '' || NEUTRAL.has(word) || hits.some((hit) => hit.word.text.includes(word)));
}

const NEUTRAL = new Set(
  'your|my|the|a|enter|please|fill|valid|in|full|real|legal|billing|shipping|delivery|customer|client|guest|contact|primary|secondary|main|emergency|reg|register|signup|txt|tb|input|field|form|text|user|person|select|choose|list|or|and|required|optional|i|s|id|1|2|3|请|输入|请输入|您的'.split(
    '|',
  ),
);

/** A long text says what it is about in its first words; the rest explains. */
function spoken(text: string, hits: readonly WordHit[], words: number): readonly WordHit[] {
  const heads = headsOf(text, hits, trimmed(text, false));
  if (words <= OPENING || heads.some(({ word }) => word.rank === 4)) return heads;
  let end = 0;
  for (let i = 0; i < OPENING; i++) end = text.indexOf(' ', end + 1);
  const opening = heads.filter((hit) => hit.end <= end);
  return opening.some(({ word }) => word.rank > 0) ? opening : heads;
}

const OPENING = 6;
/** Words at the end that say nothing of what is asked for. */
const NOISE = new Set(
  'field|input|text|box|textbox|txt|val|value|control|ctrl|optional|required|here|new|edit|1|2|3|必填|选填|可选|项选填'.split(
    '|',
  ),
);

/** Where the text ends without the noise; in identifiers counted without spaces. */
function trimmed(text: string, identifier: boolean): number {
  let end = text.length - 1;
  for (;;) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    if (start <= 1 || !NOISE.has(text.slice(start, end))) break;
    end = start - 1;
  }
  return identifier ? end - spaces(text, end) : end;
}

/** "Company phone" is a phone and "phone company" a company: what stands last is what is meant. */
function headsOf(text: string, hits: readonly WordHit[], end: number): readonly WordHit[] {
  return hits.filter((hit, i) => {
    const next = hits[i + 1];
    if (!next || hit.word.rank === 4 || next.word.rank === 0 || next.word.kind === hit.word.kind) return true;
    if (next.start < hit.end || !isOne(text, hit, next)) return true;
    // A plain word for what is not ours may only be one of a list: city, country.
    return next.word.kind === 'none' && next.word.rank === 1 ? true : !endsRun(text, next.end, end);
  });
}

/** One compound: nothing between but letters of an identifier or signs of one run, and no "or". */
function isOne(text: string, hit: WordHit, next: WordHit): boolean {
  const between = text.slice(hit.end, next.start);
  if (between.includes('or') || /[或和及与]/.test(between)) return false;
  if (text.charCodeAt(0) !== 32) return true;
  return isWide(text.charCodeAt(next.start)) ? !between.includes(' ') : between === ' ' || between === ' s ';
}

function endsRun(text: string, at: number, end: number): boolean {
  return at === end || (text.charCodeAt(at) === 32 && isWide(text.charCodeAt(at - 1)));
}

/** Words that begin with the one at `start`. In identifiers offsets leave spaces out, so that every hit compares. */
function atWord(text: string, start: number, identifier: boolean, index: WordIndex, hits: WordHit[]): void {
  const candidates = index.byWord.get(text.slice(start, text.indexOf(' ', start)));
  if (!candidates) return;
  for (const word of candidates) {
    const end = start + word.text.length;
    if (text.charCodeAt(end) !== 32 || !text.startsWith(word.text, start)) continue;
    if (word.alone && bare(text) !== ` ${word.text} `) continue;
    const from = identifier ? start - spaces(text, start) : start;
    hits.push({ word, start: from, end: from + (identifier ? word.joined.length : word.text.length) });
  }
}

/** Without the number at the end: `mm 1` and `no 2`. */
function bare(text: string): string {
  return text.replace(/ \d{1,2} $/, ' ');
}

function spaces(text: string, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) if (text.charCodeAt(i) === 32) count++;
  return count;
}

/** Loose words anywhere in an identifier. */
function inside(text: string, { byLetters }: WordIndex, hits: WordHit[]): void {
  const joined = text.replaceAll(' ', '');
  for (let start = 0; start < joined.length - 2; start++) {
    const candidates = byLetters.get(lettersKey(joined, start));
    if (!candidates) continue;
    for (const word of candidates)
      if (joined.startsWith(word.joined, start)) hits.push({ word, start, end: start + word.joined.length });
  }
}

/** Words of scripts without spaces, anywhere. */
function wide(text: string, { bySigns }: WordIndex, hits: WordHit[]): void {
  for (let start = 1; start < text.length - 2; start++) {
    if (!isWide(text.charCodeAt(start))) continue;
    const candidates = bySigns.get(text.slice(start, start + 2));
    if (!candidates) continue;
    for (const word of candidates)
      if (text.startsWith(word.text, start)) hits.push({ word, start, end: start + word.text.length });
  }
}

function swallows(big: WordHit, small: WordHit): boolean {
  return big.start <= small.start && big.end >= small.end && big.end - big.start > small.end - small.start;
}
