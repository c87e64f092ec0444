// Scripts and styles of the demo's own pages: /client/NAME, which any site serves from its own host.
import { readFileSync } from 'node:fs';
import { type Reply, text } from './site.ts';

const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/** null: no such file. */
export function clientFile(path: string): Reply | null {
  const [, name, ending] = /^\/client\/([a-z-]+\.(css|js))$/.exec(path) ?? [];
  if (!name || !ending) return null;
  return text(readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8'), TYPES[ending]);
}
