// The words of a request as webRequest shows it: its address and its body, as text.
import { MOST_TEXT } from '@/utils/core/ledger/views';

/** The part of `requestBody` that both browsers fill. */
export interface RequestBody {
  readonly error?: string;
  readonly formData?: unknown;
  readonly raw?: readonly { readonly bytes?: ArrayBuffer }[];
}

function formText(formData: unknown): string {
  if (typeof formData !== 'object' || formData === null) return '';
  const values = Object.values(formData).flat();
  return values.filter((value) => typeof value === 'string').join('\n');
}

/** Parts are joined as bytes: a value may lie across the seam of two. */
function rawText(parts: readonly { readonly bytes?: ArrayBuffer }[]): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const { bytes } of parts) {
    if (text.length >= MOST_TEXT) break;
    if (bytes) text += decoder.decode(bytes.slice(0, MOST_TEXT), { stream: true });
  }
  return text + decoder.decode();
}

/** '' where the browser shows none (Chromium: blobs, PATCH and DELETE). */
export function bodyText(body: RequestBody | null | undefined): string {
  return formText(body?.formData) || rawText(body?.raw ?? []);
}
