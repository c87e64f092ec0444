// What a backup holds, as values: the journal, the keys that its fingerprints were made with, cases, settings.
// Never: a value of the person's, other than what they wrote into a case themselves.
import type { Line } from './lines';

/** Goes up when a reader of this version could not make sense of the file. */
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly format: 'whence-backup';
  readonly v: number;
  /** Name of the ledger and number of its epoch. */
  readonly ledger: string;
  readonly epoch: number;
  /** How many entries there are, and the hash of the last one, base64url. */
  readonly size: number;
  readonly hash: string;
  /** When it was made; ms since the epoch. */
  readonly made: number;
  /** Of the extension that made it. */
  readonly version: string;
}

export interface BackupPayload {
  readonly seq: number;
  /** base64url. */
  readonly salt: string;
  /** Canonical. */
  readonly text: string;
}

export interface BackupCheckpoint {
  readonly size: number;
  readonly at: number;
  readonly text: string;
  /** The person took it to keep it elsewhere. */
  readonly receipt?: true;
}

export interface BackupContent {
  readonly header: BackupHeader;
  /** By id; base64url. */
  readonly keys: readonly { readonly id: string; readonly bytes: string }[];
  /** Canonical texts by seq, from 0. */
  readonly entries: readonly string[];
  /** Only of the entries that were not erased. */
  readonly payloads: readonly BackupPayload[];
  readonly checkpoints: readonly BackupCheckpoint[];
  /** JSON texts: they hold fractions, which canonical lines do not. */
  readonly cases: readonly { readonly id: string; readonly json: string }[];
  readonly settings: readonly { readonly name: string; readonly json: string }[];
}

/** In this order in the file. */
export const LINE_TYPES = ['header', 'key', 'entry', 'payload', 'checkpoint', 'case', 'setting'] as const;
export type LineType = (typeof LINE_TYPES)[number];

export function* linesOf(content: BackupContent): Generator<Line> {
  yield { type: 'header', ...content.header };
  for (const key of content.keys) yield { type: 'key', ...key };
  for (const text of content.entries) yield { type: 'entry', text };
  for (const payload of content.payloads) yield { type: 'payload', ...payload };
  for (const checkpoint of content.checkpoints) yield { type: 'checkpoint', ...checkpoint };
  for (const one of content.cases) yield { type: 'case', ...one };
  for (const setting of content.settings) yield { type: 'setting', ...setting };
}
