// An entry of the journal as it is hashed: where it stands, and a salted commitment to what it says.
// Never: what it says. Without the salt nobody can find that out, not even by trying every telephone number.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, NotCanonical, parseCanonical } from './canonical';
import { fromText } from './encode';

export const ENTRY_KINDS = ['disclosure', 'change', 'erase', 'recovery', 'import', 'keyrot', 'epoch'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Entry {
  readonly v: 1;
  /** The name of the ledger. */
  readonly ledger: string;
  readonly epoch: number;
  /** Its number in the epoch, from 0. */
  readonly seq: number;
  /** Minutes since the epoch of Unix. */
  readonly min: number;
  readonly kind: EntryKind;
  /** base64url of `commitOf` its payload. */
  readonly commit: string;
  /** base64url of the hash of the entry before, or of `genesisOf`. */
  readonly prev: string;
}

/** Bytes of a hash and of a salt. */
export const SIZE = 32;

const LEAF = Uint8Array.of(0);
const PAYLOAD = concatBytes(Uint8Array.of(2), utf8ToBytes('whence/payload/v1'), Uint8Array.of(0));
const GENESIS = utf8ToBytes('whence/genesis/v1');
const BETWEEN = Uint8Array.of(0);

export function commitOf(salt: Uint8Array, payloadText: string): Uint8Array {
  if (salt.length !== SIZE) throw new RangeError('a salt has 32 bytes');
  return sha256(concatBytes(PAYLOAD, salt, utf8ToBytes(payloadText)));
}

/** The leaf of RFC 9162. */
export function hashOf(entryText: string): Uint8Array {
  return sha256(concatBytes(LEAF, utf8ToBytes(entryText)));
}

/** What the first entry follows: so every hash of the chain speaks of this ledger and this key. */
export function genesisOf(ledger: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(GENESIS, BETWEEN, utf8ToBytes(ledger), BETWEEN, publicKey));
}

/** The text that is stored and hashed. */
export function entryText(entry: Entry): string {
  return canonical(entry);
}

const NAMES = 'commit,epoch,kind,ledger,min,prev,seq,v';
const LEDGER = /^[\w-]{1,64}$/;

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && fromText(value)?.length === SIZE;
}

export function isLedger(value: unknown): value is string {
  return typeof value === 'string' && LEDGER.test(value);
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== NAMES) return false;
  const { v, ledger, epoch, seq, min, kind, commit, prev } = value as Record<keyof Entry, unknown>;
  const numbers = [epoch, seq, min].every((one) => typeof one === 'number');
  const known = ENTRY_KINDS.some((one) => one === kind);
  return v === 1 && isLedger(ledger) && numbers && known && isHash(commit) && isHash(prev);
}

/** Throws NotCanonical on anything but the text of an entry. */
export function parseEntry(text: string): Entry {
  const value = parseCanonical(text);
  if (!isEntry(value)) throw new NotCanonical('JSON, but no entry');
  return value;
}
