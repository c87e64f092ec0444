// What the finders of this folder share: the text that is read, what was found in it so far, and how a find is added.
// Never: meaning.

import type { Detection, Evidence } from '@/utils/core/detect/detection';
import { found } from '@/utils/core/detect/evidence';
import { normalForm } from '@/utils/core/detect/normal-form';
import type { Kind } from '@/utils/core/item';
import type { Region } from '@/utils/core/site';
import type { Names } from './names';

export interface Page {
  readonly text: string;
  readonly region: Region;
  readonly names: Names;
  readonly finds: Detection[];
  /** Where the capitalised word before the reading point ended, and where its row of such words began. */
  capEnd: number;
  capStart: number;
  /** Words for parts of western addresses before here were read already, in vain. */
  triedTo: number;
  /** Chinese address signs before here were read already. */
  addressTo: number;
  /** Starts of Chinese mobile numbers. */
  readonly mobiles: number[];
}

/** Adds a find of `[start, end)` and answers `end`, from where to read on. */
export function add(
  page: Page,
  kind: Kind,
  start: number,
  end: number,
  sure: number,
  why: readonly Evidence[],
): number {
  const normalized = normalForm(kind, page.text.slice(start, end), page.region);
  page.finds.push(found(kind, '', start, end, normalized, sure, why));
  return end;
}
