// Settings as they are on the first day: the defaults, and a guess of the region from the browser's language.
import { browser } from './browser';
import { guessRegion } from './region';
import { changeSettings, isUntouched } from './settings';

/** Does nothing where something is set already. */
export async function setFirstSettings(): Promise<void> {
  if (await isUntouched()) await changeSettings({ region: guessRegion(browser.i18n.getUILanguage()) });
}
