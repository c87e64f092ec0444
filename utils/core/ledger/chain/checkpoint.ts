// A checkpoint: how many entries there were and the root over them, signed. The text of C2SP's tlog-checkpoint, which is a
// signed note: three lines, an empty one, a signature. As it is, it is the receipt that a person keeps elsewhere.
// Never: signs or verifies; the bytes of a signature are given and taken.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64, toHex } from '@/utils/core/ledger/bytes';
import { fromNoteText, sameBytes } from './encode';
import { SIZE } from './entry';

export interface Checkpoint {
  readonly ledger: string;
  readonly epoch: number;
  /** How many entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** The name of the log and of its key: a ledger's epoch. Nothing answers there. */
const originOf = ({ ledger, epoch }: Pick<Checkpoint, 'ledger' | 'epoch'>) => `whence.invalid/${ledger}/${epoch}`;

/** What is signed. */
export function bodyOf(checkpoint: Checkpoint): string {
  return `${originOf(checkpoint)}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

const ED25519 = Uint8Array.of(1);
const ID_SIZE = 4;
const SIGNATURE_SIZE = 64;

/** Which key it was, for who has several; no digest to trust. */
function keyIdOf(origin: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${origin}\n`), ED25519, publicKey)).subarray(0, ID_SIZE);
}

export function noteOf(checkpoint: Checkpoint, publicKey: Uint8Array, signature: Uint8Array): string {
  const origin = originOf(checkpoint);
  return `${bodyOf(checkpoint)}\n— ${origin} ${toBase64(concatBytes(keyIdOf(origin, publicKey), signature))}\n`;
}

export interface Note {
  readonly checkpoint: Checkpoint;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

const NOTE =
  /^whence\.invalid\/([\w-]{1,64})\/(0|[1-9]\d{0,14})\n(0|[1-9]\d{0,14})\n([\w+/]{43}=)\n\n— (\S{1,99}) ([\w+/]{91}=)\n$/;

/** null: not a note that `noteOf` writes. */
export function parseNote(text: string): Note | null {
  const [, ledger = '', epoch, size, rootText = '', name, signed = ''] = NOTE.exec(text) ?? [];
  const [root, bytes] = [fromNoteText(rootText), fromNoteText(signed)];
  if (root?.length !== SIZE || bytes?.length !== ID_SIZE + SIGNATURE_SIZE) return null;
  const checkpoint = { ledger, epoch: Number(epoch), size: Number(size), root };
  if (name !== originOf(checkpoint)) return null;
  return { checkpoint, keyId: bytes.subarray(0, ID_SIZE), signature: bytes.subarray(ID_SIZE) };
}

export function isKeyOf({ checkpoint, keyId }: Note, publicKey: Uint8Array): boolean {
  return sameBytes(keyId, keyIdOf(originOf(checkpoint), publicKey));
}

/** As a mail program may have broken it: empty lines more or fewer, the long line in two. */
const FOUND =
  /(whence\.invalid\/[\w-]{1,64}\/\d{1,15})\n(\d{1,15})\n([\w+/]{43}=)\n{1,4}— (whence\.invalid\/[\w-]{1,64}\/\d{1,15})[ \n]([\w+/]{91}=)/;

/** The first receipt in a text that a person kept: a file, a mail, a quotation. null: there is none. */
export function findReceipt(text: string): Note | null {
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.replace(/^[> \t]+/, ''));
  const [found, origin, size, root, name, signed] = FOUND.exec(lines.join('\n')) ?? [];
  return found === undefined ? null : parseNote(`${origin}\n${size}\n${root}\n\n— ${name} ${signed}\n`);
}

/** 16 bytes of the key's digest, for people: eight groups of four hexadecimal digits. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const digits = toHex(sha256(publicKey).subarray(0, 16));
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** Where the record stands, signed. */
export interface Signed {
  readonly ledger: string;
  readonly epoch: number;
  /** How many entries. */
  readonly size: number;
  /** The signed note: as it is, the receipt to keep elsewhere. */
  readonly text: string;
  /** base64url. */
  readonly publicKey: string;
  /** Of the key, for people. */
  readonly fingerprint: string;
}
