// The install's secret and the keyed fingerprints made with it. Background only.
// Never: a key or a fingerprint to a content script. The seed lies beside the record: fingerprints are no anonymity.
import { canonical } from '@/utils/core/detect/variants';
import type { Kind } from '@/utils/core/item';
import { database } from './database';
import { copyKeys } from './journal/key-copy';
import { ready } from './journal/start';

const SEED = 'seed';
const bytesOf = (text: string) => new TextEncoder().encode(text);

let known: Promise<Uint8Array<ArrayBuffer>> | null = null;
const keys = new Map<Kind, Promise<CryptoKey>>();

/** 32 random bytes, made once: whoever comes second finds the first one's. */
async function readSeed(): Promise<Uint8Array<ArrayBuffer>> {
  // Not before it is known whether the keys that there were are lost, or come back.
  await ready();
  const db = database();
  const fresh = crypto.getRandomValues(new Uint8Array(32));
  const bytes = await db.transaction('rw', db.keys, async () => {
    const stored = await db.keys.get(SEED);
    if (stored) return stored.bytes;
    await db.keys.add({ id: SEED, bytes: fresh });
    return fresh;
  });
  await copyKeys();
  return bytes;
}

function seed(): Promise<Uint8Array<ArrayBuffer>> {
  known ??= readSeed().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** HKDF-SHA-256 of the seed, one key a kind: values of different kinds can never be compared. */
async function deriveKey(kind: Kind): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', await seed(), 'HKDF', false, ['deriveKey']);
  const info = bytesOf(`whence/v1/fp/${kind}/0`);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return crypto.subtle.deriveKey(derivation, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}

function keyOf(kind: Kind): Promise<CryptoKey> {
  const key = keys.get(kind) ?? deriveKey(kind);
  keys.set(kind, key);
  key.catch(() => keys.delete(kind));
  return key;
}

/** HMAC-SHA-256 of a normal form's canonical form under the key of its kind; 64 lower-case hex digits. */
export async function fingerprint(kind: Kind, normal: string): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', await keyOf(kind), bytesOf(canonical(kind, normal)));
  return Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Drops the seed and every key made of it: what was fingerprinted before can never be matched again. */
export async function forgetKeys(): Promise<void> {
  await database().keys.clear();
  known = null;
  keys.clear();
}

/** After the keys in the table became others: what was made of the ones before is not used any more. */
export function rereadKeys(): void {
  known = null;
  keys.clear();
}
