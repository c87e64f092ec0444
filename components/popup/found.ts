// What a search by value found.
import type { Site } from '@/utils/core/site';
import type { Matched } from '@/utils/messages/protocol';

/** Where each matched item went, by item id; the latest first. */
export type Whereabouts = Readonly<Record<string, readonly { readonly site: Site; readonly at: number }[]>>;

export interface Found {
  readonly matched: readonly Matched[];
  readonly went: Whereabouts;
}
