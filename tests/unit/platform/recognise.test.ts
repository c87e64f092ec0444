import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createStream } from '@/utils/core/ledger/streamed';
import { MOST_TEXT } from '@/utils/core/ledger/views';
import { forgetValues, recognise, recogniseStream, recogniseText } from '@/utils/platform/recognise';

const EMAIL = 'mei.lin@example.org';
const WANTED = [
  { itemId: 'email', kind: 'email', forms: [EMAIL] },
  { itemId: 'tel', kind: 'tel', forms: ['+8613800138000'] },
] as const;
const BODY = JSON.stringify({ a: [1, 2], email: EMAIL, t: 'x'.repeat(200) });
const bytes = (text: string) => new TextEncoder().encode(text);
const chain = async (body: string | Uint8Array) =>
  (await recognise(body, WANTED)).carried.map(({ itemId, codings }) => [itemId, codings.join(' ')]);

describe('recognise', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['text', '', BODY],
    ['bytes', '', bytes(BODY)],
    ['gzip', 'gzip', gzipSync(BODY)],
    ['zlib', 'deflate', deflateSync(BODY)],
    ['raw deflate', 'deflate', deflateRawSync(BODY)],
    ['gzip in gzip', 'gzip gzip', gzipSync(gzipSync(BODY))],
    ['base64 in gzip', 'gzip base64', gzipSync(JSON.stringify({ d: Buffer.from(BODY).toString('base64') }))],
    ['gzip in base64', 'base64 gzip', JSON.stringify({ d: gzipSync(BODY).toString('base64') })],
    [
      'gzip in base64 in a form',
      'base64 gzip',
      `v=1&d=${encodeURIComponent(gzipSync(`${BODY} 12`).toString('base64'))}&e=%20`,
    ],
    ['zlib in base64url', 'base64 deflate', `d=${deflateSync(BODY).toString('base64url')}`],
    ['UTF-16', 'utf16', Buffer.from(BODY, 'utf16le')],
  ])('finds it in %s', async (_, codings, body) => {
    expect(await chain(body)).toEqual([['email', codings]]);
  });

  it('finds one in plain sight and another that is packed', async () => {
    const body = JSON.stringify({ phone: '13800138000', d: gzipSync(BODY).toString('base64') });
    const wanted = [WANTED[0], { ...WANTED[1], forms: ['13800138000'] }];
    expect((await recognise(body, wanted)).carried.map(({ itemId }) => itemId).sort()).toEqual(['email', 'tel']);
  });

  it('says of a body of 50 MB that it was read in part, and finds what lies in front', async () => {
    const body = new Uint8Array(50 << 20);
    body.set(bytes(`e=${EMAIL}&`));
    expect(await recognise(body, WANTED)).toEqual({
      carried: [{ itemId: 'email', codings: [], partly: true }],
      partly: true,
    });
    expect((await recognise(body.fill(120), WANTED)).partly).toBe(true);
    expect(recogniseText('x '.repeat(MOST_TEXT), WANTED)).toEqual({ carried: [], partly: true });
  });

  it('opens only so much of what is packed over and over', async () => {
    const bomb = gzipSync(Buffer.alloc(30 << 20));
    const body = JSON.stringify(
      Array.from({ length: 200 }, (_, at) => gzipSync(`${at} ${bomb.toString('latin1')}`).toString('base64')),
    );
    const from = performance.now();
    await recognise(body, WANTED);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  it('puts together what goes letter by letter', () => {
    let stream = createStream();
    const found = [...EMAIL].flatMap((key) => {
      const pushed = recogniseStream(stream, JSON.stringify({ type: 'keydown', key }), WANTED);
      stream = pushed.stream;
      return pushed.carried;
    });
    expect(found).toEqual([{ itemId: 'email', codings: ['streamed'], partly: false }]);
    // Letters are kept before anything is known that they might spell.
    expect(recogniseStream(stream, 'm', []).carried).toEqual([]);
  });

  it('finds nothing where nothing is wanted, and again after it forgot', async () => {
    expect(await recognise(BODY, [])).toEqual({ carried: [], partly: false });
    forgetValues();
    expect(await chain(BODY)).toEqual([['email', '']]);
  });
});
