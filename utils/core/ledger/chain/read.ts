// A bundle read: bytes to lines, lines to entries, payloads and checkpoints. Anything but what bundle.ts writes is refused.
// Never: believes any of it. What was read is checked in verify.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { readUtf8, toHex } from '@/utils/core/ledger/bytes';
import { Broken } from './broken';
import type { Header } from './bundle';
import { type Canonical, canonical, parseCanonical } from './canonical';
import { fromText, sameBytes } from './encode';
import { type Entry, isHash, isLedger, parseEntry } from './entry';

export interface ReadEntry {
  readonly line: number;
  readonly text: string;
  readonly entry: Entry;
  /** In an excerpt. */
  readonly path: readonly Uint8Array[];
}

export interface ReadPayload {
  readonly line: number;
  readonly seq: number;
  readonly salt: Uint8Array;
  readonly text: string;
  readonly payload: Canonical;
}

export interface ReadCheckpoint {
  readonly line: number;
  readonly text: string;
  /** In an excerpt. */
  readonly growth: readonly Uint8Array[];
}

export interface ReadBundle {
  readonly header: Header;
  readonly publicKey: Uint8Array;
  readonly entries: ReadEntry[];
  readonly payloads: ReadPayload[];
  readonly checkpoints: ReadCheckpoint[];
}

type Fields = { readonly [name: string]: Canonical };

const formAt = (line: number, cause?: unknown) => new Broken('form', { line }, { cause });

/** The object on a line, with these names and no others. */
function fieldsOf(text: string, line: number, names: string): Fields {
  let value: Canonical;
  try {
    value = parseCanonical(text);
  } catch (cause) {
    throw formAt(line, cause);
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== names) throw formAt(line);
  return value as Fields;
}

function hashesOf(value: Canonical | undefined, line: number): readonly Uint8Array[] {
  if (!Array.isArray(value) || !value.every(isHash)) throw formAt(line);
  return value.map((one) => fromText(one) as Uint8Array);
}

function entryOf(text: string, line: number): Entry {
  try {
    return parseEntry(text);
  } catch (cause) {
    throw formAt(line, cause);
  }
}

function headerOf(text: string): Header {
  const fields = fieldsOf(text, 1, 'bundle,entries,epoch,key,ledger,v');
  const { bundle, entries, epoch, key, ledger, v } = fields;
  if (bundle !== 'whence' || typeof v !== 'number') throw formAt(1);
  if (v !== 1) throw new Broken('version', { line: 1 });
  const known = (entries === 'all' || entries === 'some') && typeof epoch === 'number';
  if (!known || !isHash(key) || !isLedger(ledger)) throw formAt(1);
  return { bundle, v, entries, ledger, epoch, key };
}

type Add = (bundle: ReadBundle, text: string, line: number) => void;

interface LineKind {
  readonly starts: string;
  readonly add: Add;
}

function addExcerpted({ entries }: ReadBundle, text: string, line: number): void {
  const { entry, path } = fieldsOf(text, line, 'entry,path');
  const own = canonical(entry);
  entries.push({ line, text: own, entry: entryOf(own, line), path: hashesOf(path, line) });
}

function addPayload({ payloads }: ReadBundle, text: string, line: number): void {
  const { payload = null, salt, seq } = fieldsOf(text, line, 'payload,salt,seq');
  if (!isHash(salt) || typeof seq !== 'number') throw formAt(line);
  payloads.push({ line, seq, salt: fromText(salt) as Uint8Array, text: canonical(payload), payload });
}

function addCheckpoint({ checkpoints, header }: ReadBundle, text: string, line: number): void {
  const excerpt = header.entries === 'some';
  const { checkpoint, growth = [] } = fieldsOf(text, line, excerpt ? 'checkpoint,growth' : 'checkpoint');
  if (typeof checkpoint !== 'string') throw formAt(line);
  checkpoints.push({ line, text: checkpoint, growth: hashesOf(growth, line) });
}

const addEntry: Add = ({ entries }, text, line) =>
  void entries.push({ line, text, entry: entryOf(text, line), path: [] });
const PAYLOAD: LineKind = { starts: '{"payload":', add: addPayload };
const CHECKPOINT: LineKind = { starts: '{"checkpoint":', add: addCheckpoint };

/** What lines there are, in the order in which they come. */
const KINDS: Readonly<Record<Header['entries'], readonly LineKind[]>> = {
  all: [{ starts: '{"commit":', add: addEntry }, PAYLOAD, CHECKPOINT],
  some: [{ starts: '{"entry":', add: addExcerpted }, PAYLOAD, CHECKPOINT],
};

/** The lines before the seal, if it is theirs. */
function unsealed(bytes: Uint8Array): readonly string[] {
  const { text } = readUtf8(bytes);
  if (!sameBytes(utf8ToBytes(text), bytes)) throw new Broken('encoding');
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Broken('seal');
  const footer = lines.pop() ?? '';
  const body = bytes.subarray(0, bytes.length - utf8ToBytes(footer).length - 1);
  const seal = canonical({ lines: lines.length, sha256: toHex(sha256(body)) });
  if (footer !== seal) throw new Broken('seal');
  return lines;
}

/** Throws Broken. */
export function readBundle(bytes: Uint8Array): ReadBundle {
  const [first = '', ...rest] = unsealed(bytes);
  const header = headerOf(first);
  const publicKey = fromText(header.key) as Uint8Array;
  const bundle: ReadBundle = { header, publicKey, entries: [], payloads: [], checkpoints: [] };
  const kinds = KINDS[header.entries];
  let reached = 0;
  rest.forEach((text, at) => {
    const line = at + 2;
    const rank = kinds.findIndex(({ starts }) => text.startsWith(starts));
    if (rank < 0) throw formAt(line);
    if (rank < reached) throw new Broken('order', { line });
    reached = rank;
    kinds[rank]?.add(bundle, text, line);
  });
  return bundle;
}
