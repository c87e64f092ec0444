// Thousands of backups that are wrong: none is taken, each is told in one problem, and the record stays as it was, byte for byte.
// 2,000 in every run, 100,000 with `npm test -- --full`. A failure names the seed that repeats it.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOW, row } from '@/tests/unit/components/rows';
import { freshBrowser } from '@/tests/unit/platform/world';
import { linesOf } from '@/utils/core/ledger/backup/content';
import { writeLines } from '@/utils/core/ledger/backup/lines';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { open, seal } from '@/utils/platform/backup/age';
import { collect } from '@/utils/platform/backup/collect';
import { importStaged } from '@/utils/platform/backup/import';
import { preview } from '@/utils/platform/backup/jobs';
import { signNow } from '@/utils/platform/checkpoint';
import { database } from '@/utils/platform/database';
import { append } from '@/utils/platform/journal/append';
import { fingerprint } from '@/utils/platform/keys';
import { BREAKS, randomOf } from './broken';

const FULL = process.env.WHENCE_FULL === '1';
const INSIDE = FULL ? 98_000 : 1900;
const SEALED = FULL ? 2000 : 100;
const PASSPHRASE = 'a long enough passphrase';
const bytes = (text: string) => new TextEncoder().encode(text);

let good: Uint8Array<ArrayBuffer>;
let lines: readonly string[];
let sealed: Uint8Array<ArrayBuffer>;
let before: string;

/** Everything in every table, as one number. */
async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of database().tables) {
    hash.update(table.name);
    hash.update(JSON.stringify(await table.toArray()));
  }
  return hash.digest('hex');
}

beforeAll(async () => {
  await freshBrowser();
  const print = await fingerprint('tel', '+8613800000000');
  const item = {
    id: `tel:${print}`,
    kind: 'tel',
    subtype: '',
    fingerprint: print,
    mask: '138****00',
    firstSeen: NOW,
  } as const;
  const rows = [
    row({ kind: 'tel', itemId: item.id }),
    row({ kind: 'tel', itemId: item.id }),
    row({ kind: 'password', itemId: null, mask: null }),
  ];
  await append(
    rows.map((one, at) => ({ op: 'add', row: one, item: at === 0 ? item : null })),
    { now: NOW },
  );
  await append([{ op: 'change', id: rows[1]!.id, changes: { sentAt: NOW } }], { now: NOW });
  await signNow(true, NOW);
  await database().cases.put({
    id: 'case',
    openedAt: 1,
    closedAt: null,
    region: 'CN',
    leaked: [],
    noticedAt: 1,
    suspects: [],
    elsewhere: 1,
    done: {},
    evidence: [],
    notices: [],
  });
  const content = await collect(database(), { settings: DEFAULT_SETTINGS, version: '1', now: NOW });
  good = bytes(writeLines(linesOf(content!), bytes));
  lines = new TextDecoder().decode(good).trimEnd().split('\n');
  sealed = await seal(good, PASSPHRASE, 10);
  before = await digest();
});

it('takes the file that they are all made of', async () => {
  expect(await preview(good, DEFAULT_SETTINGS, database())).toMatchObject({ mode: 'nothing', same: 3 });
  expect(await importStaged([], NOW)).toBe('done');
  expect(await digest()).toBe(before);
});

describe.each(Object.entries(BREAKS))('with %s', (_name, broken) => {
  const count = Math.ceil(INSIDE / Object.keys(BREAKS).length);

  it(`none of ${count} is taken, and nothing is changed`, async () => {
    for (let seed = 1; seed <= count; seed++) {
      const file = broken(lines, randomOf(seed));
      const given = typeof file === 'string' ? bytes(file) : file;
      const start = performance.now();
      const outcome = await preview(given, DEFAULT_SETTINGS, database());
      expect(outcome, `seed ${seed}`).toHaveProperty('problem');
      expect(performance.now() - start, `seed ${seed}`).toBeLessThan(2000);
    }
    expect(await importStaged([], NOW)).toBe('gone');
    expect(await digest()).toBe(before);
  }, 600_000);
});

it(`none of ${SEALED} age files is opened after a change to it`, async () => {
  const random = randomOf(7);
  for (let turn = 0; turn < SEALED; turn++) {
    const at = Math.floor(random() * sealed.length);
    const file = turn % 2 === 0 ? sealed.slice(0, at) : sealed.slice();
    if (turn % 2 === 1) file[at]! ^= 1 << Math.floor(random() * 8);
    expect(await open(file, PASSPHRASE), `turn ${turn}`).toHaveProperty('problem');
  }
  expect(await digest()).toBe(before);
}, 600_000);
