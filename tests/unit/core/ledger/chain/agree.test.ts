// The two verifiers are two programs by design: they must say the same of any file, down to the line and the reason.
// 300 random ledgers; 10,000 with --full. WHENCE_SEED draws others.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Verdict, verifyBundle } from '@/utils/core/ledger/chain/verify';
import { trialOf, verifySignature } from './ledgers';
import { SIGNATURES } from './signatures';

const SCRIPT = join(process.cwd(), 'public/verify/whence-verify.py');
const BATCH = join(import.meta.dirname, 'batch.py');
const COUNT = process.env.WHENCE_FULL ? 10_000 : 300;
const SEED = Number(process.env.WHENCE_SEED ?? 5);
const LIMIT = process.env.WHENCE_FULL ? 1_800_000 : 60_000;

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0,
);
if (!python)
  console.warn('NOT RUN: no python3 (3.8 or later) here, so whence-verify.py was not compared with anything.');

function ask(lines: readonly object[]): readonly unknown[] {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(python as string, [BATCH, SCRIPT], { input, maxBuffer: 2 ** 30 });
  expect(status, String(stderr)).toBe(0);
  return String(stdout)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** What both say, without what only one of them hands on. */
const comparable = (verdict: Verdict) =>
  verdict.status === 'broken' ? verdict : { ...verdict, opened: verdict.opened.map(({ seq }) => seq) };

describe.skipIf(!python)('whence-verify.py', () => {
  it(`agrees with the core on ${COUNT} random ledgers`, { timeout: LIMIT }, async () => {
    const seeds = Array.from({ length: COUNT }, (_, at) => SEED * 1_000_003 + at * 2);
    const trials = seeds.map(trialOf);
    const asked = trials.map(({ bundle, ...kept }) => ({ bundle: Buffer.from(bundle).toString('latin1'), ...kept }));
    const said = ask(asked);
    const reached = new Set<string>();
    for (const [at, { bundle, receipt, fingerprint, sound }] of trials.entries()) {
      const verdict = await verifyBundle(Buffer.from(bundle), { verifySignature, receipt, fingerprint });
      expect(said[at], `seed ${seeds[at]}`).toEqual(comparable(verdict));
      if (sound) expect(verdict.status, `seed ${seeds[at]}`).toBe('consistent');
      reached.add(verdict.status === 'broken' ? verdict.reason : verdict.receipt);
    }
    // A comparison of nothing but refusals of the first line would say little.
    for (const one of ['none', 'matches', 'form', 'link', 'receipt-root', 'receipt-ledger', 'key', 'order', 'version'])
      expect([...reached]).toContain(one);
    expect(trials.filter(({ sound }) => sound).length).toBeGreaterThan(COUNT / 20);
  });

  it('knows the signatures of RFC 8032 and of Wycheproof from those that are none', { timeout: 60_000 }, () => {
    expect(SIGNATURES.length).toBeGreaterThan(10);
    const said = ask(SIGNATURES.map(({ key, message, signature }) => ({ key, message, signature })));
    expect(said).toEqual(SIGNATURES.map(({ valid }) => valid));
  });
});
