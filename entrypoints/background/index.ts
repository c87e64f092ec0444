// The background: builds the router and listens. Every listener is there before the first task ends,
// so that a background that was put to sleep is woken by what it missed.
import { defineBackground } from 'wxt/utils/define-background';
import { dropStaged, expireBefore } from '@/utils/platform/backup/before';
import { browser } from '@/utils/platform/browser';
import { contentHandlers } from '@/utils/platform/handlers/content';
import { dialogHandlers } from '@/utils/platform/handlers/dialog';
import { pagesHandlers } from '@/utils/platform/handlers/pages';
import { openLeaked } from '@/utils/platform/handover';
import { onInstalled } from '@/utils/platform/install';
import { ready } from '@/utils/platform/journal/start';
import { afterTurns, inLedger } from '@/utils/platform/journal/turn';
import { makeMenus, onMenu } from '@/utils/platform/menus';
import { onlyOurs } from '@/utils/platform/only-ours';
import { tellSettings, watchPause } from '@/utils/platform/pause';
import { recordWaiting } from '@/utils/platform/record';
import { eraseExpired, watchRetention } from '@/utils/platform/retention';
import { createRouter } from '@/utils/platform/router';
import { watchSettings } from '@/utils/platform/settings';
import { minded } from '@/utils/platform/shield';
import { signWhenDue } from '@/utils/platform/sign-when-due';
import { onTabRemoved } from '@/utils/platform/tabs';
import { rewatch } from '@/utils/platform/wire';

function main(): void {
  const now = () => Date.now();
  const route = createRouter(
    { content: contentHandlers(now), dialog: dialogHandlers(now), pages: pagesHandlers(now) },
    now,
  );
  browser.runtime.onMessage.addListener(route);
  browser.runtime.onInstalled.addListener(onInstalled);
  browser.runtime.onStartup.addListener(() => {
    void makeMenus();
    dropStaged().catch(() => undefined);
  });
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.commands.onCommand.addListener((command) => void (command === 'leaked' && openLeaked()));
  browser.tabs.onRemoved.addListener((tabId) => void onTabRemoved(tabId));
  watchSettings((settings) => {
    void tellSettings(settings, now());
    void minded(settings, now());
    eraseExpired(now()).catch(() => undefined);
    void makeMenus();
  });
  void rewatch();
  void watchPause(now());
  afterTurns(() => void signWhenDue(now()));
  void watchRetention(now);
  void onlyOurs();
  inLedger(() => expireBefore(now())).catch(() => undefined);
  ready().then(recordWaiting, () => undefined);
}

export default defineBackground(main);
