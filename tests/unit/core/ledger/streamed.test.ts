import { describe, expect, it } from 'vitest';
import type { Kind } from '@/utils/core/item';
import { indexOf, needleOf } from '@/utils/core/ledger/needle';
import { createStream, lookAtStream, pushDelta, type Stream } from '@/utils/core/ledger/streamed';
import { bodyOf } from './bodies';

const indexFor = (kind: Kind, ...forms: string[]) => indexOf([needleOf('it', kind, forms)]);
const EMAIL = 'mei.lin@example.org';

function sent(texts: readonly string[], index = indexFor('email', EMAIL)) {
  let stream: Stream = createStream();
  return texts.flatMap((text) => {
    const pushed = pushDelta(stream, text, index);
    stream = pushed.stream;
    return pushed.carried;
  });
}

const SHAPES: Readonly<Record<string, (letter: string, at: number) => string>> = {
  'a letter alone': (letter) => letter,
  'json events': (letter, at) => JSON.stringify({ events: [{ kind: 'input', at, args: [1, 2], value: letter }] }),
  'json with keys': (letter, at) => JSON.stringify({ t: 1732451234567 + at, type: 'keydown', key: letter }),
  'form fields': (letter, at) =>
    new URLSearchParams({ sid: 'a81cbf20', seq: String(1000000 + at), k: letter }).toString(),
  'an address': (letter, at) => `https://r.test/p?seq=${1000000 + at}&k=${encodeURIComponent(letter)}`,
};

describe('what is spelled a letter at a time', () => {
  for (const [name, shape] of Object.entries(SHAPES))
    it(`is seen in ${name}, once`, () => {
      expect(sent([...EMAIL].map(shape))).toEqual([{ itemId: 'it', codings: ['streamed'], partly: false }]);
    });

  it('is seen in the codes of keys', () => {
    const texts = [...'13800138000'].map((digit) => JSON.stringify({ keyCode: digit.charCodeAt(0), t: 171 }));
    expect(sent(texts, indexFor('tel', '13800138000'))).toHaveLength(1);
  });

  it('is seen when several letters come in one message, and after one was taken back', () => {
    const keys = ['m', 'x', 'Backspace', ...EMAIL.slice(1)].map((key) => ({ key }));
    expect(sent([JSON.stringify(keys.slice(0, 9)), JSON.stringify(keys.slice(9))])).toHaveLength(1);
  });

  it('is seen as an input method commits it', () => {
    expect(
      sent(
        ['北京市', '朝阳区', '建国路', '88', '号'].map((value) => JSON.stringify({ value })),
        indexFor('street-address', '北京市朝阳区建国路88号'),
      ),
    ).toHaveLength(1);
  });

  it('is seen after other fields that went the same way', () => {
    expect(sent([...`anna smith${EMAIL}`].map((key) => JSON.stringify({ key })))).toHaveLength(1);
  });

  it('is not what only begins like it, or comes in another order', () => {
    expect(sent([...EMAIL.slice(0, -1)].map((key) => JSON.stringify({ key })))).toEqual([]);
    expect(sent([...EMAIL].reverse().map((key) => JSON.stringify({ key })))).toEqual([]);
  });

  it('is seen though the first letters went before anybody looked, and keys that are no letters came after', () => {
    const keys = (text: string, ...more: string[]) => [...text, ...more].map((key) => JSON.stringify({ key }));
    expect(sent(keys(EMAIL.slice(1), 'Tab'))).toHaveLength(1);
    expect(sent(keys(EMAIL.slice(6), 'Tab'))).toHaveLength(1);
    expect(sent(keys(EMAIL.slice(7), 'Tab'))).toEqual([]);
    expect(sent(keys(`x${EMAIL.slice(1)}`))).toEqual([]);
    expect(sent(keys('800138000'), indexFor('tel', '13800138000'))).toHaveLength(1);
    expect(sent(keys('1380'), indexFor('tel', '8613800138000'))).toEqual([]);
  });

  it('is found when it becomes known after its letters had gone, with the key that left the field', () => {
    let stream = createStream();
    const nobody = indexOf([]);
    for (const key of [...EMAIL.slice(2), 'Tab']) stream = pushDelta(stream, JSON.stringify({ key }), nobody).stream;
    expect(lookAtStream(stream, indexFor('email', EMAIL)).carried).toHaveLength(1);
  });

  it('is not a short name that other letters spell by chance', () => {
    expect(
      sent(
        [...'maylinbaker'].map((key) => JSON.stringify({ key })),
        indexFor('name', 'Lin'),
      ),
    ).toEqual([]);
  });

  it('is not found in requests that hold nothing of it, and remembers little of them', () => {
    const index = indexOf([
      needleOf('a', 'email', [EMAIL]),
      needleOf('b', 'tel', ['+8613800138000']),
      needleOf('c', 'cc-number', ['4111111111111111']),
    ]);
    let stream = createStream();
    for (let at = 0; at < 3000; at++) {
      const pushed = pushDelta(stream, bodyOf(at), index);
      expect(pushed.carried).toEqual([]);
      stream = pushed.stream;
    }
    expect(JSON.stringify([...stream]).length).toBeLessThan(10_000);
  });

  it('takes a body of any size', () => {
    expect(sent(['"k":"a",'.repeat(1e6), '\uD800', '"\\u', '='.repeat(30_000), '"a":"'.repeat(6000)])).toEqual([]);
  });
});
