import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpack } from '@/utils/platform/unpack';

const TEXT = JSON.stringify({ email: 'mei@example.org', note: '王小明 '.repeat(40) });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const MOST = 1 << 20;

describe('unpack', () => {
  it.each([
    ['gzip', gzipSync, 'gzip'],
    ['zlib', deflateSync, 'deflate'],
    ['deflate without a mark', deflateRawSync, 'deflate'],
  ] as const)('unpacks %s', async (_, pack, coding) => {
    const out = await unpack(pack(TEXT));
    expect({ ...out, bytes: text(out?.bytes) }).toEqual({ bytes: TEXT, coding, partly: false });
  });

  it('gives as much as there is of what was cut off', async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `row ${at * 7919};`).join('');
    const whole = gzipSync(long);
    const out = await unpack(whole.subarray(0, whole.length / 2));
    expect(out?.partly).toBe(true);
    expect(text(out?.bytes).startsWith('row 0;row 7919;')).toBe(true);
  });

  it('stops at its limit, however much comes out', async () => {
    for (const pack of [gzipSync, deflateSync, deflateRawSync]) {
      const out = await unpack(pack(Buffer.alloc(60 * MOST)));
      expect([out?.bytes.length, out?.partly]).toEqual([MOST, true]);
    }
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode(TEXT)],
    ['text that begins like zlib', new TextEncoder().encode('x\u0001 is no such thing')],
    ['a mark and nothing else', new Uint8Array([0x1f, 0x8b])],
    ['a mark and noise', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
  ])('takes %s for what it is', async (_, bytes) => {
    expect(await unpack(bytes)).toBeNull();
  });

  it('never throws', async () => {
    const marks = fc.constantFrom<number[]>([], [0x1f, 0x8b], [0x78, 0x9c], [0]);
    await fc.assert(
      fc.asyncProperty(marks, fc.uint8Array({ maxLength: 400 }), async (mark, bytes) => {
        const out = await unpack(new Uint8Array([...mark, ...bytes]));
        expect(out === null || out.bytes.length > 0).toBe(true);
      }),
    );
  });
});
