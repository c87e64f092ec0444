// The record and the settings of the extension under test, through one page of its own that stays open.
import type { Tab } from '#tests/support/tab.ts';
import type { World } from '#tests/support/world.ts';
import type { StoredDisclosure } from '@/utils/platform/database';

const ROWS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('whence');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    database.onversionchange = () => database.close();
    const all = database.transaction('disclosures').objectStore('disclosures').getAll();
    all.onsuccess = () => { database.close(); resolve(JSON.parse(JSON.stringify(all.result))); };
    all.onerror = () => reject(all.error);
  };
})`;

const send = (message: object) => `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`;

export class Desk {
  private readonly tab: Tab;

  private constructor(tab: Tab) {
    this.tab = tab;
  }

  static async open(world: World): Promise<Desk> {
    return new Desk(await world.extensionPage('dialog.html'));
  }

  rows(): Promise<readonly StoredDisclosure[]> {
    return this.tab.evaluate<readonly StoredDisclosure[]>(ROWS);
  }

  /** Runs code with the extension's own rights. */
  ask<T>(code: string): Promise<T> {
    return this.tab.evaluate<T>(code);
  }

  /** Every row that names one of the sites. */
  async forget(sites: readonly string[]): Promise<void> {
    const all = sites.map((site) => send({ type: 'forgetSite', payload: { site } }));
    await this.tab.evaluate(`Promise.all([${all.join(', ')}]).then(() => null)`);
  }

  async change(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.tab.evaluate(send({ type: 'change', payload: { settings } }));
  }

  /** Is this tab the desk itself? */
  isTab(tab: Tab): boolean {
    return tab.page === this.tab.page;
  }
}
