// The sentences in the person's language, from the package's own catalogue (i18n.getMessage cannot be told a language).
import type { Language, Settings } from '@/utils/core/settings';
import { createText, flatten, type Messages, type Text } from '@/utils/core/text';
import { browser } from './browser';
import { readSettings } from './settings';

export interface LoadedText {
  readonly text: Text;
  /** BCP 47, for `lang` attributes. */
  readonly lang: string;
  readonly language: Language;
  readonly messages: Messages;
}

const LANG: Readonly<Record<Language, string>> = { en: 'en', zh_CN: 'zh-CN' };
const catalogues = new Map<Language, Promise<Messages>>();

async function fetchCatalogue(language: Language): Promise<Messages> {
  const reply = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  return flatten(await reply.json());
}

function catalogue(language: Language): Promise<Messages> {
  const messages = catalogues.get(language) ?? fetchCatalogue(language);
  catalogues.set(language, messages);
  messages.catch(() => catalogues.delete(language));
  return messages;
}

/** `auto` follows the browser: Chinese of any kind is zh_CN, everything else English. */
export function languageOf(setting: Settings['language']): Language {
  if (setting !== 'auto') return setting;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh_CN' : 'en';
}

/** Loads the catalogue once a language; without an argument, the language that is set. */
export async function loadText(setting?: Settings['language']): Promise<LoadedText> {
  const language = languageOf(setting ?? (await readSettings()).language);
  const messages = await catalogue(language);
  return { text: createText(messages), lang: LANG[language], language, messages };
}
