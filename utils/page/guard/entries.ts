// What a form would send: its fields, and what handlers of the page add while it is sent (`formdata`).
// Never: without a question, for the page's handlers run for it; Chromium runs them twice by itself.

/** In Firefox a page may add only to what was made in its own world, which is looked at by what sees past the page. */
interface Firefox {
  readonly wrappedJSObject?: { readonly FormData: typeof FormData };
  readonly XPCNativeWrapper?: <T>(made: T) => T;
}

/** As lines; none where the page gets in the way. */
export function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): readonly string[] {
  const { wrappedJSObject } = window as Firefox;
  const { XPCNativeWrapper } = globalThis as Firefox;
  try {
    const data = new (wrappedJSObject ?? window).FormData(form, submitter);
    return linesOf(XPCNativeWrapper?.(data) ?? data);
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
