// A text longer than the recogniser reads, in windows that overlap, as a page is read piece by piece.
// Never: the same place twice.

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** No find is longer; UTF-16 units. */
const OVERLAP = 400;

/** Finds of `read`, whose texts are at most `longest` units, with offsets into the whole text. */
export function inWindows<Find extends Placed>(
  text: string,
  longest: number,
  read: (part: string) => readonly Find[],
): readonly Find[] {
  if (text.length <= longest) return read(text);
  const finds: Find[] = [];
  let done = 0;
  for (let from = 0; from < text.length; from += longest - OVERLAP) {
    for (const find of read(text.slice(from, from + longest))) {
      const [start, end] = [find.start + from, find.end + from];
      // What touches the end of a window may go on: the next window has it whole.
      if (start < done || (end > from + longest - 40 && from + longest < text.length)) continue;
      finds.push({ ...find, start, end });
      done = end;
    }
    if (from + longest >= text.length) break;
  }
  return finds;
}
