// How much one origin may say in a while, so that a page cannot flood the record.
// Held in memory: a page has no way to kill the background and start afresh.

export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST = 2000;

/** Returns a function that says whether one more is allowed for that key now (ms since the epoch). */
export function createBuckets(): (key: string, rate: Rate, now: number) => boolean {
  const buckets = new Map<string, Bucket>();
  return (key, rate, now) => {
    const bucket = buckets.get(key) ?? { tokens: rate.burst, at: now };
    const refill = (Math.max(0, now - bucket.at) / 60_000) * rate.perMinute;
    bucket.tokens = Math.min(rate.burst, bucket.tokens + refill);
    bucket.at = now;
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MOST) buckets.delete(buckets.keys().next().value as string);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}
