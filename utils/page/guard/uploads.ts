// What was put into a field, as texts: of a file field the name of each file, else the one value.
// Never: a file's contents.
import { type Field, textOf } from './facts';

const MOST_FILES = 20;

export function isUpload(field: Field): boolean {
  return (field as HTMLInputElement).type === 'file';
}

export function textsOf(field: Field): readonly string[] {
  const { files } = field as HTMLInputElement;
  return isUpload(field) ? [...(files ?? [])].slice(0, MOST_FILES).map(({ name }) => name) : [textOf(field)];
}
