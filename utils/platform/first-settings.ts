// Settings as they are on the first day: the defaults, and a guess of the region from the browser's language.
import { browser } from './browser';
import { guessRegion } from './region';
import { beginSettings } from './settings';

/** Does nothing where something is set already. */
export function setFirstSettings(): Promise<void> {
  return beginSettings({ region: guessRegion(browser.i18n.getUILanguage()) });
}
