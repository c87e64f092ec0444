// What a content script may say. It may submit, never query: no answer here depends on the ledger.
import { type PackName, packsFor } from '@/utils/core/detect/pack-names';
import type { Settings } from '@/utils/core/settings';
import type { Destination } from '@/utils/core/site';
import type { Level } from '@/utils/core/trust/verdict';
import type { Finding, FromContent, HandedOver, HoldRequest, Submission } from '@/utils/messages/protocol';
import { undraw } from '@/utils/platform/answers';
import { canBlock } from '@/utils/platform/backstop';
import { refreshBadge } from '@/utils/platform/badge';
import { briefFor } from '@/utils/platform/brief';
import { browser } from '@/utils/platform/browser';
import type { Caller } from '@/utils/platform/caller';
import { guardComes, guardTold } from '@/utils/platform/coming';
import { destinationOf } from '@/utils/platform/destination';
import { injectGuard, injectPacks, noteFrame, tellGuardSurely } from '@/utils/platform/frames';
import { handOver } from '@/utils/platform/handed';
import { releaseHeld } from '@/utils/platform/held-requests';
import { dropStaleHolds, type Hold, holdIn, keepHold, takeHold } from '@/utils/platform/holds';
import { judge, judgeUrl, recipientOf } from '@/utils/platform/judge';
import { keepAlive, type LiveValue, remember, whileArriving } from '@/utils/platform/live';
import { type Prepared, prepare } from '@/utils/platform/prepared';
import { record } from '@/utils/platform/record';
import { reportLate } from '@/utils/platform/requests/report';
import { isAsleep, readSettings } from '@/utils/platform/settings';
import { settleFor } from '@/utils/platform/settled';
import { closeWindows, openHeldWindow } from '@/utils/platform/trust-window';
import { lookAgain, rewatch, watchTab } from '@/utils/platform/wire';
import { type Handlers, Refusal } from './handlers';

/** Private windows, pauses and sites that are left alone leave nothing behind. */
const mayRecord = (caller: Caller, settings: Settings, now: number) =>
  caller.recordable && !isAsleep(settings, caller.page?.site ?? null, now);

/** A page's clock readings may not lie ahead of ours. */
const notAfter = (now: number) => (finding: Finding) => ({ ...finding, typedAt: Math.min(finding.typedAt, now) });

async function release(hold: Hold, now: number): Promise<void> {
  releaseHeld(hold.token, false);
  await closeWindows(hold.token);
  await undraw(hold);
  await refreshBadge(hold.tabId, now);
}

async function brief(caller: Caller, now: number) {
  await noteFrame(caller);
  const stale = await dropStaleHolds(caller.tabId, caller.frameId, caller.documentId);
  for (const hold of stale) await release(hold, now);
  return briefFor(caller, await readSettings(), now);
}

async function arm(caller: Caller, now: number): Promise<void> {
  if (!mayRecord(caller, await readSettings(), now)) return;
  await keepAlive(caller, now);
  watchTab(caller.tabId);
  await rewatch();
}

/** Also at hold and record: a form may be filled and sent before any pause in the typing was told. */
async function typed(findings: readonly Finding[], caller: Caller, now: number): Promise<readonly LiveValue[]> {
  const known = async () =>
    mayRecord(caller, await readSettings(), now) ? remember(caller, findings.map(notAfter(now)), now) : null;
  const values = await whileArriving(caller.tabId, known());
  if (!values) return [];
  watchTab(caller.tabId);
  await lookAgain(caller.tabId, values, now);
  await refreshBadge(caller.tabId, now);
  return values;
}

async function handed(payload: HandedOver, caller: Caller, now: number): Promise<void> {
  const values = await typed(payload.findings, caller, now);
  if (!mayRecord(caller, await readSettings(), now)) return;
  const { late, found } = await handOver(payload, caller, values, now);
  for (const hop of late) await reportLate(hop, found);
}

