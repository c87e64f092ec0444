// What a request body says, as text, in the page's world.
// Never: consumes it; the original goes out untouched. Never: the contents of a file, only its name.

/** More than this much of a body is not looked at; UTF-16 units. */
const CAP = 1 << 20;

/** '' for none, null where it cannot be read (a stream, a document), a promise where reading takes time. */
export function readBody(body: unknown): string | null | Promise<string | null> {
  if (body === null || body === undefined) return '';
  if (typeof body === 'string') return body.slice(0, CAP);
  if (body instanceof URLSearchParams) return String(body).slice(0, CAP);
  if (body instanceof FormData) return formText(body);
  if (body instanceof File) return nameOf(body);
  if (body instanceof Blob)
    return body
      .slice(0, CAP)
      .text()
      .then((text) => `${sizeOf(body)}\n${text}`);
  if (body instanceof Request) return body.clone().text();
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return bytesText(body);
  return null;
}

/** The size tells a file where the page sends it under another name than it was chosen by. */
const sizeOf = (blob: Blob) => `file:${blob.size}`;
const nameOf = (file: File) => `${file.name} ${sizeOf(file)}`;

function formText(data: FormData): string {
  let text = '';
  for (const [name, value] of data) text += `${name}=${typeof value === 'string' ? value : nameOf(value)}\n`;
  return text.slice(0, CAP);
}

function bytesText(bytes: ArrayBuffer | ArrayBufferView): string {
  const [buffer, offset] = ArrayBuffer.isView(bytes) ? [bytes.buffer, bytes.byteOffset] : [bytes, 0];
  return new TextDecoder().decode(new Uint8Array(buffer, offset, Math.min(bytes.byteLength, CAP)));
}
