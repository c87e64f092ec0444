// The record for other programs: nothing runs in a spreadsheet, nothing is in it that would identify more than the record does.
import { describe, expect, it } from 'vitest';
import { tableWords } from '@/components/backup/tables';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { row } from '@/tests/unit/components/rows';
import { COLUMNS, csvOf, jsonOf, quoted } from '@/utils/core/ledger/backup/table';
import { createText, flatten } from '@/utils/core/text';

const plain = { head: (column: string) => column, cell: (_: string, value: string) => value };

describe('a cell', () => {
  it.each(['=1+1', '+44****12', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\n+1'])(
    '%j is no formula',
    (cell) => {
      expect(quoted(cell)).toBe(`"'${cell}"`);
    },
  );

  it.each(['shop.example', '138****5678', '', "it's", 'a=b'])('%j stays as it is', (cell) => {
    expect(quoted(cell)).toBe(`"${cell}"`);
  });

  it('cannot end before its end', () => {
    expect(quoted('a","=1')).toBe('"a"",""=1"');
  });
});

describe('the table', () => {
  const rows = [
    row({
      mask: '+44****12',
      recipient: '=cmd.example',
      coding: ['base64', 'sha256'],
      via: ['hop.example'],
      sentAt: 1_700_000_000_000,
    }),
    row({ kind: 'password', itemId: null, mask: null, typedAt: 5, submittedAt: null, sentAt: null, unread: true }),
  ];

  it('has a head in each language and every column in each row, the oldest first', () => {
    for (const catalogue of [en, zh]) {
      const lines = csvOf(rows, tableWords(createText(flatten(catalogue)))).split('\r\n');
      expect(lines).toHaveLength(4);
      expect(lines[0]!.startsWith('\uFEFF"')).toBe(true);
      for (const line of lines.slice(0, 3)) expect(line.match(/"(?:[^"]|"")*"/g)).toHaveLength(COLUMNS.length);
      expect(lines.join()).not.toMatch(/backup_|ui_|kind_|level_/);
    }
  });

  it('says times in UTC and lists in their order', () => {
    const [, , first] = csvOf(rows, plain).split('\r\n');
    expect(first).toContain(`"'+44****12","'=cmd.example"`);
    expect(first).toContain('"2023-11-14T22:13:20.000Z"');
    expect(first).toContain('"base64 > sha256"');
  });

  it('holds no fingerprint and no id', () => {
    for (const text of [csvOf(rows, plain), jsonOf(rows)]) expect(text).not.toMatch(/cc-number:aa|row\d|event\d/);
  });

  it('as JSON is read again', () => {
    const { kind, version, rows: read } = JSON.parse(jsonOf(rows));
    expect([kind, version, read.length]).toEqual(['whence-disclosures', 1, 2]);
    expect(Object.keys(read[0])).toEqual([...COLUMNS]);
  });
});
