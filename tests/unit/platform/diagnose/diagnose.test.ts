// The check of everything: it notices damage, and what it lets the person copy says nothing of them.
import { beforeEach, describe, expect, it } from 'vitest';
import { findingsOf } from '@/components/options/check-findings';
import { NOW, row } from '@/tests/unit/components/rows';
import { freshBrowser } from '@/tests/unit/platform/world';
import { reportOf } from '@/utils/core/ledger/diagnosis';
import { noteBackup } from '@/utils/platform/backup/status';
import { database } from '@/utils/platform/database';
import { browserName, completed } from '@/utils/platform/diagnose/diagnose';
import { checkTables } from '@/utils/platform/diagnose/tables';
import { eraseAll, forgetItem } from '@/utils/platform/erase';
import { append } from '@/utils/platform/journal/append';
import { noteReport } from '@/utils/platform/journal/report';
import { fingerprint } from '@/utils/platform/keys';
import { changeSettings } from '@/utils/platform/settings';

const MARKS = [
  'markedpage.example',
  'markedsite.example',
  'MARKMASK',
  'markrow',
  'markevent',
  'MARKEDWORDS',
  'MARKFOLDER',
];

async function record(): Promise<string> {
  const print = await fingerprint('tel', '+8613800000000');
  const id = `tel:${print}`;
  const item = { id, kind: 'tel', subtype: '', fingerprint: print, mask: 'MARKMASK', firstSeen: NOW } as const;
  const marked = {
    kind: 'tel',
    itemId: id,
    mask: 'MARKMASK',
    page: 'markedpage.example',
    recipient: 'markedsite.example',
  } as const;
  await append([{ op: 'add', row: row({ ...marked, id: 'markrow', eventId: 'markevent' }), item }], { now: NOW });
  await append([{ op: 'add', row: row({ kind: 'password', itemId: null, mask: null }), item: null }], { now: NOW });
  return print;
}

const look = async () => completed(await checkTables(), NOW);

beforeEach(async () => {
  await freshBrowser();
  await eraseAll();
});

describe('a check', () => {
  it('finds nothing amiss where nothing is', async () => {
    await record();
    const { tables, mirror } = await look();
    expect(tables).toMatchObject({
      broken: null,
      differing: 0,
      erased: 0,
      counts: { disclosures: 2, items: 1, payloads: 3 },
    });
    expect(mirror).toBe('same');
    await forgetItem((await database().items.toArray())[0]!.id);
    expect((await look()).tables).toMatchObject({ broken: null, differing: 0, counts: { disclosures: 1, items: 0 } });
    expect((await look()).tables.erased).toBeGreaterThan(0);
  });

  it('names the entry whose bytes were changed', async () => {
    await record();
    const entry = await database().entries.get([1, 1]);
    await database().entries.put({ ...entry!, text: entry!.text.replace('"min":', '"min":1') });
    expect((await look()).tables.broken).toBe(1);
  });

  it.each([
    ['a row that was changed', () => database().disclosures.update('markrow', { page: 'other.example' })],
    ['a row that is gone', () => database().disclosures.delete('markrow')],
    [
      'an item that nobody wrote',
      async () => database().items.add({ ...(await database().items.toArray())[0]!, id: 'tel:x' }),
    ],
  ])('counts %s', async (_, damage) => {
    await record();
    await damage();
    expect((await look()).tables.differing).toBe(1);
  });

  it('sees a copy that is not the same', async () => {
    await record();
    const head = await database().meta.get('head');
    await database().meta.put({ ...head!, size: head!.size + 1 });
    expect((await look()).mirror).toBe('behind');
    await database().meta.put({ ...head!, size: head!.size - 1 });
    expect((await look()).mirror).toBe('ahead');
  });

  it('marks what is amiss and nothing else', async () => {
    await record();
    await noteBackup({ at: NOW, rows: 2 });
    const found = await look();
    expect(findingsOf(found, 'en').filter(({ good }) => !good)).toEqual([]);
    const worse = {
      ...found,
      backup: null,
      mirror: 'other',
      tables: { ...found.tables, broken: 3, differing: 2 },
    } as const;
    expect(findingsOf(worse, 'en').flatMap(({ good, key }) => (good ? [] : key))).toEqual([
      'check_chain_broken',
      'check_rows_differ',
      'check_mirror_ahead',
      'backup_none',
    ]);
  });
});

it('the report says nothing of the person: no mark that was planted is in it, nor a key, a fingerprint or a name of the ledger', async () => {
  const print = await record();
  await database().cases.put({
    id: 'MARKEDWORDS',
    openedAt: 1,
    closedAt: null,
    region: 'CN',
    leaked: [],
    noticedAt: 1,
    suspects: [],
    elsewhere: 1,
    done: {},
    evidence: [{ id: 'e', addedAt: 1, happenedAt: null, channel: 'call', party: 'MARKEDWORDS', text: 'MARKEDWORDS' }],
    notices: [],
  });
  await changeSettings({ trusted: [{ site: 'markedsite.example', since: 1, source: 'options' }] });
  const start = {
    at: NOW,
    ms: 5,
    state: 'unavailable',
    wiped: true,
    recovered: true,
    restored: 2,
    lost: 1,
    salvaged: 0,
    healed: false,
  } as const;
  await noteReport({ ...start, error: 'cannot open /home/MARKFOLDER/profile' });
  const head = await database().meta.get('head');
  const report = reportOf(await look());
  for (const mark of [...MARKS, print, head!.ledger, head!.hash]) expect(report).not.toContain(mark);
  expect(report).toMatch(/chain: holds, epoch 1, 3 entries, 0 erased/);
  expect(report).toContain('lost=1');
});

it('a browser is a name and a number', () => {
  const like = (rest: string) => `Mozilla/5.0 (X11; MARKFOLDER x86_64) ${rest}`;
  expect(browserName(like('AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36'))).toBe('Chrome 156');
  expect(browserName(like('Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2'))).toBe('Edg 156');
  expect(browserName(like('Gecko/20100101 Firefox/153.0'))).toBe('Firefox 153');
  expect(browserName('MARKFOLDER')).toBe('an unknown browser');
});
