// Firefox: the browser itself holds a request that carries what is being typed and that nobody decided on yet, be it
// from a worker, a picture, a fresh frame or a synchronous script (decision 0011).
// Never: holds what the guard decided on, what the policy lets go, a redirect, or a request that carries nothing.
import { actionFor, defaultPolicy, withChanges } from '@/utils/core/trust/policy';
import { giveUpHold } from './answers';
import { refreshBadge } from './badge';
import { browser } from './browser';
import { isDrawn } from './drawn';
import { tellGuardSurely } from './frames';
import { isHeld, waitFor } from './held-requests';
import { type Hold, holdsOf, keepHold } from './holds';
import { judge } from './judge';
import type { LiveValue } from './live';
import { inTurn } from './queue';
import { type Found, isNothing } from './requests/find';
import type { Hop } from './requests/hops';
import { isAsleep, readSettings } from './settings';
import { isSettled } from './settled';
import { openHeldWindow } from './trust-window';

export interface Blocking {
  readonly cancel?: boolean;
}

/** A page that does not take our word is frozen; ms. */
const FROZEN = 1500;
/** A page that took it draws the question within this time; ms. */
const DRAWS = 6000;

export function canBlock(): boolean {
  return browser.runtime.getManifest().permissions?.includes('webRequestBlocking') === true;
}

const wait = (time: number) => new Promise<null>((resolve) => setTimeout(resolve, time, null));

async function draw({ tabId, token }: Hold): Promise<void> {
  const there = await browser.tabs.get(tabId).catch(() => null);
  if (!there) return giveUpHold(token, Date.now());
  const told = tellGuardSurely(tabId, 0, { type: 'draw', token });
  if ((await Promise.race([told, wait(FROZEN)])) && !isDrawn(token)) await wait(DRAWS - FROZEN);
  const others = (await holdsOf(tabId)).some((hold) => hold.token !== token && isDrawn(hold.token));
  if (!isDrawn(token) && isHeld(token) && !others) await openHeldWindow(token);
}

const newToken = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const asks = (hold: Hold, { to }: Hop, values: readonly LiveValue[]) =>
  hold.to.site === to.site &&
  hold.to.scheme === to.scheme &&
  values.every(({ itemId }) => hold.findings.some((finding) => finding.itemId === itemId));

/** The token of the question that stands for it: one that is being asked already, or a new one; null: too many. */
async function ask(hop: Hop, values: readonly LiveValue[], now: number): Promise<string | null> {
  const [first] = values;
  if (!first) return null;
  const open = (await holdsOf(hop.tabId)).find((hold) => asks(hold, hop, values));
  if (open) return open.token;
  const { page, frame, place } = first;
  const verdict = judge(hop.to, { page, frame }, await readSettings());
  const where = { tabId: hop.tabId, frameId: 0, documentId: null, page, place, drawnHere: false };
  const what = { findings: values, to: hop.to, channel: hop.channel, verdict };
  const hold: Hold = { token: newToken(), ...where, ...what, recordable: true, at: now, wire: true };
  if (!(await keepHold(hold))) return null;
  void draw(hold).catch(() => undefined);
  void refreshBadge(hop.tabId, now);
  return hold.token;
}

/** Of what it carries, what must be asked about first. */
async function toAsk(hop: Hop, found: readonly Found[], now: number): Promise<readonly LiveValue[]> {
  const settings = await readSettings();
  const values = found.map(({ value }) => value).filter(({ page }) => !isAsleep(settings, page?.site ?? null, now));
  const [first] = values;
  if (!first) return [];
  const { level } = judge(hop.to, first, settings);
  const fresh = values.filter(({ itemId }) => !isSettled({ tabId: hop.tabId, to: hop.to, level }, itemId, now));
  const policy = withChanges(defaultPolicy(), settings.policy);
  const kinds = fresh.map(({ kind }) => kind);
  return actionFor(policy, kinds, level) === 'hold' ? values : [];
}

async function decide(hop: Hop, now: number): Promise<boolean> {
  const values = await toAsk(hop, await hop.found, now);
  if (values.length === 0) return true;
  const token = await inTurn(`backstop:${hop.tabId}`, () => ask(hop, values, now));
  hop.held = true;
  const go = token !== null && (await waitFor(token, () => void giveUpHold(token, Date.now())));
  hop.held = false;
  return go;
}

/** Where pages of one site are open in several tabs, a worker is any one's: the first that it carries something of asks. */
async function decideAny(hops: readonly Hop[], now: number): Promise<Blocking> {
  for (const hop of hops) {
    if ((await hop.found).length === 0) continue;
    const go = await decide(hop, now);
    for (const one of hops) one.refused = !go;
    return { cancel: !go };
  }
  return {};
}

/** undefined: nothing to wait for. */
export function consider(hops: readonly Hop[], now: number): Promise<Blocking> | undefined {
  const mine = hops.filter(({ found, redirected }) => !redirected && !isNothing(found));
  // A mistake of ours must not break the page; what the record says of it is what was seen.
  return mine.length > 0 ? decideAny(mine, now).catch(() => ({})) : undefined;
}
