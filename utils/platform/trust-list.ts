// The person's trusted sites: added from what they typed, pasted, imported or pressed; removed.
import type { TrustSource } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import { parseTrustedInput } from '@/utils/core/trust/registrable';
import { changeSettingsBy } from './settings';

export interface Added {
  readonly added: readonly Site[];
  /** As they were given. */
  readonly refused: readonly string[];
}

/** Sites that are on the list already are neither added again nor refused. */
export async function trustSites(texts: readonly string[], source: TrustSource, now: number): Promise<Added> {
  const read = texts.map((text) => ({ text, input: parseTrustedInput(text) }));
  const refused = read.filter(({ input }) => !('site' in input)).map(({ text }) => text);
  const sites = [...new Set(read.flatMap(({ input }) => ('site' in input ? [input.site] : [])))];
  let added: readonly Site[] = [];
  await changeSettingsBy(({ trusted }) => {
    added = sites.filter((site) => trusted.every((one) => one.site !== site));
    return { trusted: [...trusted, ...added.map((site) => ({ site, since: now, source }))] };
  });
  return { added, refused };
}

export async function untrustSite(site: Site): Promise<void> {
  await changeSettingsBy(({ trusted }) => ({ trusted: trusted.filter((one) => one.site !== site) }));
}
