// The tracker shield (Chromium, off at first): whoever was seen receiving an item before submission is blocked in that
// tab, by a session rule, until the tab goes, its page changes site, or the person lets that recipient have it.
// Never: a list of anybody; never the page's own site (sniff.ts decides who is an outsider).
import type { Settings } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import { browser } from './browser';
import { inTurn } from './queue';
import { alter, peek, peekAll } from './session';

interface Shield {
  readonly page: Site;
  readonly rules: readonly { readonly site: Site; readonly ids: readonly number[] }[];
}

type Rule = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules'] extends
  | readonly (infer R)[]
  | undefined
  ? R
  : never;

const PREFIX = 'shield:';
const MOST_SITES = 50;
const mirror = new Map<number, ReadonlySet<Site>>();

export function canShield(): boolean {
  return browser.declarativeNetRequest !== undefined;
}

/** Is it a rule of ours that keeps this recipient out there? */
export function isShielded(tabId: number, site: Site): boolean {
  return mirror.get(tabId)?.has(site) === true;
}

async function keep(tabId: number, change: (shield: Shield | null) => Shield | null): Promise<void> {
  await alter<Shield>(`${PREFIX}${tabId}`, (shield) => {
    const after = change(shield);
    if (after) mirror.set(tabId, new Set(after.rules.map(({ site }) => site)));
    else mirror.delete(tabId);
    return after;
  });
}

/** The second is for the page's workers, which have no tab. */
function rulesOf(tabId: number, site: Site, page: Site, first: number): readonly Rule[] {
  const block = { priority: 1, action: { type: 'block' } } as const;
  const rules = [{ ...block, id: first, condition: { tabIds: [tabId], requestDomains: [site] } }];
  const workers = {
    ...block,
    id: first + 1,
    condition: { tabIds: [-1], requestDomains: [site], initiatorDomains: [page] },
  };
  return [...rules, ...(page ? [workers] : [])] as unknown as readonly Rule[];
}

export function shieldAgainst(tabId: number, site: Site, page: Site): Promise<void> {
  return inTurn('shield', async () => {
    const before = await peek<Shield>(`${PREFIX}${tabId}`);
    if (before?.page === page && (before.rules.length >= MOST_SITES || before.rules.some((one) => one.site === site)))
      return;
    const used = (await browser.declarativeNetRequest.getSessionRules()).map(({ id }) => id);
    const addRules = [...rulesOf(tabId, site, page, Math.max(0, ...used) + 1)];
    await browser.declarativeNetRequest.updateSessionRules({ addRules });
    const fresh = { site, ids: addRules.map(({ id }) => id) };
    await keep(tabId, (shield) => ({ page, rules: [...(shield?.rules ?? []), fresh] }));
  });
}

async function lower(tabId: number, gone: (site: Site) => boolean): Promise<void> {
  const shield = await peek<Shield>(`${PREFIX}${tabId}`);
  const removeRuleIds = shield?.rules.filter(({ site }) => gone(site)).flatMap(({ ids }) => ids) ?? [];
  if (removeRuleIds.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
  await keep(tabId, (now) => {
    const rules = now?.rules.filter(({ site }) => !gone(site)) ?? [];
    return now && rules.length > 0 ? { ...now, rules } : null;
  });
}

/** The person lets these have it: in every tab, or in that one. */
export function letPast(sites: readonly Site[], tabId?: number): Promise<void> {
  return inTurn('shield', async () => {
    for (const [rest] of await peekAll<Shield>(PREFIX))
      if (tabId === undefined || tabId === Number(rest)) await lower(Number(rest), (site) => sites.includes(site));
  });
}

/** The tab is gone, or shows another site now. */
export function lowerShield(tabId: number, page: Site | null = null): Promise<void> {
  return inTurn('shield', async () => {
    const shield = await peek<Shield>(`${PREFIX}${tabId}`);
    if (shield && shield.page !== page) await lower(tabId, () => true);
  });
}

/** Switched off, paused, or all erased. */
function lowerAllShields(): Promise<void> {
  return inTurn('shield', async () => {
    for (const [rest] of await peekAll<Shield>(PREFIX)) await lower(Number(rest), () => true);
  });
}

/** After a change of settings: off is off, and whoever is trusted now may have it. */
export function minded({ shield, pausedUntil, trusted }: Settings, now: number): Promise<void> {
  return shield && pausedUntil <= now ? letPast(trusted.map(({ site }) => site)) : lowerAllShields();
}

/** For a background that was just started. */
export async function readShields(): Promise<void> {
  mirror.clear();
  for (const [rest, shield] of await peekAll<Shield>(PREFIX))
    mirror.set(Number(rest), new Set(shield.rules.map(({ site }) => site)));
}
