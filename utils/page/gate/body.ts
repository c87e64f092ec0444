// What a request body says, as text, in the page's world.
// Never: consumes it; the original goes out untouched. Never: the contents of a file, only its name.
import { getter, is, method } from './natives';

/** More than this much of a body is not looked at; UTF-16 units, or bytes. */
const CAP = 1 << 20;

const [buffer, blob, file, form, query] = [ArrayBuffer, Blob, File, FormData, URLSearchParams].map(
  (one) => one.prototype,
) as unknown as [ArrayBuffer, Blob, File, FormData, URLSearchParams];
const [Blobbed, Form, Query, clone, { isView }] = [Blob, FormData, URLSearchParams, structuredClone, ArrayBuffer];
const decoder = new TextDecoder();
const decode = method(decoder.decode);
const cut = method(''.slice);
const cutBlob = method(blob.slice);
const textOf = method(blob.text);
const streamOf = method(blob.stream);
const through = method(ReadableStream.prototype.pipeThrough);
const [Inflate, Answered] = [DecompressionStream, Response];
const inflated = method(Answered.prototype.text);
const promise = Promise.prototype;
const then = method(promise.then);
const later = setTimeout;
const sizeOf = getter(blob, 'size');
const nameOf = getter(file, 'name');
const each = method(form.forEach);
const append = method(form.append);
const joined = method(query.toString);

/** How long reading a request's body may take, which may be a stream that never ends; ms. */
const PATIENCE = 1000;
/** What every gzip file begins with. */
const GZIP = '\x1f';

type Read = (text: string | null) => void;

/**
 * Reads a body (or a promise of one) and goes on: at once where it can be read at once. '' for none, null for a stream
 * or a document. The first call of `go` counts.
 */
export function whenRead(body: unknown, go: Read): void {
  if (body === null || body === undefined) go('');
  else if (is(form, body)) go(formText(body));
  else if (is(file, body)) go(said(body));
  else if (is(blob, body)) blobText(body, go);
  else if (is(promise, body)) {
    readLater(body, go, (read) => blobText(read, go));
    later(go, PATIENCE, null);
  } else if (is(query, body)) go(cut(joined(body), 0, CAP));
  else if (isBytes(body)) {
    const text = body.byteLength > CAP ? GZIP : decode(decoder, body);
    if (text[0] === GZIP) blobText(new Blobbed([body as BlobPart]), go);
    else go(text);
  } else go(typeof body === 'object' ? null : cut(`${body}`, 0, CAP));
}

/** The beginning of a blob, and its size: that tells a file where the page sends it under another name. */
function blobText(body: unknown, go: Read): void {
  const size = `file:${sizeOf(body)}\n`;
  const beginning = cutBlob(body, 0, CAP);
  readLater(textOf(beginning), go, (text: string) => {
    if (text[0] !== GZIP) go(size + text);
    else readLater(inflated(new Answered(through(streamOf(beginning), new Inflate('gzip')))), go, go);
  });
}

function readLater(promise: unknown, go: Read, read: (value: never) => void): void {
  try {
    then(promise, read, () => go(null));
  } catch {
    go(null);
  }
}

/** A body that the page could change while it is held, as it is now: a send takes it as it is when it is called. */
export function copyOf(body: unknown): unknown {
  if (isBytes(body)) return clone(body);
  if (is(query, body)) return new Query(joined(body));
  if (!is(form, body)) return body;
  const copy = new Form();
  each(body, (value: unknown, name: string) => append(copy, name, value));
  return copy;
}

const isBytes = (body: unknown): body is ArrayBuffer => is(buffer, body) || isView(body);
const said = (one: unknown) => `${nameOf(one)} file:${sizeOf(one)}`;

export function formText(data: unknown): string {
  let text = '';
  each(data, (value: unknown, name: string) => {
    text += `${name}=${typeof value === 'string' ? value : said(value)}\n`;
  });
  return cut(text, 0, CAP);
}
