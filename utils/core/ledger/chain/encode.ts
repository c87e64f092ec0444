// Bytes as text in the chain: base64url without padding in JSON, plain base64 in signed notes.
// Never: two texts for the same bytes. Reading gives null for any but the one that writing gives.
import { fromBase64, toBase64 } from '@/utils/core/ledger/bytes';

/** base64url without padding. */
export function toText(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromText(text: string): Uint8Array | null {
  const bytes = fromBase64(text);
  return toText(bytes) === text ? bytes : null;
}

/** base64 with its padding. */
export function fromNoteText(text: string): Uint8Array | null {
  const bytes = fromBase64(text.replaceAll('=', ''));
  return toBase64(bytes) === text ? bytes : null;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
