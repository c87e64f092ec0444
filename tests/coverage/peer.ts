// What LeakInspector, as published in 2022, would have made of the same requests: the one tool that watched and held both.
// A model of its published behaviour, not the tool itself, which no current browser runs (Manifest V2). It is credited
// with recognising every field, also those that it had no words for.
// Never: more than it did; never less: where its source leaves a doubt, the doubt counts for it.
import type { Received } from '#tests/demo/log.ts';

export type PeerSees = 'blocks' | 'misses' | 'does not look';

/** Values shorter than this were not looked for. */
const SHORTEST = 6;
/** Bodies that the browser hands over taken apart (`formData`): it read `raw` only. */
const TAKEN_APART = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/;
/** No body is shown for these to an extension in Chromium. */
const BODYLESS = /^(?:PATCH|DELETE)$/;

/** `found`: the values in every form that its hashes and codings cover. */
export function peerSees(row: Received, site: string, found: readonly string[]): PeerSees {
  if (row.host === site || row.host.endsWith(`.${site}`)) return 'does not look';
  if (row.method === 'MESSAGE') return 'misses';
  const values = found.filter((value) => value.length >= SHORTEST);
  const type = row.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const body = TAKEN_APART.test(type) || BODYLESS.test(row.method) ? '' : row.body.toString('utf8');
  const referer = row.headers.find(([name]) => name === 'referer')?.[1] ?? '';
  const text = `${row.url}\n${referer}\n${body}`;
  return values.some((value) => text.includes(value) || text.includes(encodeURIComponent(value))) ? 'blocks' : 'misses';
}

/** Of several requests the best that it did. */
export function peerSeesAll(
  rows: readonly Received[],
  site: string,
  found: readonly string[],
): PeerSees | 'nothing left' {
  const all = rows.map((row) => peerSees(row, site, found));
  return (['blocks', 'misses', 'does not look'] as const).find((one) => all.includes(one)) ?? 'nothing left';
}
