// Lists of sites as files: reads one that the person picked, says what it would change, writes one.
// Never: a change; a file that is not understood changes nothing.
import type { TrustedSite } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import { parseTrustedInput } from '@/utils/core/trust/registrable';

/** `odd_json`: JSON, but not a list of sites. */
export type FileProblem = 'too_big' | 'not_text' | 'empty' | 'odd_json' | 'too_many';
export type FileRead = { readonly entries: readonly string[] } | { readonly problem: FileProblem };

/** Bytes. */
export const BIGGEST_FILE = 1_000_000;
const MOST_ENTRIES = 5000;

/** Understands one site a line (`#` starts a comment) and JSON: a list of names, or what `writeSites` wrote. */
export function readSites(content: string): FileRead {
  if (content.length > BIGGEST_FILE) return { problem: 'too_big' };
  if (/[\0\uFFFD]/.test(content)) return { problem: 'not_text' };
  const plain = content.replace(/^\uFEFF/, '').trim();
  const entries = /^[[{]/.test(plain) ? fromJson(plain) : fromLines(plain);
  if (entries === null) return { problem: 'odd_json' };
  if (entries.length === 0) return { problem: 'empty' };
  return entries.length > MOST_ENTRIES ? { problem: 'too_many' } : { entries };
}

function fromLines(content: string): readonly string[] {
  return content
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/(^|\s)#.*$/s, '').trim())
    .filter((line) => line !== '');
}

function fromJson(content: string): readonly string[] | null {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return null;
  }
  const list = Array.isArray(value) ? value : ((value as { sites?: unknown } | null)?.sites ?? null);
  if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string')) return null;
  return list.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** What an import would do. `refused` holds the entries as they were written. */
export interface ImportPreview {
  readonly fresh: readonly Site[];
  readonly already: readonly Site[];
  readonly refused: readonly string[];
}

export function previewImport(entries: readonly string[], listed: readonly Site[]): ImportPreview {
  const known = new Set(listed);
  const fresh = new Set<Site>();
  const already = new Set<Site>();
  const refused = new Set<string>();
  for (const entry of entries) {
    const result = parseTrustedInput(entry);
    if ('error' in result) refused.add(entry);
    else if (known.has(result.site)) already.add(result.site);
    else fresh.add(result.site);
  }
  return { fresh: [...fresh], already: [...already], refused: [...refused] };
}

/** JSON with a version, one site a line, so that two copies can be compared by eye. */
export function writeSites(sites: readonly TrustedSite[]): string {
  const names = sites.map(({ site }) => site).sort();
  return `${JSON.stringify({ kind: 'whence-trusted-sites', version: 1, sites: names }, null, 2)}\n`;
}
