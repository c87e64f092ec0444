// Copies the handful of pictures that the README shows.
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PICTURES } from './stage.ts';

const DOCS = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
/** By the name of the picture in the tour: its name in the documents. */
const CHOSEN = {
  note: 'note',
  question: 'held',
  popup: 'popup',
  'look-alike': 'look-alike',
  record: 'record',
  traced: 'traced',
  letter: 'letter',
  'question-zh': 'held-zh',
} as const;
/** Bytes. */
const MOST = 200_000;

export function copyForDocs(): void {
  rmSync(DOCS, { recursive: true, force: true });
  mkdirSync(DOCS, { recursive: true });
  const pictures = readdirSync(PICTURES);
  for (const [name, shown] of Object.entries(CHOSEN)) {
    const file = pictures.find((picture) => picture.replace(/^\d+-/, '') === `${name}.png`);
    if (!file) throw new Error(`There is no picture called ${name}.`);
    const { size } = statSync(join(PICTURES, file));
    if (size > MOST) throw new Error(`The picture ${name} has ${size} bytes, more than ${MOST}.`);
    copyFileSync(join(PICTURES, file), join(DOCS, `${shown}.png`));
  }
  console.log(`   ${Object.keys(CHOSEN).length} pictures for the README are in ${DOCS}`);
}
