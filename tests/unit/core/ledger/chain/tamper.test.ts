// What is done to a bundle is found, and called by its name: one byte of it, or as much as somebody can who seals it anew.
// 20,000 single bytes; a million with --full, whose result is kept in docs/evidence.md. WHENCE_SEED draws others.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BundleParts, sealed, writeBundle, writeExcerpt } from '@/utils/core/ledger/chain/bundle';
import { bodyOf, fingerprintOf, noteOf } from '@/utils/core/ledger/chain/checkpoint';
import { toText } from '@/utils/core/ledger/chain/encode';
import { commitOf, entryText, genesisOf, hashOf, parseEntry } from '@/utils/core/ledger/chain/entry';
import { rootOf } from '@/utils/core/ledger/chain/merkle';
import { type Given, type Verdict, verifyBundle } from '@/utils/core/ledger/chain/verify';
import { type Draw, drawing, ledgerOf, linesOf, type Made, verifySignature } from './ledgers';

const FULL = Boolean(process.env.WHENCE_FULL);
const COUNT = FULL ? 1_000_000 : 20_000;
const SEED = Number(process.env.WHENCE_SEED ?? 5);

const check = (bundle: string | Uint8Array, given: Partial<Given> = {}) =>
  verifyBundle(typeof bundle === 'string' ? Buffer.from(bundle) : bundle, { verifySignature, ...given });
const short = (verdict: Verdict) =>
  verdict.status === 'broken' ? `${verdict.reason} at ${verdict.seq}` : `${verdict.status} ${verdict.receipt}`;

/** A ledger of twelve entries and checkpoints after 4, 8 and 12. */
function twelve(seed = 1): Made {
  for (let at = seed; ; at += 1000) {
    const made = ledgerOf(drawing(at), { most: 12, opened: 4 });
    if (made.parts.entries.length !== 12) continue;
    const checkpoints = [4, 8, 12].map((size) => ({ size, text: noteAt(made, size) }));
    return { ...made, parts: { ...made.parts, checkpoints } };
  }
}

function noteAt({ parts, pair }: Made, size: number, publicKey = parts.publicKey): string {
  const { ledger, epoch } = parts;
  const checkpoint = { ledger, epoch, size, root: rootOf(parts.entries.slice(0, size).map(hashOf)) };
  return noteOf(checkpoint, publicKey, pair.sign(bodyOf(checkpoint)));
}

/** The bytes with a seal that is theirs. */
function resealed(bundle: Buffer): Buffer {
  const body = bundle.subarray(0, bundle.lastIndexOf(10, bundle.length - 2) + 1);
  const lines = body.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([body, Buffer.from(`{"lines":${lines},"sha256":"${sha256}"}\n`)]);
}

describe('one byte', () => {
  /** Sealed anew after each, so that every other check has to find it: nothing in a bundle is free. */
  async function harm(draw: Draw, bundle: Buffer, reseal: boolean): Promise<Verdict> {
    const end = reseal ? bundle.lastIndexOf(10, bundle.length - 2) : bundle.length;
    const at = draw(end);
    const changed = Buffer.from(bundle);
    const [was, low, kinds] = [changed[at] as number, reseal ? 32 : 0, reseal ? 95 : 256];
    // Sealed anew it becomes another printable sign: whatever is no text at all would be found too soon.
    changed[at] = low + ((was - low + 1 + draw(kinds - 1) + kinds) % kinds);
    if (!reseal) return check(changed);
    return check(resealed(changed));
  }

  it(`of ${COUNT} is found, whichever it is`, { timeout: FULL ? 7_200_000 : 120_000 }, async () => {
    const draw = drawing(SEED);
    const bundles = Array.from({ length: 20 }, (_, at) => {
      const { parts } = ledgerOf(drawing(SEED + at), { most: 8 });
      return Buffer.from(at % 2 === 0 ? writeBundle(parts) : writeExcerpt(parts));
    });
    for (const bundle of bundles) expect(short(await check(bundle))).toBe('consistent none');
    const missed: string[] = [];
    const reasons = new Map<string, number>();
    for (let at = 0; at < COUNT; at++) {
      const bundle = bundles[at % bundles.length] as Buffer;
      const verdict = await harm(draw, bundle, at % 4 !== 0);
      if (verdict.status === 'consistent') missed.push(`${at}`);
      else reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
    }
    expect(missed).toEqual([]);
    for (const reason of ['seal', 'form', 'encoding', 'link', 'commit', 'signature', 'root', 'path', 'growth'])
      expect(reasons.get(reason) ?? 0, reason).toBeGreaterThan(0);
    if (FULL) console.log(`${COUNT} single bytes, seed ${SEED}, all found:`, Object.fromEntries(reasons));
  });
});

