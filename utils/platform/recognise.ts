// Which values an address or a body carries: text or bytes, packed or not, and packed inside of text.
// Never: throws; unpacks without end.
import { CLEAN, readUtf8, readUtf16 } from '@/utils/core/ledger/bytes';
import type { Codings } from '@/utils/core/ledger/coding';
import { Finder, type Found, type Wanted } from '@/utils/core/ledger/finder';
import { lookAtStream, type Pushed, pushDelta, type Stream } from '@/utils/core/ledger/streamed';
import { MOST_TEXT } from '@/utils/core/ledger/views';
import { unpack } from './unpack';

/** One for the whole background: what was made of a value serves every tab. */
const finder = new Finder();

interface Packed {
  readonly bytes: Uint8Array;
  readonly codings: Codings;
}

/** Packed pieces of one request. */
const MOST_PACKED = 12;
const DEEPEST = 6;

interface Text {
  readonly text: string;
  readonly outer: Codings;
  readonly good: number;
}

const NOTHING: Found = { carried: [], partly: false };

function readText(bytes: Uint8Array, codings: Codings): Text {
  const cut = bytes.subarray(0, MOST_TEXT);
  const wide =
    (cut[0] === 0xff && cut[1] === 0xfe) || cut[1] === 0 ? readUtf16(cut.subarray(0, cut.length & ~1)) : null;
  if (wide) return { ...wide, outer: [...codings, 'utf16'] };
  const { text, good } = readUtf8(cut);
  // What was cut off in the middle of a sign is text all the same.
  return { text, outer: codings, good: text.length > 16 ? good : 1 };
}

function merged(one: Found, other: Found): Found {
  const fresh = other.carried.filter(({ itemId }) => one.carried.every((known) => known.itemId !== itemId));
  return { carried: [...one.carried, ...fresh], partly: one.partly || other.partly };
}

const partly = (found: Found): Found => ({
  carried: found.carried.map((one) => ({ ...one, partly: true })),
  partly: true,
});

/** At once, without what is packed. */
export function recogniseText(text: string, wanted: readonly Wanted[]): Found {
  return finder.find(text, wanted);
}

async function open({ bytes, codings }: Packed, wanted: readonly Wanted[], packed: Pack): Promise<Found> {
  const unpacked = await unpack(bytes);
  if (!unpacked) return NOTHING;
  const { text, outer, good } = readText(unpacked.bytes, [...codings, unpacked.coding]);
  const found = finder.find(text, wanted, { outer, good, packed });
  if (good < CLEAN) packed(unpacked.bytes, outer);
  return unpacked.partly ? partly(found) : found;
}

type Pack = (bytes: Uint8Array, codings: Codings) => void;

/** Each value at most once. `body`: text as the browser took it apart, or bytes as they go out. */
export async function recognise(body: string | Uint8Array, wanted: readonly Wanted[]): Promise<Found> {
  if (wanted.length === 0 || body.length === 0) return NOTHING;
  const isText = typeof body === 'string';
  const queue: Packed[] = isText ? [] : [{ bytes: body.subarray(0, MOST_TEXT), codings: [] }];
  const packed: Pack = (bytes, codings) => {
    if (codings.length <= DEEPEST && queue.length < MOST_PACKED) queue.push({ bytes, codings });
  };
  const { text, outer, good } = isText ? { text: body, outer: [], good: 1 } : readText(body, []);
  let found = finder.find(text, wanted, { outer, good, packed });
  for (let at = 0; at < queue.length && found.carried.length < wanted.length; at++)
    found = merged(found, await open(queue[at] as Packed, wanted, packed));
  return !isText && body.length > MOST_TEXT ? partly(found) : found;
}

/** One more message to a recipient that may be sent what is typed letter by letter; keep a stream for each recipient. */
export function recogniseStream(stream: Stream, text: string, wanted: readonly Wanted[]): Pushed {
  return pushDelta(stream, text, finder.indexFor(wanted));
}

/** The same for values that became known after their letters had gone. */
export function recogniseSpelled(stream: Stream, wanted: readonly Wanted[]): Pushed {
  return lookAtStream(stream, finder.indexFor(wanted));
}

/** Nothing is typed anywhere any more. */
export function forgetValues(): void {
  finder.forget();
}
