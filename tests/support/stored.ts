// What the extension has on disk: every database and storage area, for rows to be read and for values to be looked for.
import type { World } from './world.ts';

/** `database/store` or `storage.area` to what is in it. */
export type Stored = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const DUMP = `(async () => {
  const plain = (value) =>
    JSON.parse(JSON.stringify(value, (_, inner) => {
      if (inner instanceof ArrayBuffer) return [...new Uint8Array(inner)].map((byte) => String.fromCharCode(byte)).join('');
      if (ArrayBuffer.isView(inner)) return [...new Uint8Array(inner.buffer)].map((byte) => String.fromCharCode(byte)).join('');
      return inner;
    }) ?? 'null');
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const found = { 'storage.local': [plain(await browser.storage.local.get())], localStorage: [{ ...localStorage }] };
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      found[name + '/' + store] = plain(await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return found;
})()`;

export function stored(world: World): Promise<Stored> {
  return world.asExtension<Stored>(DUMP);
}

/** The rows of one table of the ledger. */
export async function rowsOf<T>(world: World, table: string): Promise<readonly T[]> {
  const all = await stored(world);
  return (Object.entries(all).find(([name]) => name.endsWith(`/${table}`))?.[1] ?? []) as unknown as readonly T[];
}

/** Where one of the values lies, in plain or in a common coding; empty: nowhere. */
export async function placesOf(world: World, values: readonly string[]): Promise<readonly string[]> {
  const all = await stored(world);
  return Object.entries(all).flatMap(([place, content]) => {
    const text = JSON.stringify(content);
    return values
      .filter((value) => codings(value).some((coded) => has(text, coded)))
      .map((value) => `${value} in ${place}`);
  });
}

function codings(value: string): readonly string[] {
  const digits = value.replace(/[\s-]/g, '');
  const each = [value, digits, [...digits].reverse().join('')];
  return [
    ...each,
    ...each.flatMap((one) => [
      btoa(encodeURIComponent(one)),
      Buffer.from(one).toString('base64'),
      Buffer.from(one).toString('hex'),
    ]),
  ];
}

/** Short digits occur inside longer numbers by chance; as a value of their own they would stand alone. */
function has(text: string, value: string): boolean {
  return value.length > 6 ? text.includes(value) : new RegExp(`(?<![\\w.-])${value}(?![\\w.-])`).test(text);
}
