// The context menu: "I've been leaked" on selected text and on the icon.
import type { MessageKey } from '@/utils/core/text';
import { browser } from './browser';
import { openLeaked } from './handover';
import { loadText } from './load-text';
import { inTurn } from './queue';

const ITEMS = [
  { id: 'trace-selection', contexts: ['selection'], title: 'menu_trace_selection' },
  { id: 'leaked', contexts: ['action'], title: 'menu_leaked' },
] as const satisfies readonly { id: string; contexts: readonly string[]; title: MessageKey }[];

/** Menus outlive the background: made anew at install, at start and when the language changes. */
export function makeMenus(): Promise<void> {
  return inTurn('menus', async () => {
    const { text } = await loadText();
    await browser.contextMenus.removeAll();
    for (const { id, contexts, title } of ITEMS)
      browser.contextMenus.create({ id, contexts: [...contexts], title: text(title) });
  });
}

export function onMenu({ selectionText }: { readonly selectionText?: string }): void {
  void openLeaked(selectionText);
}
