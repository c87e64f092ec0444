// SHA-256 (FIPS 180-4), synchronous, for the check sums of wallets: short inputs only. Never: for fingerprints.

/** The first 32 bits behind the point of the roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) found.push(((root(n) % 1) * 2 ** 32) | 0);
  }
  return found;
}

let tables: { readonly start: readonly number[]; readonly round: readonly number[] } | null = null;

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export function sha256(input: Uint8Array): Uint8Array {
  tables ??= { start: fractions(8, Math.sqrt), round: fractions(64, Math.cbrt) };
  const blocks = (input.length + 72) >> 6;
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(padded.buffer).set(input);
  padded.setUint8(input.length, 0x80);
  padded.setUint32(blocks * 64 - 4, input.length * 8);
  const state = [...tables.start];
  for (let block = 0; block < blocks; block++) mix(state, padded, block * 64, tables.round);
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) out.setUint32(i * 4, word);
  return new Uint8Array(out.buffer);
}

function mix(state: number[], data: DataView, at: number, round: readonly number[]): void {
  const w: number[] = [];
  for (let i = 0; i < 16; i++) w.push(data.getInt32(at + i * 4));
  for (let i = 16; i < 64; i++) {
    const [x, y] = [w[i - 15] as number, w[i - 2] as number];
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w.push(((w[i - 16] as number) + small + (w[i - 7] as number) + large) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (round[i] as number) + (w[i] as number)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
}