describe('more than a byte, sealed anew', () => {
  const { parts, pair } = twelve();
  const lines = linesOf(writeBundle(parts));
  const at = (starts: string, nth = 0) =>
    lines.flatMap((line, place) => (line.startsWith(starts) ? [place] : []))[nth] as number;
  const entryAt = (seq: number) => at('{"commit":', seq);
  const verdictOn = async (changed: readonly string[]) => short(await check(sealed(changed)));

  it('of nothing is consistent', async () => {
    expect(await verdictOn(lines)).toBe('consistent none');
    expect(await check(writeExcerpt(parts))).toMatchObject({ status: 'consistent', size: 12 });
  });

  it.each<[what: string, verdict: string, change: () => readonly string[]]>([
    ['an entry is another', 'link at 6', () => lines.with(entryAt(5), edited(lines[entryAt(5)] as string, { min: 1 }))],
    ['two entries are swapped', 'gap at 4', () => swapped(lines, entryAt(3), entryAt(4))],
    ['an entry is not there', 'gap at 4', () => lines.toSpliced(entryAt(3), 1)],
    ['the last entry is not there', 'payload at 11', () => lines.toSpliced(entryAt(11), 1)],
    [
      'the last entry and its payload are not there',
      'ahead at 11',
      () => lines.toSpliced(at('{"payload":', 11), 1).toSpliced(entryAt(11), 1),
    ],
    ['an entry is there twice', 'gap at 3', () => lines.toSpliced(entryAt(3), 0, lines[entryAt(3)] as string)],
    [
      'the epoch of an entry is another',
      'ledger at 2',
      () => lines.with(entryAt(2), edited(lines[entryAt(2)] as string, { epoch: 9 })),
    ],
    [
      'an entry is of another ledger',
      'ledger at 2',
      () => lines.with(entryAt(2), linesOf(writeBundle(twelve(2).parts))[3] as string),
    ],
    [
      'the last entry is another',
      'root at 11',
      () => lines.with(entryAt(11), edited(lines[entryAt(11)] as string, { min: 1 })),
    ],
    [
      'a payload is another',
      'commit at 0',
      () => lines.with(at('{"payload":'), (lines[at('{"payload":')] as string).replace('"v":1', '"v":2')),
    ],
    ['payloads are swapped', 'order at 0', () => swapped(lines, at('{"payload":'), at('{"payload":', 1))],
    ['the last checkpoint is not there', 'uncovered at 8', () => lines.slice(0, -1)],
    ['no checkpoint is there', 'unsigned at null', () => lines.slice(0, -3)],
    ['an old checkpoint stands for the last', 'order at null', () => [...lines.slice(0, -1), lines.at(-2) as string]],
    [
      'a checkpoint is of another key',
      'key-id at 11',
      () => [
        ...lines.slice(0, -1),
        JSON.stringify({ checkpoint: noteAt({ parts, pair: twelve(3).pair }, 12, twelve(3).parts.publicKey) }),
      ],
    ],
    [
      'a signature is another',
      'signature at 11',
      () => [...lines.slice(0, -1), JSON.stringify({ checkpoint: forged(parts) })],
    ],
    [
      'an entry comes after payloads',
      'order at null',
      () => [...lines.toSpliced(entryAt(11), 1), lines[entryAt(11)] as string],
    ],
  ])('where %s: %s', async (_, verdict, change) => {
    expect(await verdictOn(change())).toBe(verdict);
  });

  it('is called broken where the file was cut, and lines are counted', async () => {
    const bundle = writeBundle(parts);
    for (const cut of [bundle.slice(0, -1), bundle.slice(0, bundle.length / 2), `${lines.join('\n')}\n`, '', '\n'])
      expect(await check(cut)).toMatchObject({ status: 'broken', reason: 'seal' });
    expect(await check(sealed(lines.with(4, 'nonsense')))).toEqual({
      status: 'broken',
      reason: 'form',
      line: 5,
      seq: null,
    });
  });

  it('is never an exception, whatever the bytes', async () => {
    const draw = drawing(SEED);
    for (let round = 0; round < 500; round++) {
      const noise = Uint8Array.from({ length: draw(200) }, () => draw(256));
      expect((await check(noise)).status).toBe('broken');
    }
  });

  it('cannot be seen where a part of it was rewritten with the key, unless a receipt was kept', async () => {
    const rewritten = rewrite({ parts, pair }, 5);
    expect(short(await check(writeBundle(rewritten)))).toBe('consistent none');
    for (const [size, verdict] of [
      [4, 'consistent matches'],
      [8, 'receipt-root at 7'],
      [12, 'receipt-root at 11'],
    ] as const)
      expect(short(await check(writeBundle(rewritten), { receipt: noteAt({ parts, pair }, size) }))).toBe(verdict);
  });
});

