// Which document a chosen file is: by the words of the field it was put into, else by the file's own name. Comes with the
// pack of numbers; the words of fields are the guard's.
// Never: the file's contents. A name that says nothing (IMG_1234.jpg) is nothing, unless the field says what it is.
import type { Detection, FieldFacts } from './detection';
import { DOCUMENT_WORDS } from './document-words';
import { because, found } from './evidence';
import type { WordReader } from './number-reader';

interface Hit {
  /** A DocumentType; '' for a file that is not about a person. */
  readonly said: string;
  readonly word: string;
}

/** What papers and pictures of them are kept as: nothing else is told by its own name. */
const ENDINGS = /\.(pdf|jpe?g|png|hei[cf]|docx?|zip)$/i;
/** The longest word that counts only whole. */
const SHORT = 4;

/** Kinds of numbers whose papers are documents of the same name. */
const PAPERS: ReadonlySet<string> = new Set([
  'national-id',
  'passport',
  'driving-licence',
  'health-id',
  'travel-permit',
]);

/** null where neither the field nor the file's name says that it is a document of a person's. */
export function paperOf(facts: FieldFacts, fileName: string, read: WordReader): Detection | null {
  const own = {
    text: ENDINGS.test(fileName) ? fileName : '',
    weight: 0.7,
    code: 'file_word',
    identifier: true,
  } as const;
  const places = read.places.map((place) => ({ ...place, text: facts[place.fact].slice(0, 200) }));
  for (const { text, weight, code, identifier } of [...places, own]) {
    const [hit] = saidIn(read.plain(text, identifier), read);
    if (!hit) continue;
    if (!hit.said) return null;
    const normal = read.normal(fileName);
    return found('document', hit.said, 0, fileName.length, normal, weight, [because(code, { word: hit.word })]);
  }
  return null;
}

/** The longest word first; but what is not about a person comes before what is. */
function saidIn(plain: string, read: WordReader): readonly Hit[] {
  const hits = Object.entries(DOCUMENT_WORDS).flatMap(([said, stems]) =>
    stems.split('|').map((stem) => ({ said, word: placeOf(stem, plain) })),
  );
  for (const { word } of read.match(plain, false))
    if (PAPERS.has(word.kind)) hits.push({ said: word.kind, word: word.text });
  const rank = ({ said, word }: Hit) => word.length + (said ? 0 : 99);
  return hits.filter(({ word }) => word).sort((a, b) => rank(b) - rank(a));
}

/** The words as they stand in the text; '' where they do not. */
function placeOf(stem: string, plain: string): string {
  const edge = stem.charCodeAt(0) < 0x400 ? '\\b' : '';
  const pattern = edge + [...stem].join(' ?') + (stem.length > SHORT ? edge && '\\S*' : edge);
  return new RegExp(pattern).exec(plain)?.[0] ?? '';
}
