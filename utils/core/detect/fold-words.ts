// Words without what does not tell them apart: case, accents, punctuation, width, and traditional or simplified signs.
// Never: a change that could make two different words of one language the same but for their accents.

const simple = new Map<string, string>();

/** Signs, each before the one that stands for both. */
export function learnSigns(signs: string): void {
  for (let at = 0; at + 1 < signs.length; at += 2) simple.set(signs.charAt(at), signs.charAt(at + 1));
}

/** Letters that decomposition leaves alone. */
const LETTERS: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ё: 'е' };

/** Lower-case words parted by single spaces; Chinese apart from Latin; accents of Latin, Greek and Cyrillic gone. */
export function foldWords(text: string): string {
  return isAscii(text) ? parted(text.toLowerCase()) : foldWide(text);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function parted(plain: string): string {
  return plain.replace(/[^a-z\d]+/g, ' ').trim();
}

function foldWide(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ıđßłøæœё]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u4e00-\u9fff]/g, (sign) => simple.get(sign) ?? sign);
  return plain
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/([\u2e80-\u9fff\uac00-\ud7a3])(?=[a-z\d])/g, '$1 ')
    .replace(/([a-z\d])(?=[\u2e80-\u9fff\uac00-\ud7a3])/g, '$1 ')
    .replace(/(?<=^|[ ])([\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$))/g, '$1')
    .trim();
}
