// The real tree, read as text: what the house tests look at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sandbox';

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const CODE = /\.(ts|tsx|mjs)$/;

/** Every code file under the folders, by path. */
export function sources(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) =>
        read(
          join(entry.parentPath, entry.name)
            .slice(ROOT.length + 1)
            .replaceAll('\\', '/'),
        ),
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

export function read(path: string): Source {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** How many lines a file has, as an editor counts them. */
export function lines({ text }: Source): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The members of a string union, by reading its declaration. Throws if there is none of that name. */
export function union(path: string, name: string): readonly string[] {
  const declared = new RegExp(`export type ${name} =([^;]+);`).exec(read(path).text);
  if (!declared?.[1]) throw new Error(`${path} declares no union ${name}`);
  return [...declared[1].matchAll(/'([^']+)'/g)].map(([, member]) => member ?? '');
}
