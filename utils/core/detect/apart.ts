// Where two readers meet: an address that runs on into the telephone number below it ends before that.
// Never: changes a number; drops a find.
import type { Detection } from './detection';

/** Addresses among `finds`, and `numbers`, in order of place; both are walked once. */
export function apart(finds: readonly Detection[], numbers: readonly Detection[], text: string): Detection[] {
  let next = 0;
  return finds.map((find) => {
    if (find.kind !== 'street-address') return find;
    while (next < numbers.length && (numbers[next] as Detection).end < find.end) next++;
    const number = numbers[next];
    if (number?.kind !== 'tel' || number.start <= find.start || number.start >= find.end) return find;
    const end = find.start + text.slice(find.start, number.start).trimEnd().length;
    return end > find.start ? { ...find, end } : find;
  });
}
