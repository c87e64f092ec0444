// The bank behind a card number, where the tables of banks that were learnt have it.
// Never: a guess by scheme; a head that no table has is of no bank.

type Row = readonly [bank: string, heads: string];

let tables: readonly (readonly Row[])[] = [];
let index: Map<number, string> | null = null;

/** Adds a country's banks; learning twice is learning once. */
export function learnBanks(rows: readonly Row[]): void {
  if (tables.includes(rows)) return;
  tables = [...tables, rows];
  index = null;
}

/** By head: as many digits as the table gives, four to six. */
function heads(): Map<number, string> {
  if (index) return index;
  const built = new Map<number, string>();
  for (const [bank, list] of tables.flat())
    for (const range of list.split(' ')) {
      const [from, to = from] = range.split('-').map(Number) as [number, number?];
      for (let head = from; head <= to; head++) built.set(head, built.get(head) ?? bank);
    }
  index = built;
  return built;
}

/** Of the digits that begin at `at`; '' where no table has it. */
export function bankOf(digits: Uint8Array, at: number): string {
  if (tables.length === 0) return '';
  let head = 0;
  for (let i = 0; i < 6; i++) head = head * 10 + (digits[at + i] as number);
  const known = heads();
  return known.get(head) ?? known.get(Math.floor(head / 10)) ?? known.get(Math.floor(head / 100)) ?? '';
}
