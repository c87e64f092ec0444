// docs/coverage.md: what is expected of each scenario, what is known to be otherwise, and the counts beside it.
import type { BrowserName } from '#tests/support/browser.ts';
import { type Known, keyOf } from './cases.ts';
import { expectedOf } from './outcome.ts';
import { MODES, type Mode, type Scenario } from './scenario.ts';

/** Figures of runs that are too long for every test run. */
export interface Figures {
  /** Words on the run: date, browser, how many pages. */
  readonly quietRun: string;
  readonly quiet: readonly {
    readonly purpose: string;
    readonly forms: number;
    readonly questions: number;
    readonly asked: number;
  }[];
  /** Scenario to what LeakInspector's published behaviour makes of the same requests. */
  readonly peer: Readonly<Record<string, string>>;
  /** Scenarios that did not come out as expected in both browsers each time yet: left to `npm test -- --full`. */
  readonly unplayed: readonly string[];
  /** Measured in the last whole run, and too long or too many for every `npm test`: played with `--full`. */
  readonly long: readonly string[];
  /** Words on that run: date, machine, what was played again after a change. */
  readonly wholeRun: string;
  /** What was not run, with the reason. */
  readonly notRun: readonly string[];
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export function render(scenarios: readonly Scenario[], known: Known, figures: Figures): string {
  return [
    intro(scenarios, known, figures),
    table(scenarios, known, figures.unplayed),
    otherwise(known),
    quiet(figures),
    beside(scenarios, figures),
    notRun(figures),
  ].join('\n\n');
}

function intro(scenarios: readonly Scenario[], known: Known, { unplayed, long, wholeRun }: Figures): string {
  const numbers = new Set(scenarios.map(({ id }) => Number.parseInt(id, 10)));
  const failing = new Set(Object.keys(known).map((key) => key.split(' ')[0]));
  const good = scenarios.filter(({ id }) => !failing.has(id) && !unplayed.includes(id)).length;
  const rest = [
    failing.size ? `, ${failing.size} do not and are listed below` : '',
    unplayed.length ? `, ${unplayed.length} were not measured in both browsers, or do not come out so each time` : '',
  ].join('');
  return `# What is held, what is only seen

Written by \`npm run coverage -- --write\`; do not edit. Every scenario is played three ways in real Chromium and real Firefox: without Whence, with *don't send*, with *send once*. What counts is what the servers received: no byte of the value before the answer, none after a refusal, and after *send* the same method, address, headers and body as without Whence (multipart boundaries and \`Sec-Fetch-User\` aside), and the page ending up as it does without. Run it with \`npm run coverage\`.

**${numbers.size} scenarios in ${scenarios.length} forms; ${good} come out as expected in both browsers${rest}.** \`npm test\` plays ${scenarios.length - long.length - unplayed.length} of them, \`npm test -- --full\` all. ${wholeRun}

*held*: asked first, nothing left before the answer. *recorded*: not held, because it cannot be or because the policy asks nothing there, and on the record. *quiet*: nothing to ask, nothing on the record. *nothing*: nothing leaves, with or without Whence.`;
}

function table(scenarios: readonly Scenario[], known: Known, unplayed: readonly string[]): string {
  const rows = scenarios.map((scenario) => {
    const [chromium, firefox] = BROWSERS.map((name) => {
      return (
        cell(scenario, name, known) +
        (unplayed.includes(scenario.id) ? ' (expected; not measured, or not so each time)' : '')
      );
    });
    return `| ${scenario.id} | ${scenario.what}${scenario.note ? ` *${scenario.note}*` : ''} | ${chromium} | ${firefox} |`;
  });
  return ['## The scenarios', '', '| | what happens | Chromium | Firefox |', '|---|---|---|---|', ...rows].join('\n');
}

function cell(scenario: Scenario, browser: BrowserName, known: Known): string {
  const modes = scenario.modes ?? MODES;
  const different = modes.filter((mode) => known[keyOf({ id: scenario.id, browser, mode })]);
  const words = short(scenario, browser, modes);
  return different.length ? `${words}, but **not so** (below)` : words;
}

function short(scenario: Scenario, browser: BrowserName, modes: readonly Mode[]): string {
  const { expected } = scenario;
  const mine = typeof expected === 'object' && 'chromium' in expected ? expected[browser] : expected;
  if (typeof mine === 'string') return mine;
  const said = [...new Set(modes.filter((mode) => mode !== 'off').map((mode) => expectedOf(scenario, browser, mode)))];
  return said.join(' / ') || expectedOf(scenario, browser, 'off');
}

function otherwise(known: Known): string {
  const rows = Object.entries(known).map(([key, { got, why, sometimes }]) => {
    return `| ${key} | ${sometimes ? 'sometimes: ' : ''}${got} | ${why} |`;
  });
  if (rows.length === 0) return '## Not as expected\n\nNothing.';
  return ['## Not as expected', '', '| case | what came of it | why |', '|---|---|---|', ...rows].join('\n');
}

function quiet({ quietRun, quiet: counts }: Figures): string {
  const rows = counts.map(({ purpose, forms, questions, asked }) => {
    return `| ${purpose} | ${forms} | ${questions} | ${asked} | ${((100 * questions) / forms).toFixed(1)} |`;
  });
  return [
    '## How often it asks',
    '',
    `${quietRun} Each form filled by a made-up person and submitted at a site that is neither trusted nor suspicious, with the default settings: \`npm run coverage -- --pages DIR --count\`.`,
    '',
    '| form | forms | questions | forms with a question | per hundred |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function beside(scenarios: readonly Scenario[], { peer }: Figures): string {
  const rows = scenarios.flatMap((scenario) => {
    const theirs = peer[scenario.id];
    return theirs ? [`| ${scenario.id} | ${theirs} | ${short(scenario, 'chromium', scenario.modes ?? MODES)} |`] : [];
  });
  return [
    '## Beside LeakInspector',
    '',
    'LeakInspector (2022) is the one published tool that both watched fields and stopped requests. It was made for Manifest V2 and runs in no current browser, so this is a model of its published behaviour (`tests/coverage/peer.ts`) on the very requests of the runs without Whence, and it is credited with knowing every field. It stops without asking; *does not look* means first-party recipients.',
    '',
    '| | LeakInspector | Whence (Chromium) |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function notRun({ notRun: lines }: Figures): string {
  return ['## Not run', '', ...lines.map((line) => `- ${line}`), ''].join('\n');
}
