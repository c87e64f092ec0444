// What was put into a field, as texts: of a file field the name of each file, else the one value.
// Never: a file's contents. Its size tells it from others where a page sends it on under another name.
import { type Field, textOf } from './facts';

const MOST_FILES = 20;
const LONGEST_NAME = 255;

export function isUpload(field: Field): boolean {
  return (field as HTMLInputElement).type === 'file';
}

export function textsOf(field: Field): readonly string[] {
  const { files } = field as HTMLInputElement;
  return isUpload(field)
    ? [...(files ?? [])].slice(0, MOST_FILES).map(({ name }) => name.slice(0, LONGEST_NAME))
    : [textOf(field)];
}

/** As the gate says it of every file that a request carries (gate/body.ts); '' where there is none. */
export function sizeOf(field: Field, at: number): string {
  const file = (field as HTMLInputElement).files?.[at];
  return file ? `file:${file.size}` : '';
}
