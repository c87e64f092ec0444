// What a form would send: its fields, and what handlers of the page add while it is sent (`formdata`).
// Never: without a question, for the page's handlers run for it; Chromium runs them twice by itself.

type Maker = typeof FormData;

/** In Firefox the page may only add to what was made in its own world, and is looked at through what sees past the page. */
declare const XPCNativeWrapper: (<T>(made: T) => T) | undefined;
const theirs = () => (window as { wrappedJSObject?: { FormData: Maker } }).wrappedJSObject?.FormData;
const seen = <T>(made: T): T => (typeof XPCNativeWrapper === 'function' ? XPCNativeWrapper(made) : made);

/** As lines; none where the page gets in the way. */
export function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): readonly string[] {
  try {
    return linesOf(seen(new (theirs() ?? FormData)(form, submitter)));
  } catch {
    return [];
  }
}

/** Under Firefox's Xray wrappers the iterators of a page's FormData throw: forEach does not. */
export function linesOf(data: FormData | null): readonly string[] {
  const lines: string[] = [];
  data?.forEach((value) => {
    lines.push(typeof value === 'string' ? value : value.name);
  });
  return lines;
}
