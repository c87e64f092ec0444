// Words without what does not tell them apart: case, accents, punctuation, width.

/** Lower-case words parted by single spaces; Chinese apart from Latin; accents of Latin, Greek and Cyrillic gone. */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const parted = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').replace(/([\u2e80-\u9fff])([a-z\d])/g, '$1 $2');
  return parted.replace(/([a-z\d])([\u2e80-\u9fff])/g, '$1 $2').trim();
}
