import { beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/core/item';
import { freshBrowser, kill } from './world';

beforeEach(() => freshBrowser());

/** Keys as a background finds them that was just started. */
async function keys() {
  await kill();
  return import('@/utils/platform/keys');
}

describe('fingerprints', () => {
  it('are the same for the same value of the same kind, also after the background was killed', async () => {
    const first = await (await keys()).fingerprint('tel', '+8613800138000');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await (await keys()).fingerprint('tel', '+8613800138000')).toBe(first);
  });

  it('differ by kind, so that values of different kinds cannot be compared', async () => {
    const { fingerprint } = await keys();
    const prints = await Promise.all(KINDS.map((kind) => fingerprint(kind, '12345678')));
    expect(new Set(prints).size).toBe(KINDS.length);
  });

  it('differ by install', async () => {
    const first = await (await keys()).fingerprint('tel', '+8613800138000');
    await freshBrowser();
    expect(await (await keys()).fingerprint('tel', '+8613800138000')).not.toBe(first);
  });

  it('are HMAC-SHA-256 under the HKDF-SHA-256 key of the kind', async () => {
    const { fingerprint } = await keys();
    const print = await fingerprint('email', 'wang@example.cn');
    const { createHmac, hkdfSync } = await import('node:crypto');
    const { database } = await import('@/utils/platform/database');
    const seed = (await database().keys.get('seed'))?.bytes as Uint8Array;
    expect(seed).toHaveLength(32);
    const key = Buffer.from(hkdfSync('sha256', seed, new Uint8Array(0), 'whence/v1/fp/email/0', 32));
    expect(print).toBe(createHmac('sha256', key).update('wang@example.cn').digest('hex'));
  });

  it('rest on one seed, however many ask at the first moment', async () => {
    const backgrounds = [await keys(), await keys(), await keys()];
    const prints = await Promise.all(
      backgrounds.flatMap((one) => [one.fingerprint('tel', '1'), one.fingerprint('tel', '1')]),
    );
    expect(new Set(prints).size).toBe(1);
  });

  it('change when the seed is forgotten', async () => {
    const { fingerprint, forgetKeys } = await keys();
    const first = await fingerprint('tel', '1');
    await forgetKeys();
    expect(await fingerprint('tel', '1')).not.toBe(first);
  });
});
