// What lies there, before Dexie opens it: Dexie would alter a later database, and would make a lost one anew without a word.
// Never: makes or changes a database. Never deletes one.
import { DATABASE, versionOf } from '@/utils/platform/database';

export interface Probe {
  /** 0: there is none. */
  readonly version: number;
  /** The browser found it damaged and threw it away (Chromium says so once). */
  readonly wiped: boolean;
}

const TRIES = [200, 1000, 3000];

function open(name: string): Promise<Probe> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let made: Probe | null = null;
    request.onupgradeneeded = (event) => {
      const { dataLoss } = event as IDBVersionChangeEvent & { readonly dataLoss?: string };
      made = { version: 0, wiped: dataLoss === 'total' };
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve({ version: versionOf(version), wiped: false });
    };
    request.onerror = (event) => {
      // Else Firefox reports the abort on the console.
      event.preventDefault();
      if (made) resolve(made);
      else reject(request.error ?? new Error('the database does not open'));
    };
  });
}

/** Tries again where the browser says that it has trouble with the file; rejects when it still has. */
export async function probe(name = DATABASE): Promise<Probe> {
  for (const pause of TRIES) {
    try {
      return await open(name);
    } catch (error) {
      if ((error as DOMException).name !== 'UnknownError') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return open(name);
}