async function hold(request: HoldRequest, caller: Caller, now: number): Promise<void> {
  const to = destinationOf(request.to);
  if (!to) throw new Refusal('bad_message');
  const { tabId, frameId, documentId, page, place, recordable } = caller;
  const findings = await prepare(request.findings.map(notAfter(now)));
  const verdict = judge(to, caller, await readSettings());
  const { token, drawnHere, channel = 'form' } = request;
  const where = { tabId, frameId, documentId, page, place, recordable, drawnHere };
  if (!(await keepHold({ token, ...where, findings, to, channel, verdict, at: now }))) throw new Refusal('too_many');
  await typed(request.findings, caller, now);
  await refreshBadge(tabId, now);
  // The empty window that the page got lies over the question.
  if (channel === 'window') await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  // A throw tells the guard that nobody draws: it falls back to a plain dialog of its own.
  if (!drawnHere && !(await tellGuardSurely(tabId, 0, { type: 'draw', token }))) throw new Refusal('not_drawn');
}

/** As the guard judged it, and as it is judged here: the guard has no list of suffixes. */
async function settled(to: Destination, caller: Caller, level: Level, findings: readonly Prepared[], now: number) {
  const items = findings.map(({ itemId }) => itemId);
  const here = judge(to, caller, await readSettings()).level;
  for (const one of new Set([level, here])) settleFor({ tabId: caller.tabId, to, level: one }, items, now);
}

async function recordSubmission(
  submission: Submission,
  caller: Caller,
  now: number,
): Promise<{ readonly saved: boolean }> {
  const answered = await holdIn(caller.tabId, submission.eventId);
  if (answered && (await takeHold(answered.token))) {
    // Requests that waited for the same question have their answer with it.
    releaseHeld(answered.token, submission.decision !== 'refused');
    await release(answered, now);
  }
  const to = destinationOf(submission.to);
  if (!to) throw new Refusal('bad_message');
  if (!mayRecord(caller, await readSettings(), now)) return { saved: false };
  await typed(submission.findings, caller, now);
  const { eventId, channel, decision, verdict, reasons } = submission;
  const { tabId, place, page } = caller;
  const findings = await prepare(submission.findings.map(notAfter(now)));
  const where = { tabId, place, page: page?.site ?? '', recipient: recipientOf(to) };
  const at = Math.min(submission.at, now);
  if (decision !== 'refused') await settled(to, caller, verdict, findings, now);
  return { saved: await record({ eventId, findings, ...where, channel, decision, verdict, reasons, at }) };
}

/** By the person's region, the country that the host names, and the page's language. */
async function packsOf({ page, frame }: Caller, lang: string): Promise<readonly PackName[]> {
  return packsFor((await readSettings()).region, (frame ?? page)?.host ?? '', lang);
}

export function contentHandlers(now: () => number): Handlers<FromContent> {
  return {
    guard: async (_, caller) => {
      if (canBlock()) guardComes(caller.tabId, caller.frameId);
      await injectGuard(caller.tabId, caller.frameId, await packsOf(caller, ''));
    },
    packs: async ({ lang, name }, caller) => {
      // The guard came with those that need no language.
      const there = await packsOf(caller, '');
      const asked: readonly PackName[] = name ? [name] : await packsOf(caller, lang);
      await injectPacks(
        caller.tabId,
        caller.frameId,
        asked.filter((one) => !there.includes(one)),
      );
    },
    brief: (_, caller) => brief(caller, now()),
    arm: (_, caller) => arm(caller, now()),
    typed: async ({ findings }, caller) => {
      // Nothing: the guard says that it has looked, and is not what keeps a tab watched.
      if (findings.length > 0) await typed(findings, caller, now());
      else guardTold(caller.tabId, caller.frameId);
    },
    assess: async ({ urls }, caller) => {
      const settings = await readSettings();
      return urls.map((url) => judgeUrl(url, caller, settings));
    },
    hold: (request, caller) => hold(request, caller, now()),
    release: async ({ token }, { tabId }) => {
      const mine = (await holdIn(tabId, token)) && (await takeHold(token));
      if (mine) await release(mine, now());
    },
    elsewhere: async ({ token }, { tabId }) => {
      if (await holdIn(tabId, token)) await openHeldWindow(token);
    },
    handed: (payload, caller) => handed(payload, caller, now()),
    record: (submission, caller) => recordSubmission(submission, caller, now()),
  };
}
