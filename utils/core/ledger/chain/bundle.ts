// The export of the record with its proof: JSON Lines, each in canonical form, the last one sealing all before it.
// `all`: every entry, in its own text. `some`: chosen entries, each with its path to the root.
// Never: reads one back (read.ts), nor decides which payloads go along: a payload that is not given stays unsaid.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toHex } from '@/utils/core/ledger/bytes';
import { canonical } from './canonical';
import { toText } from './encode';
import { hashOf } from './entry';
import { consistencyProof, inclusionProofs } from './merkle';

export interface Header {
  readonly bundle: 'whence';
  readonly v: 1;
  readonly entries: 'all' | 'some';
  readonly ledger: string;
  readonly epoch: number;
  /** The public key, base64url. */
  readonly key: string;
}

export interface OpenedPayload {
  readonly seq: number;
  /** base64url. */
  readonly salt: string;
  /** In canonical form. */
  readonly text: string;
}

export interface SignedCheckpoint {
  readonly size: number;
  /** The signed note. */
  readonly text: string;
}

export interface BundleParts {
  readonly ledger: string;
  readonly epoch: number;
  readonly publicKey: Uint8Array;
  /** The texts of all entries that the last checkpoint speaks of. */
  readonly entries: readonly string[];
  /** By seq. */
  readonly payloads: readonly OpenedPayload[];
  /** By size. */
  readonly checkpoints: readonly SignedCheckpoint[];
}

const headerOf = ({ ledger, epoch, publicKey }: BundleParts, entries: Header['entries']) =>
  canonical({ bundle: 'whence', v: 1, entries, ledger, epoch, key: toText(publicKey) } satisfies Header);

/** The payload is in canonical form already, so the line is. */
const payloadLine = ({ seq, salt, text }: OpenedPayload) => `{"payload":${text},"salt":"${salt}","seq":${seq}}`;

/** Lines, and one more that says how many they are and what their bytes hash to. */
export function sealed(lines: readonly string[]): string {
  const body = lines.map((line) => `${line}\n`).join('');
  const footer = canonical({ lines: lines.length, sha256: toHex(sha256(utf8ToBytes(body))) });
  return `${body}${footer}\n`;
}

/** Every entry, the payloads that are given, every checkpoint. */
export function writeBundle(parts: BundleParts): string {
  const { entries, payloads, checkpoints } = parts;
  const signed = checkpoints.map(({ text }) => canonical({ checkpoint: text }));
  return sealed([headerOf(parts, 'all'), ...entries, ...payloads.map(payloadLine), ...signed]);
}

/** The entries of the payloads that are given, and the last one that each checkpoint speaks of, which dates it. */
export function writeExcerpt(parts: BundleParts): string {
  const { payloads, checkpoints } = parts;
  const size = checkpoints.at(-1)?.size ?? 0;
  const leaves = parts.entries.slice(0, size).map(hashOf);
  const opened = payloads.filter(({ seq }) => seq < size);
  const wanted = [...opened.map(({ seq }) => seq), ...checkpoints.map((one) => one.size - 1)];
  const seqs = [...new Set(wanted)].sort((a, b) => a - b);
  const paths = inclusionProofs(leaves, seqs);
  const entries = seqs.map((seq, at) => {
    const path = (paths[at] ?? []).map((hash) => `"${toText(hash)}"`);
    return `{"entry":${parts.entries[seq]},"path":[${path.join(',')}]}`;
  });
  const signed = checkpoints.map(({ text, size: to }, at) => {
    const from = checkpoints[at - 1]?.size;
    const growth = from === undefined ? [] : consistencyProof(leaves.slice(0, to), from);
    return canonical({ checkpoint: text, growth: growth.map(toText) });
  });
  return sealed([headerOf(parts, 'some'), ...entries, ...opened.map(payloadLine), ...signed]);
}
