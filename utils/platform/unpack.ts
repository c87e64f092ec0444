// Bytes that were packed with gzip or deflate, unpacked by the platform. Never: throws; more than MOST bytes out.
import type { Coding } from '@/utils/core/ledger/coding';

export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly coding: Extract<Coding, 'gzip' | 'deflate'>;
  /** It was cut off, or there was more than is read. */
  readonly partly: boolean;
}

type Format = 'gzip' | 'deflate' | 'deflate-raw';

const MOST = 1 << 20;
const FEWEST = 4;
/** So much is handed over at a time: nothing is unpacked that is not read. */
const PIECE = 1 << 16;

const isGzip = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b;
const isZlib = ([first = 0, second = 0]: Uint8Array) =>
  (first & 0x0f) === 8 && first >> 4 < 8 && (first * 256 + second) % 31 === 0;
/** Without a mark of its own: only what is no text is tried. */
const isText = (bytes: Uint8Array) => bytes.subarray(0, 64).every((byte) => byte > 8 && byte !== 127);

function formatOf(bytes: Uint8Array): Format | null {
  if (bytes.length < FEWEST) return null;
  if (isGzip(bytes)) return 'gzip';
  if (isZlib(bytes)) return 'deflate';
  return isText(bytes) ? null : 'deflate-raw';
}

function sourceOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(new Uint8Array(bytes.subarray(at, at + PIECE)));
      at += PIECE;
    },
  });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - at), at);
    at += piece.length;
  }
  return whole;
}

async function read(bytes: Uint8Array, format: Format): Promise<Pick<Unpacked, 'bytes' | 'partly'>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let partly = false;
  const reader = sourceOf(bytes).pipeThrough(new DecompressionStream(format)).getReader();
  try {
    while (length <= MOST) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
  } catch {
    partly = true;
  }
  reader.cancel().catch(() => undefined);
  return { bytes: joined(pieces, Math.min(length, MOST)), partly: partly || length > MOST };
}

/** Null for what is not packed. What was cut off comes as far as it goes; without a mark it must come whole. */
export async function unpack(bytes: Uint8Array): Promise<Unpacked | null> {
  const format = formatOf(bytes);
  if (!format) return null;
  const out = await read(bytes, format).catch(() => null);
  if (!out || out.bytes.length === 0) return null;
  if (format === 'deflate-raw' && out.partly && out.bytes.length < MOST) return null;
  return { ...out, coding: format === 'gzip' ? 'gzip' : 'deflate' };
}
