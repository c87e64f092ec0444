// Saved HTML pages as sites of their own: each at a made-up host, with what a grader wrote into it taken out.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { html } from '#tests/coverage/lab.ts';
import type { Answering } from '#tests/demo/site.ts';

export interface SavedPage {
  readonly file: string;
  readonly host: string;
  readonly source: string;
}

/** Throws with a plain sentence if there is no page in the folder. */
export function savedPages(dir: string): readonly SavedPage[] {
  const files = readdirSync(dir)
    .filter((name) => /\.x?html?$/i.test(name))
    .sort();
  if (files.length === 0) throw new Error(`There is no .html file in ${dir}.`);
  return files.map((file, at) => ({
    file: basename(file),
    host: `site${at + 1}.test`,
    source: readFileSync(join(dir, file), 'utf8'),
  }));
}

/** A fragment gets a document around it; a document that names no encoding is UTF-8. */
export function answering(pages: readonly SavedPage[]): Answering {
  const byHost = new Map(pages.map((page) => [page.host, page]));
  return (request) => {
    const page = byHost.get(request.host);
    if (page && request.method === 'GET' && request.path === '/') return shown(page.source);
    if (request.method === 'OPTIONS') return { status: 204, headers: open(request.header('origin')), body: '' };
    if (request.header('sec-fetch-mode') === 'navigate') return html('<h1 id="done">Received</h1>');
    return { status: 404, headers: open(request.header('origin')), body: '' };
  };
}

const open = (origin: string) => ({
  'access-control-allow-origin': origin || '*',
  'access-control-allow-headers': '*, content-type',
  'access-control-allow-credentials': 'true',
});

function shown(source: string) {
  if (!/<html\b/i.test(source)) return html(source);
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: source };
}
