// Damage to one store of a profile whose browser is dead, as crashes and bad disks leave it.
import { appendFileSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '#tests/support/browser.ts';

/**
 * `header`: the seven bytes that a LevelDB record begins with, and nothing behind them: what a kill between two writes
 * leaves. `flip`: one bit in the middle. `missing`: the tables are gone. `mirror`: seven bytes behind storage.local.
 */
export type Damage = 'header' | 'flip' | 'missing' | 'mirror';

export const DAMAGES: Readonly<Record<BrowserName, readonly Damage[]>> = {
  chromium: ['header', 'flip', 'mirror', 'missing'],
  firefox: ['missing'],
};

const TABLES = 'Default/IndexedDB/chrome-extension_*.indexeddb.leveldb';
const LOCAL = 'Default/Local Extension Settings/*';
/** A sum that is nobody's, a length of 500, the type of a whole record. */
const TORN = Buffer.from([0x12, 0x34, 0x56, 0x78, 0xf4, 0x01, 0x01]);

function newestLog(profile: string, folder: string): string {
  const logs = globSync(join(profile, folder, '*.log')).filter((path) => statSync(path).size > 0);
  const newest = logs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) throw new Error(`no log in ${folder}`);
  return newest;
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function remove(profile: string, pattern: string): void {
  const found = globSync(join(profile, pattern));
  if (found.length === 0) throw new Error(`nothing is called ${pattern}`);
  for (const path of found) rmSync(path, { recursive: true });
}

export function damage(browser: BrowserName, profile: string, kind: Damage): void {
  if (kind === 'header') appendFileSync(newestLog(profile, TABLES), TORN);
  else if (kind === 'flip') flip(newestLog(profile, TABLES));
  else if (kind === 'mirror') appendFileSync(newestLog(profile, LOCAL), TORN);
  else if (browser === 'chromium') remove(profile, TABLES);
  else remove(profile, 'storage/default/moz-extension+++????????-????-????-????-????????????/idb');
}
