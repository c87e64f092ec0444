// The key that checkpoints of the record are signed with: Ed25519, made once, beside the seed. Background only.
// Never: leaves this machine, except in the person's own backup. Never: more than it says: who can use this browser
// profile can sign as well, so a signature is worth what a receipt kept elsewhere makes of it.
import { fromText } from '@/utils/core/ledger/chain/encode';
import { database } from './database';
import { copyKeys } from './journal/key-copy';

const SIGNING = 'signing';
const ED25519 = 'Ed25519';

async function freshKey(): Promise<Uint8Array<ArrayBuffer>> {
  const pair = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair;
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
}

/** PKCS#8. Whoever comes second finds the first one's. */
async function storedKey(): Promise<Uint8Array<ArrayBuffer>> {
  const db = database();
  const there = await db.keys.get(SIGNING);
  if (there) return there.bytes;
  const fresh = await freshKey();
  const bytes = await db.transaction('rw', db.keys, async () => {
    const stored = await db.keys.get(SIGNING);
    if (stored) return stored.bytes;
    await db.keys.add({ id: SIGNING, bytes: fresh });
    return fresh;
  });
  await copyKeys();
  return bytes;
}

export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly sign: (text: string) => Promise<Uint8Array>;
}

/** Not before the start is over: until then it is not known whether a key comes back. */
export async function signer(): Promise<Signer> {
  const key = await crypto.subtle.importKey('pkcs8', await storedKey(), ED25519, true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const publicKey = fromJwk(x);
  const sign = async (text: string) =>
    new Uint8Array(await crypto.subtle.sign(ED25519, key, new TextEncoder().encode(text)));
  return { publicKey, sign };
}

function fromJwk(x: string): Uint8Array<ArrayBuffer> {
  const bytes = fromText(x);
  if (bytes?.length !== 32) throw new Error('a key without its public half');
  return new Uint8Array(bytes);
}

/** Of bytes from anywhere. */
export async function verifySignature(publicKey: Uint8Array, text: string, signature: Uint8Array): Promise<boolean> {
  const [key, signed, message] = [new Uint8Array(publicKey), new Uint8Array(signature), new TextEncoder().encode(text)];
  const imported = await crypto.subtle.importKey('raw', key, ED25519, false, ['verify']).catch(() => null);
  return imported !== null && crypto.subtle.verify(ED25519, imported, signed, message);
}
