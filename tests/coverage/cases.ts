// Runs cases and holds them against what is expected and what is known to be otherwise: the ratchet.
import { readFileSync } from 'node:fs';
import type { BrowserName } from '#tests/support/browser.ts';
import { expectedOf } from './outcome.ts';
import { MODES, type Mode, type Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** One line of `npm run coverage -- --json FILE`. */
export interface Row {
  readonly id: string;
  readonly browser: BrowserName;
  readonly mode: Mode;
  readonly expected: string;
  readonly got: string;
  readonly bytesBeforeDecision: number;
  /** What arrived is what arrives without Whence; null: nothing to compare. */
  readonly identical: boolean | null;
  /** Of the run without Whence: what LeakInspector would have made of it. */
  readonly peer?: string;
}

/** A case that is known not to come out as expected; `sometimes`: it does so in some runs and not in others. */
export interface KnownCase {
  readonly got: string;
  readonly why: string;
  readonly sometimes?: boolean;
}
/** By `id browser mode`. */
export type Known = Readonly<Record<string, KnownCase>>;

export const keyOf = ({ id, browser, mode }: Pick<Row, 'id' | 'browser' | 'mode'>) => `${id} ${browser} ${mode}`;

export function readKnown(): Known {
  return JSON.parse(readFileSync(new URL('known.json', import.meta.url), 'utf8')) as Known;
}

/** '' if the row is as it should be, otherwise a sentence. */
export function complaint(row: Row, known: Known): string {
  const excused = known[keyOf(row)];
  if (row.got === row.expected)
    return excused && !excused.sometimes
      ? `${keyOf(row)} is as expected now ("${row.got}"): take it out of known.json`
      : '';
  if (excused?.got === row.got) return '';
  return `${keyOf(row)}: expected "${row.expected}", got "${row.got}"`;
}

/**
 * A case that did not come out as expected on a busy machine (a click that found nothing, a window that came late) is tried
 * again. Never one that leaked: what left before the answer, or although it was refused, has left.
 */
const TRIES = Number(process.env.COVERAGE_TRIES ?? 3);
const LEAKED = /had left|although refused|before the answer|then sent something else/;

/** What both drivers say of a browser that is gone. */
const DEAD = /has been closed|disconnected|crashed|Connection closed|Session closed/i;

/** True if nothing but the machine may be to blame. */
export function mayTryAgain(expected: string, got: string): boolean {
  if (got === expected || LEAKED.test(got)) return false;
  return !(expected.startsWith('held') && /^(?:not held|sent, nothing asked)/.test(got));
}

export async function playAll(
  stage: Stage,
  scenarios: readonly Scenario[],
  done: (row: Row, ms: number) => void,
): Promise<readonly Row[]> {
  const rows = new Map<string, Row>();
  const play = async (scenario: Scenario, mode: Mode) => {
    const start = performance.now();
    const row = await playOne(stage, scenario, mode);
    rows.set(`${row.id} ${mode}`, row);
    done(row, performance.now() - start);
  };
  const modesOf = ({ modes }: Scenario) => modes ?? MODES;
  // The browser without Whence goes ahead; with it, each scenario waits for what it is compared with.
  const compared = new Map<string, Promise<void>>();
  let ahead = Promise.resolve();
  for (const scenario of scenarios.filter((one) => modesOf(one).includes('off'))) {
    ahead = ahead.then(() => play(scenario, 'off'));
    compared.set(scenario.id, ahead);
  }
  for (const scenario of scenarios) {
    await compared.get(scenario.id);
    for (const mode of modesOf(scenario)) if (mode !== 'off') await play(scenario, mode);
  }
  await ahead;
  const inOrder = scenarios.flatMap((one) => modesOf(one).map((mode) => rows.get(`${one.id} ${mode}`)));
  return inOrder.filter((row) => row !== undefined);
}

async function playOne(stage: Stage, scenario: Scenario, mode: Mode): Promise<Row> {
  for (let tries = 1; ; tries++) {
    const row = await playOnce(stage, scenario, mode);
    if (tries >= TRIES || !mayTryAgain(row.expected, row.got)) return row;
  }
}

async function playOnce(stage: Stage, scenario: Scenario, mode: Mode): Promise<Row> {
  const row = { id: scenario.id, browser: stage.name, mode, expected: expectedOf(scenario, stage.name, mode) };
  try {
    const { got, seen } = await stage.play(scenario, mode);
    const peer = mode === 'off' && { peer: stage.peer(scenario) };
    return { ...row, got, bytesBeforeDecision: seen?.bytesBefore ?? 0, identical: seen?.identical ?? null, ...peer };
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    if (DEAD.test(message)) await stage.revive(mode);
    return { ...row, got: `did not run: ${message}`, bytesBeforeDecision: 0, identical: null };
  }
}
