// What our own pages may say: everything.
import * as v from 'valibot';
import type { Settings } from '@/utils/core/settings';
import type { FromPages } from '@/utils/messages/protocol';
import { answerHold } from '@/utils/platform/answers';
import { dropStaged } from '@/utils/platform/backup/before';
import { importStaged, undoImport } from '@/utils/platform/backup/import';
import { noteBackup } from '@/utils/platform/backup/status';
import { signNow } from '@/utils/platform/checkpoint';
import { database } from '@/utils/platform/database';
import { eraseAll, forgetItem, forgetOlder, forgetRows, forgetSite, renewRecord } from '@/utils/platform/erase';
import { heldView } from '@/utils/platform/held-view';
import { holdNamed } from '@/utils/platform/holds';
import { recipientOf } from '@/utils/platform/judge';
import { matchText, verifyValue } from '@/utils/platform/match';
import { changeSettings, changeSettingsBy } from '@/utils/platform/settings';
import { SettingsChange } from '@/utils/platform/settings-shape';
import { viewTab } from '@/utils/platform/tab-view';
import { trustSites, untrustSite } from '@/utils/platform/trust-list';
import { type Handlers, Refusal } from './handlers';

function change(settings: unknown): Promise<Settings> {
  const result = v.safeParse(SettingsChange, settings);
  if (!result.success) throw new Refusal('bad_settings');
  return changeSettings(result.output as Partial<Settings>);
}

/** "No" leaves the hold held: its dialog is still there. */
async function trustAnswer(token: string, yes: boolean, now: number): Promise<void> {
  const hold = yes ? await holdNamed(token) : null;
  if (!hold) return;
  await trustSites([recipientOf(hold.to)], 'dialog', now);
  await answerHold(token, 'trust', now);
}

/** What waits is not sent: leaving alone is for what comes, and only "send" sends. */
async function leaveAlone(token: string, now: number): Promise<void> {
  const site = (await holdNamed(token))?.page?.site;
  if (!site) return;
  await answerHold(token, 'refuse', now);
  await changeSettingsBy(({ muted }) => ({ muted: muted.includes(site) ? muted : [...muted, site] }));
}

export function pagesHandlers(now: () => number): Handlers<FromPages> {
  return {
    tab: ({ tabId }) => viewTab(tabId, now()),
    trust: ({ sites, source }) => trustSites(sites, source, now()),
    untrust: ({ site }) => untrustSite(site),
    change: ({ settings }) => change(settings),
    match: ({ text }) => matchText(text),
    verify: ({ itemId, value }) => verifyValue(itemId, value),
    forgetItem: ({ itemId }) => forgetItem(itemId),
    forgetSite: ({ site }) => forgetSite(site),
    forgetRows: ({ ids }) => forgetRows(ids),
    forgetBefore: ({ before }) => forgetOlder(before, 'asked'),
    renewRecord: () => renewRecord(now()),
    eraseAll: () => eraseAll(),
    backupMade: ({ backup }) => noteBackup(backup),
    importBackup: ({ settings }) => importStaged(settings, now()),
    dropBackup: () => dropStaged(),
    undoImport: () => undoImport(),
    sign: ({ receipt }) => signNow(receipt, now()),
    saveCase: async ({ case: one }) => {
      await database().cases.put(one);
    },
    deleteCase: ({ id }) => database().cases.delete(id),
    trustQuestion: async ({ token }) => {
      const hold = await holdNamed(token);
      return hold && heldView(hold);
    },
    trustAnswer: ({ token, yes }) => trustAnswer(token, yes, now()),
    answerHeld: async ({ token, answer }) => ((await answerHold(token, answer, now())) ? 'taken' : 'over'),
    leaveAlone: ({ token }) => leaveAlone(token, now()),
  };
}
