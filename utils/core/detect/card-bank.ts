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

/** '' where no table has it. */
export function bankOf(digits: string): string {
  if (tables.length === 0) return '';
  for (const width of [6, 5, 4]) {
    const bank = heads().get(Number(digits.slice(0, width)));
    if (bank) return bank;
  }
  return '';
}