describe('what was kept elsewhere', () => {
  const made = twelve();
  const { parts, pair } = made;
  const bundle = writeBundle(parts);
  const note = (size: number) => noteAt(made, size);

  it('dates what it covers', async () => {
    const min = parseEntry(parts.entries[7] as string).min;
    for (const receipt of [
      note(8),
      ` > ${note(8).replaceAll('\n', '\r\n > ')}`,
      broken(note(8)),
      `My receipt:\n\n${note(8)}\nfrom me`,
    ])
      expect(await check(bundle, { receipt })).toMatchObject({ receipt: 'matches', covered: 8, since: min });
  });

  it('may be of a size that no checkpoint of the bundle has', async () => {
    expect(await check(bundle, { receipt: note(7) })).toMatchObject({ receipt: 'matches', covered: 7 });
    expect(await check(writeExcerpt(parts), { receipt: note(7) })).toMatchObject({
      receipt: 'unlinked',
      covered: null,
    });
    expect(await check(writeExcerpt(parts), { receipt: note(8) })).toMatchObject({ receipt: 'matches', covered: 8 });
  });

  it.each<[what: string, verdict: string, receipt: () => string]>([
    ['cannot be read', 'receipt at null', () => note(8).slice(3)],
    ['is of another ledger', 'receipt-ledger at null', () => noteAt(twelve(2), 8)],
    ['knows more entries: the end was cut, or the file is older', 'receipt-ahead at 11', () => note(12)],
    [
      'has another root',
      'receipt-root at 3',
      () => noteOf({ ...parts, size: 4, root: new Uint8Array(32) }, parts.publicKey, pair.sign('')),
    ],
    ['is signed by nobody', 'receipt-signature at null', () => note(8).slice(0, -12) + note(4).slice(-12)],
  ])('where it %s: %s', async (_, verdict, receipt) => {
    const cut = {
      ...parts,
      entries: parts.entries.slice(0, 8),
      payloads: parts.payloads.filter(({ seq }) => seq < 8),
      checkpoints: parts.checkpoints.slice(0, 2),
    };
    expect(short(await check(writeBundle(cut), { receipt: receipt() }))).toBe(verdict);
    expect(short(await check(writeExcerpt(cut), { receipt: receipt() }))).toBe(verdict);
  });

  it('may be the fingerprint of the key', async () => {
    const own = fingerprintOf(parts.publicKey);
    for (const fingerprint of [own, own.toUpperCase(), own.replaceAll(' ', ':'), own.replaceAll(' ', ''), ' ', ''])
      expect(short(await check(bundle, { fingerprint }))).toBe('consistent none');
    const other = fingerprintOf(twelve(2).parts.publicKey);
    for (const fingerprint of [other, own.slice(1), 'word'])
      expect(short(await check(bundle, { fingerprint }))).toBe('key at null');
  });
});

