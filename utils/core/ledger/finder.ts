// The full half of looking: hashes and lz-string beside all that carries.ts takes off. Keeps what it made of each value,
// so that a request costs the same for one value as for many. Never: throws; in a page.
import type { ItemId, Kind } from '@/utils/core/item';
import { look } from './carries';
import type { Carried, Codings } from './coding';
import { createBook, digestBytes, digestsIn } from './digests';
import { unlzRun, unlzTexts } from './lz';
import { type Index, indexOf, type Needle, needleOf } from './needle';
import type { Readers } from './runs';

export interface Wanted {
  readonly itemId: ItemId;
  readonly kind: Kind;
  /** The normal form, and each way that it was typed. */
  readonly forms: readonly string[];
}

export interface Options {
  /** What was taken off before, outermost first: gzip. */
  readonly outer?: Codings;
  /** How much of it is text, 0 to 1. */
  readonly good?: number;
  /** Bytes inside the text that are no text: packed, perhaps. */
  readonly packed?: (bytes: Uint8Array, codings: Codings) => void;
}

export interface Found {
  readonly carried: readonly Carried[];
  /** There was more to read than was read. */
  readonly partly: boolean;
}

/** So many values are remembered. */
const MOST = 600;
const keyOf = ({ itemId, forms }: Wanted) => `${itemId}\n${forms.join('\n')}`;

interface Ready {
  readonly wanted: readonly Wanted[];
  readonly key: string;
  readonly index: Index;
  readonly ids: ReadonlySet<ItemId>;
}

export class Finder {
  private needles = new Map<string, Needle>();
  private book = createBook();
  private booked = new Set<string>();
  private last: Ready | null = null;

  private needleFor(one: Wanted): Needle {
    const key = keyOf(one);
    const made = this.needles.get(key) ?? needleOf(one.itemId, one.kind, one.forms);
    this.needles.set(key, made);
    return made;
  }

  private prepare(wanted: readonly Wanted[]): Ready {
    if (this.last?.wanted === wanted) return this.last;
    const key = wanted.map(keyOf).join('\r');
    if (this.last?.key === key) this.last = { ...this.last, wanted };
    else {
      if (this.needles.size > MOST) this.forget();
      const ids = new Set(wanted.map(({ itemId }) => itemId));
      this.last = { wanted, key, ids, index: indexOf(wanted.map((one) => this.needleFor(one))) };
    }
    return this.last;
  }

  /** Only once something looks like a digest: most requests carry none. */
  private hash(wanted: readonly Wanted[]): void {
    if (this.booked.size > MOST) [this.book, this.booked] = [createBook(), new Set()];
    for (const one of wanted) {
      const key = keyOf(one);
      if (!this.booked.has(key)) this.book.write(one.itemId, one.kind, one.forms);
      this.booked.add(key);
    }
  }

  private readersFor(ready: Ready, found: Map<ItemId, Codings>, packed: Options['packed']): Readers {
    let hashed = false;
    const digest = (key: string, codings: Codings) => {
      if (!hashed) this.hash(ready.wanted);
      hashed = true;
      for (const one of this.book.byDigest.get(key) ?? [])
        if (ready.ids.has(one.itemId) && !found.has(one.itemId)) found.set(one.itemId, [...codings, ...one.codings]);
    };
    return {
      unpack: unlzRun,
      unpackTexts: unlzTexts,
      run: (run, codings) => {
        for (const one of digestsIn(run)) digest(one.key, [...codings, ...one.codings]);
      },
      bytes: (bytes, codings) => {
        const key = codings.at(-1) === 'hex' ? null : digestBytes(bytes);
        if (key) digest(key, codings);
        else packed?.(bytes, codings);
      },
    };
  }

  /** Each value at most once, in the order of `wanted`. Quickest when `wanted` is the same list as the last time. */
  find(text: string, wanted: readonly Wanted[], { packed, ...options }: Options = {}): Found {
    if (wanted.length === 0 || text === '') return { carried: [], partly: false };
    const ready = this.prepare(wanted);
    const found = new Map<ItemId, Codings>();
    const readers = this.readersFor(ready, found, packed);
    const { partly } = look(text, ready.index, { ...options, found, readers }).work;
    const carried = wanted.flatMap(({ itemId }) => {
      const codings = found.get(itemId);
      return codings ? [{ itemId, codings, partly }] : [];
    });
    return { carried, partly };
  }

  indexFor(wanted: readonly Wanted[]): Index {
    return this.prepare(wanted).index;
  }

  /** Nothing is typed any more: nothing of it stays. */
  forget(): void {
    [this.needles, this.book, this.booked, this.last] = [new Map(), createBook(), new Set(), null];
  }
}
