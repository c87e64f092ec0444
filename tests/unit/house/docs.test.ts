// The documents point at things that are there.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './sandbox';
import { read } from './sources';

const markdown = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const DOCUMENTS = ['.', 'docs', 'docs/decisions'].flatMap(markdown);
const RECORDS = markdown('docs/decisions').sort();

const there = (path: string) => existsSync(join(ROOT, path));
const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, match = '']) => match);

it('finds the documents', () => {
  expect(DOCUMENTS).toEqual(expect.arrayContaining(['docs/architecture.md', 'docs/privacy.md', 'CONTRIBUTING.md']));
});

it.each(DOCUMENTS)('%s links to files that exist', (document) => {
  const links = found(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g, read(document).text);
  expect(links.filter((link) => !there(join(dirname(document), link)))).toEqual([]);
});

it.each(DOCUMENTS)('%s names folders and files that exist', (document) => {
  const named = found(
    /`((?:utils|components|entrypoints|tests|scripts|lint|public|docs)\/[\w./-]*)`/g,
    read(document).text,
  );
  expect(named.filter((path) => !there(path))).toEqual([]);
});

it('numbers decisions without a gap, and each says what was decided and at what price', () => {
  expect(RECORDS.map((path) => path.slice(15, 19))).toEqual(
    RECORDS.map((_, index) => String(index + 1).padStart(4, '0')),
  );
  const parts = ['## The question', '## The decision'];
  expect(RECORDS.filter((path) => parts.some((part) => !read(path).text.includes(part)))).toEqual([]);
});