describe('what is not opened', () => {
  const { parts } = twelve();

  it('is not in the file, and everything still holds', async () => {
    const few = { ...parts, payloads: parts.payloads.filter(({ seq }) => seq === 3 || seq === 9) };
    for (const bundle of [writeBundle(few), writeExcerpt(few)]) {
      const verdict = await check(bundle);
      expect(verdict).toMatchObject({ status: 'consistent', size: 12 });
      expect(verdict.status === 'consistent' && verdict.opened.map(({ seq }) => seq)).toEqual([3, 9]);
      for (const { seq, salt } of parts.payloads) expect(bundle.includes(salt), `${seq}`).toBe(seq === 3 || seq === 9);
    }
  });

  it('is called erased where an opened entry says so, and only if it is not there', async () => {
    const texts = parts.entries
      .map(() => '{"op":"add","v":1}')
      .with(9, '{"op":"erase","seqs":[7,2,3],"v":1}')
      .with(11, '{"op":"drop","seqs":[4],"v":1}');
    const said = retold(twelve(), texts);
    const without = { ...said, payloads: said.payloads.filter(({ seq }) => ![2, 4, 7].includes(seq)) };
    expect(await check(writeBundle(without))).toMatchObject({ status: 'consistent', erased: [2, 4, 7] });
  });

  it('cannot be found by guessing', () => {
    const [first] = parts.payloads;
    const entry = parseEntry(parts.entries[0] as string);
    for (let guess = 0; guess < 100; guess++) {
      const salt = new Uint8Array(32).fill(guess);
      expect(toText(commitOf(salt, first?.text ?? ''))).not.toBe(entry.commit);
    }
  });
});

/** As mail programs do. */
const broken = (note: string) => note.replace('\n\n', '\n\n\n').replace(/ (?=\S+=\n$)/, '\n');

function edited(line: string, changes: object): string {
  return entryText({ ...parseEntry(line), ...changes });
}

function swapped(lines: readonly string[], one: number, other: number): readonly string[] {
  return lines.with(one, lines[other] as string).with(other, lines[one] as string);
}

function forged({ ledger, epoch, publicKey, entries }: BundleParts): string {
  return noteOf({ ledger, epoch, size: 12, root: rootOf(entries.map(hashOf)) }, publicKey, new Uint8Array(64));
}

/** What somebody does who has the key: everything from an entry on is new, with checkpoints to match. */
function rewrite(made: Made, from: number): BundleParts {
  return retold(
    made,
    made.parts.payloads.map(({ text }, seq) => (seq < from ? text : '{"op":"add","v":1}')),
    from,
  );
}

function retold({ parts, pair }: Made, texts: readonly string[], from = 0): BundleParts {
  let prev = genesisOf(parts.ledger, parts.publicKey);
  const entries: string[] = [];
  const payloads = parts.payloads.map((payload, seq) => {
    if (seq < from) entries.push(parts.entries[seq] as string);
    else {
      const salt = new Uint8Array(32).fill(seq);
      const commit = toText(commitOf(salt, texts[seq] as string));
      entries.push(edited(parts.entries[seq] as string, { commit, prev: toText(prev) }));
    }
    prev = hashOf(entries[seq] as string);
    return seq < from ? payload : { seq, salt: toText(new Uint8Array(32).fill(seq)), text: texts[seq] as string };
  });
  const told = { ...parts, entries, payloads };
  return { ...told, checkpoints: [4, 8, 12].map((size) => ({ size, text: noteAt({ parts: told, pair }, size) })) };
}
