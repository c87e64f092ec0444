// Groups of digits that are written as something other than a telephone number: a date, a version, a book, a range.
// Never: what digits mean; only how they are grouped and joined.
import { type Run, sizeOf, totalOf, unitAfter } from './run';

const DOT = 0x2e;
const SLASH = 0x2f;
const DASH = 0x2d;

/** True where groups `from` to `to` of the run, written without `+`, are no telephone number by their shape. */
export function looksWrong(run: Run, from: number, to: number): boolean {
  if (from === to) return false;
  // ISBN-10 and the like: no telephone number ends with a group of one.
  if (sizeOf(run, to) === 1) return true;
  return (
    isDate(run, from, to) ||
    isYears(run, from, to) ||
    isDotted(run, from, to) ||
    isBook(run, from, to) ||
    isOdd(run, from, to)
  );
}

function valueOf(run: Run, g: number): number {
  let value = 0;
  for (let i = run.at[g] as number; i < (run.at[g + 1] as number); i++) value = value * 10 + (run.digits[i] as number);
  return value;
}

/** `2024-01-15` and what may follow it, `15.01.2024`, `1/15/2024`. */
function isDate(run: Run, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (sizeOf(run, from) === 4 && sizeOf(run, from + 1) <= 2 && sizeOf(run, from + 2) <= 2)
    return isYear(valueOf(run, from)) && valueOf(run, from + 1) <= 12 && valueOf(run, from + 2) <= 31;
  if (to - from > 2 || sizeOf(run, from) > 2 || sizeOf(run, from + 1) > 2 || sizeOf(run, to) !== 4) return false;
  return isYear(valueOf(run, to)) && valueOf(run, from) <= 31 && valueOf(run, from + 1) <= 31;
}

function isYear(value: number): boolean {
  return value >= 1850 && value <= 2150;
}

/** `1990-2020`. */
function isYears(run: Run, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    sizeOf(run, from) === 4 &&
    sizeOf(run, to) === 4 &&
    isYear(valueOf(run, from)) &&
    isYear(valueOf(run, to))
  );
}

/** Dots join versions, decimals and machine addresses; of telephone numbers only groups of two, or of three and a last one. */
function isDotted(run: Run, from: number, to: number): boolean {
  let dots = 0;
  for (let g = from; g < to; g++) if (unitAfter(run, g) === DOT) dots++;
  if (dots === 0) return false;
  if (dots === 1) return to - from === 1;
  const last = sizeOf(run, to);
  if (dots < to - from || last < 2) return dots < to - from - 1;
  return totalOf(run, from, to) < 8 || isAddress(run, from, to);
}

/** Four numbers up to 255. */
function isAddress(run: Run, from: number, to: number): boolean {
  if (to - from !== 3) return false;
  for (let g = from; g <= to; g++) if (sizeOf(run, g) > 3 || valueOf(run, g) > 255) return false;
  return true;
}

/** ISBN-13, dashed. */
function isBook(run: Run, from: number, to: number): boolean {
  const head = valueOf(run, from);
  return (head === 978 || head === 979) && sizeOf(run, from) === 3 && totalOf(run, from, to) === 13;
}

/** Fours in a row are a card's; a slash stands only after an area code; a dashed 3-2-4 is a number of an office. */
function isOdd(run: Run, from: number, to: number): boolean {
  const exit = run.digits[run.at[from] as number] === 0 && run.digits[(run.at[from] as number) + 1] === 0;
  if (!exit && to - from >= 2 && sizeOf(run, from) === 4 && sizeOf(run, from + 1) === 4 && sizeOf(run, from + 2) === 4)
    return true;
  for (let g = from; g < to; g++)
    if (unitAfter(run, g) === SLASH && (g > from || run.digits[run.at[from] as number] !== 0)) return true;
  return (
    to - from === 2 &&
    sizeOf(run, from) === 3 &&
    sizeOf(run, from + 1) === 2 &&
    unitAfter(run, from) === DASH &&
    sizeOf(run, to) === 4
  );
}
