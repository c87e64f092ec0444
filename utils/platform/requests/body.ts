// A request's body as webRequest shows it: text that the browser took apart, or bytes as they go out.
// Never: more of it than MOST_BYTES; never the contents of a file, only its name.
import { MOST_TEXT } from '@/utils/core/ledger/views';

/** The part of `requestBody` that both browsers fill. */
export interface RequestBody {
  readonly error?: string;
  readonly formData?: unknown;
  readonly raw?: readonly { readonly bytes?: ArrayBuffer; readonly file?: string }[];
}

export interface Body {
  readonly content: string | Uint8Array;
  /** Part of it, or all, was not shown: what that held is not known. */
  readonly unread: boolean;
}

/** One more than is read, so that it is seen to be too long. */
const MOST_BYTES = MOST_TEXT + 1;

function formText(formData: object): string {
  let text = '';
  for (const [name, values] of Object.entries(formData))
    for (const value of [values].flat()) {
      if (text.length >= MOST_TEXT) return text;
      if (typeof value === 'string') text += `${name}=${value.slice(0, MOST_TEXT)}\n`;
    }
  return text;
}

const encode = (text: string) => new TextEncoder().encode(text).buffer;

/** Parts are joined as bytes: a value may lie across the seam of two. */
function rawBody(parts: NonNullable<RequestBody['raw']>): Body {
  const pieces = parts.map(({ bytes, file }) => bytes ?? encode(`\n${file?.replace(/^.*[\\/]/, '') ?? ''}\n`));
  const total = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const content = new Uint8Array(Math.min(total, MOST_BYTES));
  let at = 0;
  for (const piece of pieces) {
    if (at >= content.length) break;
    const part = new Uint8Array(piece, 0, Math.min(piece.byteLength, content.length - at));
    content.set(part, at);
    at += part.length;
  }
  return { content, unread: total > MOST_TEXT };
}

/** Chromium shows no body of PATCH and DELETE, and of a blob only an error. */
export function bodyOf(body: RequestBody | null | undefined, method: string): Body {
  if (body?.formData && typeof body.formData === 'object')
    return { content: formText(body.formData), unread: body.error !== undefined };
  if (body?.raw?.length) return rawBody(body.raw);
  return { content: '', unread: body?.error !== undefined || (method === 'PATCH' && !body) };
}
