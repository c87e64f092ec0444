// Text handed to a page of ours without writing it into an address: addresses go into the browser's history.
import { browser } from './browser';
import { alter, take } from './session';

const PREFIX = 'handed:';
/** UTF-16 units; more than any message that a person selects to trace. */
export const MOST_HANDED = 4000;

/** Opens the page for tracing, with the text in hand where there is one. */
export async function openLeaked(text = ''): Promise<void> {
  const id = crypto.randomUUID();
  if (text) await alter<string>(PREFIX + id, () => text.slice(0, MOST_HANDED));
  await browser.tabs.create({ url: browser.runtime.getURL(`/leaked.html${text ? `#handed=${id}` : ''}`) });
}

/** The text behind `#handed=ID` of a page's address, once; '' where there is none. */
export async function takeHanded(hash: string): Promise<string> {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('handed');
  return (id && (await take<string>(PREFIX + id))) || '';
}
