// What came of one case, put into words, and what was expected, in the same words.
import type { BrowserName } from '#tests/support/browser.ts';
import type { Expected, Mode, Scenario } from './scenario.ts';

/** What was seen of one case. */
export interface Observation {
  readonly asked: boolean;
  /** Of requests that carried the value before the person answered. */
  readonly bytesBefore: number;
  /** The value reached a server, in the end. */
  readonly arrived: boolean;
  /** What arrived is what arrives without Whence; null: nothing to compare. */
  readonly identical: boolean | null;
  /** A row of the record tells of it. */
  readonly recorded: boolean;
  /** What else was not as it should be. */
  readonly faults: readonly string[];
}

export const HELD: Readonly<Record<Mode, string>> = {
  off: 'sent',
  refused: 'held, nothing sent',
  allowed: 'held, then sent the same',
};
const RECORDED = 'not held, recorded';
const QUIET = 'sent, nothing asked';
const NOTHING = 'nothing sent, nothing asked';

const WORDS: Readonly<Record<Extract<Expected, string>, Readonly<Record<Mode, string>>>> = {
  held: HELD,
  recorded: { off: 'sent', refused: RECORDED, allowed: RECORDED },
  quiet: { off: 'sent', refused: QUIET, allowed: QUIET },
  nothing: { off: 'nothing sent', refused: NOTHING, allowed: NOTHING },
};

export function expectedOf({ expected }: Pick<Scenario, 'expected'>, browser: BrowserName, mode: Mode): string {
  const mine = typeof expected === 'object' && 'chromium' in expected ? expected[browser] : expected;
  return typeof mine === 'string' ? WORDS[mine][mode] : mine[mode];
}

/** The plain outcome in the fixed words above, then whatever was wrong with it. */
export function gotOf(mode: Mode, seen: Observation): string {
  return [plain(mode, seen), ...seen.faults].join('; but ');
}

function plain(mode: Mode, { asked, bytesBefore, arrived, identical, recorded }: Observation): string {
  if (mode === 'off') return arrived ? 'sent' : 'nothing sent';
  if (!asked) {
    if (!arrived) return NOTHING;
    return recorded ? RECORDED : QUIET;
  }
  if (bytesBefore > 0) return `asked, but ${bytesBefore} bytes had left`;
  if (mode === 'refused') return arrived ? 'held, sent although refused' : HELD.refused;
  if (!arrived) return 'held, not sent although allowed';
  return identical === false ? 'held, then sent something else' : HELD.allowed;
}
