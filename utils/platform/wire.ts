// Watches the requests of armed tabs, of their workers and of the tabs that they open, for values typed in them.
// Never: anything while nothing is being typed anywhere.
import { forgetHanded } from './handed';
import { type LiveValue, startLeaving, sweep } from './live';
import { forgetValues } from './recognise';
import { forgetBudget } from './requests/budget';
import { findIn, joined } from './requests/find';
import { forgetHopsOf, recentHops, waitingHops } from './requests/hops';
import { listenBeside, listenTo } from './requests/listen';
import { forgetReported, report, reportLate } from './requests/report';
import { forgetStreams, spelledBefore } from './requests/streams';
import { readShields } from './shield';

const watched = new Map<number, () => void>();
let beside: (() => void) | null = null;

/** Something was just typed: did a request of a moment ago carry it already? */
export async function lookAgain(tabId: number, fresh: readonly LiveValue[], now: number): Promise<void> {
  if (fresh.length === 0) return;
  for (const hop of recentHops(tabId, now)) {
    const before = await hop.found;
    const unknown = fresh.filter(({ itemId }) => before.every(({ value }) => value.itemId !== itemId));
    const late = await joined(findIn(hop.url, unknown), findIn(hop.body.content, unknown));
    await reportLate(hop, late);
  }
  for (const { hop, found } of spelledBefore(tabId, fresh)) await reportLate(hop, found);
}

/** Starts watching a tab; a second call changes nothing. */
export function watchTab(tabId: number): void {
  if (!watched.has(tabId)) watched.set(tabId, listenTo(tabId, left));
  beside ??= listenBeside((id) => watched.has(id));
}

function left(tabId: number): void {
  void startLeaving(tabId, Date.now()).then(scheduleSweep);
}

function forgetTab(tabId: number): void {
  watched.get(tabId)?.();
  watched.delete(tabId);
  forgetHopsOf(tabId);
  forgetBudget(tabId);
  forgetReported(tabId);
  forgetHanded(tabId);
  forgetStreams(tabId);
}

/** Begun so long ago without another word: nobody knows what became of it. */
const UNHEARD = 60_000;

/** Watches what storage.session says is armed, and nothing else. For every start of the background, and after a while. */
export async function rewatch(): Promise<void> {
  const now = Date.now();
  const { tabs, leaving } = await sweep(now);
  await readShields();
  for (const tabId of tabs) watchTab(tabId);
  for (const hop of waitingHops(now, UNHEARD)) report(hop, 'attempted', now);
  for (const tabId of watched.keys()) if (!tabs.includes(tabId)) forgetTab(tabId);
  if (tabs.length === 0) {
    beside?.();
    beside = null;
    forgetValues();
  }
  if (leaving) scheduleSweep();
}

/** Shorter than the browser's patience with an idle background, and each sweep counts as work: values die on time. */
const SWEEP = 15_000;
let sweeping = false;

function scheduleSweep(): void {
  if (sweeping) return;
  sweeping = true;
  setTimeout(() => {
    sweeping = false;
    void rewatch();
  }, SWEEP);
}

/** The tab was closed: its values have a minute left. */
export async function tabGone(tabId: number): Promise<void> {
  await startLeaving(tabId, Date.now());
  await rewatch();
}
