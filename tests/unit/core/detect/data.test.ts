import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'utils/core/detect';
const rows = readFileSync('docs/data.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const cells = rows.map((row) =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim()),
);

/** Folders of tables, and what in them is code. */
const TABLES = ['words', 'phones', 'numbers'];
const CODE = /\/(?:all|row|rule|checks|lookup|mrz|mrz-in-text|purpose)\.ts$/;

/** Half of a table's lines are data: a string or number after an opening bracket or brace. */
function isTable(source: string): boolean {
  const lines = source.split('\n').filter((line) => line.trim() && !line.startsWith('//'));
  return (
    lines.filter((line) => /^ {2,}(?:\[|\{ kind:|\{ country:|'?[\w-]+'?: '[^']*',)/.test(line)).length * 2 >
    lines.length
  );
}

it('every table of recognition stands in docs/data.md with source, licence and date', () => {
  const loose = readdirSync(FOLDER).filter(
    (file) => file.endsWith('.ts') && isTable(readFileSync(`${FOLDER}/${file}`, 'utf8')),
  );
  const kept = TABLES.flatMap((folder) => readdirSync(`${FOLDER}/${folder}`).map((file) => `${folder}/${file}`));
  const tables = [...loose, ...kept.filter((file) => !CODE.test(file))];
  for (const one of ['card-schemes.ts', 'words/en.ts', 'phones/europe.ts']) expect(tables).toContain(one);
  const named = cells.map(([file]) => file);
  for (const table of tables) expect(named, table).toContain(`\`${FOLDER}/${table}\``);
});

it('every row has all its cells, a day, and a file that is there', () => {
  for (const row of cells) {
    expect(row, row[0]).toHaveLength(5);
    for (const cell of row) expect(cell, row[0]).not.toBe('');
    expect(row[4], row[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(row[3], row[0]).not.toMatch(/\bA?GPL|NonCommercial|\bNC\b|ShareAlike/i);
    expect(existsSync((row[0] as string).replaceAll('`', '')), row[0]).toBe(true);
  }
});
