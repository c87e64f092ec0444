// The words for what a value is wrapped in when a request carries it. Never: a value.
import type { ItemId } from '@/utils/core/item';

/** One layer. A hash is a layer like any other; `salted`: with the salt of a known tracker; `streamed`: letter by letter. */
export type Coding =
  | 'percent'
  | 'json'
  | 'html'
  | 'base64'
  | 'hex'
  | 'multipart'
  | 'quoted-printable'
  | 'lz'
  | 'gzip'
  | 'deflate'
  | 'utf16'
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'sha512'
  | 'salted'
  | 'streamed';

/** Outermost first; none: it stands there as it is. */
export type Codings = readonly Coding[];

export interface Carried {
  readonly itemId: ItemId;
  readonly codings: Codings;
  /** There was more to read than was read: other values may be in it too. */
  readonly partly: boolean;
}
