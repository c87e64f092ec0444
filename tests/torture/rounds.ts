// The rounds of the torture: kills, stops and damage, each followed by a start that has to find everything that was acknowledged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '#tests/support/browser.ts';
import { sleep } from '#tests/support/until.ts';
import { type Running, start } from './browsers.ts';
import { buildTorture } from './build.ts';
import { type Damage, damage } from './damage.ts';
import { type Harness, type Plan, startHarness, type Verified } from './harness.ts';

export interface Figures {
  readonly browser: BrowserName;
  readonly kills: number;
  readonly stops: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicates: number;
  readonly wipesDetected: number;
  readonly wipesRepaired: number;
  readonly chainValid: boolean;
  readonly seed: number;
}

/** A start of a busy machine. */
const START = 120_000;
const NOTHING: Plan = { prefix: '', most: 0 };

/** mulberry32. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Verdict {
  readonly lost: number;
  readonly duplicates: number;
  readonly chainValid: boolean;
}

export function judge({ eventIds, broken }: Verified, acknowledged: ReadonlySet<string>): Verdict {
  const there = new Set(eventIds);
  const lost = [...acknowledged].filter((id) => !there.has(id)).length;
  return { lost, duplicates: eventIds.length - there.size, chainValid: broken === null };
}

export class Torture {
  readonly #browser: BrowserName;
  readonly #dir: string;
  readonly #harness: Harness;
  readonly #profile: string;
  readonly #random: () => number;
  readonly #seed: number;
  #running: Running | null = null;
  #run = 0;
  #counts = { kills: 0, stops: 0, lost: 0, duplicates: 0, wipesDetected: 0, wipesRepaired: 0, chainValid: true };

  private constructor(browser: BrowserName, dir: string, harness: Harness, seed: number) {
    this.#browser = browser;
    this.#dir = dir;
    this.#harness = harness;
    this.#seed = seed;
    this.#random = dice(seed);
    this.#profile = mkdtempSync(join(tmpdir(), `whence-torture-${browser}-`));
  }

  static async begin(browser: BrowserName, seed: number): Promise<Torture> {
    const harness = await startHarness();
    return new Torture(browser, await buildTorture(browser, harness.address), harness, seed);
  }

  /** What the extension complained of. */
  get troubles(): readonly string[] {
    return this.#harness.troubles;
  }

  get figures(): Figures {
    const { kills, stops, ...rest } = this.#counts;
    const { acknowledged } = this.#harness;
    return { browser: this.#browser, kills, stops, acknowledged: acknowledged.size, ...rest, seed: this.#seed };
  }

  /** Starts the browser and judges what it finds. Writing begins at once behind that. */
  async #start(most: number): Promise<Verified> {
    this.#run++;
    const harness = this.#harness;
    harness.plan = most > 0 ? { prefix: `r${this.#run}`, most } : NOTHING;
    const found = harness.verified(START);
    const known = new Set(harness.acknowledged);
    this.#running = await start(this.#browser, this.#dir, this.#profile);
    const verified = await found.catch((error: unknown) => {
      throw new Error(`${error}; the extension said: ${this.troubles.slice(-3).join('; ')}`);
    });
    this.#count(verified, known);
    return verified;
  }

  #count(verified: Verified, known: ReadonlySet<string>): void {
    const { lost, duplicates, chainValid } = judge(verified, known);
    const { last } = verified;
    const counts = this.#counts;
    counts.lost = Math.max(counts.lost, lost);
    counts.duplicates = Math.max(counts.duplicates, duplicates);
    counts.chainValid &&= chainValid;
    if (!last?.recovered) return;
    counts.wipesDetected++;
    if (lost === 0 && last.lost === 0) counts.wipesRepaired++;
  }

  async #kill(): Promise<void> {
    await this.#running?.kill();
    this.#running = null;
  }

  /** Writes for a while, then ends every process of the browser in the middle of it. */
  async killOnce(): Promise<void> {
    await this.#start(1_000_000);
    await this.#harness.acked(START);
    await sleep(this.#random() * 1500);
    await this.#kill();
    this.#counts.kills++;
  }

  /** One background after another is ended while events come; each event is acknowledged once, in the end. */
  async stopMany(stops: number): Promise<void> {
    if (stops === 0) return;
    await this.#start(stops * 3);
    const done = this.#harness.done(START + stops * 4000);
    let over = false;
    void done.finally(() => {
      over = true;
    });
    for (let stop = 0; stop < stops && !over; stop++) {
      await Promise.race([this.#harness.acked(START), done]);
      await sleep(this.#random() * 60);
      await this.#running?.stopBackground().catch((error: unknown) => this.#harness.troubles.push(String(error)));
      this.#counts.stops++;
    }
    this.#count(await done, this.#harness.acknowledged);
    await this.#kill();
  }

  /** Two starts behind the damage: Chromium reads a torn log to its end at the first, and finds it broken at the second. */
  async damageOnce(kind: Damage): Promise<void> {
    await this.killOnce();
    damage(this.#browser, this.#profile, kind);
    await this.killOnce();
    await this.#start(0);
    await this.#kill();
  }

  /** What is there at the very end. */
  async last(): Promise<Verified> {
    const verified = await this.#start(0);
    await this.#kill();
    return verified;
  }

  /** Leaves no process and no profile behind, also after an error. */
  async close(): Promise<void> {
    await this.#kill();
    this.#harness.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
