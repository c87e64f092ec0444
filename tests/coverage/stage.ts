// Where the cases run: the browser without Whence and the same browser with it, each in a demo internet of its own.
import { startDemo } from '#tests/demo/server.ts';
import type { BrowserName } from '#tests/support/browser.ts';
import { sleep, until } from '#tests/support/until.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import { Attempt } from './attempt.ts';
import { Desk } from './desk.ts';
import { endOf, endsAs, type Golden, rowFaults, sentBy, unsaid } from './judge.ts';
import { labOf } from './lab.ts';
import { expectedOf, gotOf, type Observation } from './outcome.ts';
import { peerSeesAll } from './peer.ts';
import { hostsOf, type Mode, type Scenario } from './scenario.ts';

/** After this long without a question none comes; ms. */
const CALM = 900;

export class Stage {
  readonly name: BrowserName;
  private readonly opening: (mode: Mode) => Promise<World>;
  private plain: World;
  private guarded: World;
  private desk: Desk;
  private readonly golden = new Map<string, Golden>();

  private constructor(opening: (mode: Mode) => Promise<World>, plain: World, guarded: World, desk: Desk) {
    this.name = plain.name;
    this.opening = opening;
    this.plain = plain;
    this.guarded = guarded;
    this.desk = desk;
  }

  static async open(name: BrowserName, scenarios: readonly Scenario[], dir?: string): Promise<Stage> {
    const opening = async (mode: Mode) => {
      const demo = await startDemo({ also: labOf(scenarios) });
      return createWorld(name, { demo, extension: mode !== 'off', ...(dir && { dir }) });
    };
    const plain = await opening('off');
    const guarded = await opening('allowed');
    return new Stage(opening, plain, guarded, await Desk.open(guarded));
  }

  async close(): Promise<void> {
    await shut(this.plain);
    await shut(this.guarded);
  }

  /** A browser that died takes no other case with it. */
  async revive(mode: Mode): Promise<void> {
    await shut(mode === 'off' ? this.plain : this.guarded).catch(() => undefined);
    const world = await this.opening(mode);
    if (mode === 'off') this.plain = world;
    else {
      this.guarded = world;
      this.desk = await Desk.open(world);
    }
  }

  /** What LeakInspector would have made of what left without Whence; '' where that was not played. */
  peer({ id, value }: Scenario): string {
    const golden = this.golden.get(id);
    return golden ? peerSeesAll(golden.rows, hostsOf(id).site, [value].flat()) : '';
  }

  /** One case from an empty record to its outcome in words. Throws where the browser did not do as the case says. */
  async play(scenario: Scenario, mode: Mode): Promise<{ readonly got: string; readonly seen: Observation | null }> {
    const world = mode === 'off' ? this.plain : this.guarded;
    const desk = mode === 'off' ? null : this.desk;
    const { api: _, fast: __, ...sites } = hostsOf(scenario.id);
    await desk?.forget(Object.values(sites));
    if (scenario.settings) await desk?.change(scenario.settings);
    world.demo.reset();
    const tab = await world.newTab(`https://${sites.site}${scenario.start ?? '/'}`);
    const attempt = new Attempt(scenario, mode, world, desk, tab);
    try {
      if (scenario.run) return { got: await scenario.run(attempt), seen: null };
      const seen = await this.act(attempt);
      return { got: gotOf(mode, seen), seen };
    } finally {
      if (scenario.settings) await desk?.change(restored(scenario.settings));
      await this.tidy(world);
    }
  }

  private async act(attempt: Attempt): Promise<Observation> {
    const { scenario, tab, mode } = attempt;
    for (const [target, text] of scenario.type ?? []) await tab.type(target, text);
    const { send } = scenario;
    if (typeof send === 'string') await tab.click(send);
    else await send?.(tab, attempt);
    if (mode === 'off') return this.withoutWhence(attempt);
    return expectedOf(scenario, this.name, mode).startsWith('held') ? this.asked(attempt) : this.unasked(attempt);
  }

  private async withoutWhence(attempt: Attempt): Promise<Observation> {
    const { scenario } = attempt;
    const sends = expectedOf(scenario, this.name, 'off') !== 'nothing sent';
    if (!sends) await sleep(CALM);
    else if (!(await attempt.arrives())) throw new Error('the value did not arrive, without Whence neither');
    // Where a page leads on, what follows has arrived once it is there.
    const ends = await endOf(attempt);
    this.golden.set(scenario.id, { rows: attempt.arrived(), sent: sentBy(attempt), ends });
    return { ...NOTHING, arrived: attempt.arrived().length > 0 };
  }

  private async asked(attempt: Attempt): Promise<Observation> {
    const { scenario, mode } = attempt;
    const question = await attempt.questionOrLeak();
    if (!question) return this.unasked(attempt);
    const text = await question.text();
    await scenario.whileHeld?.(attempt.tab, attempt);
    const bytesBefore = attempt.bytes();
    const questions = await (scenario.answer?.(attempt) ?? attempt.answer());
    const arrived = mode === 'allowed' && (await attempt.arrives());
    const again = await attempt.stillAsks();
    const faults = questions === attempt.questions() && !again ? [] : [`asked ${questions + Number(again)} times`];
    const seen = { asked: true, bytesBefore, arrived: arrived || attempt.arrived().length > 0 };
    return this.judged(attempt, seen, [
      ...faults,
      ...unsaid(attempt, text),
      ...(await this.told(attempt, mode === 'refused' ? 'refused' : 'once')),
    ]);
  }

  private async unasked(attempt: Attempt): Promise<Observation> {
    const { scenario, mode } = attempt;
    const arrived = expectedOf(scenario, this.name, mode).startsWith('nothing') ? false : await attempt.arrives();
    await sleep(CALM);
    const question = await attempt.questionNow();
    return this.judged(
      attempt,
      { asked: question !== null, bytesBefore: attempt.bytes(), arrived: arrived || attempt.arrived().length > 0 },
      [],
    );
  }

  private async judged(
    attempt: Attempt,
    seen: Pick<Observation, 'asked' | 'bytesBefore' | 'arrived'>,
    faults: readonly string[],
  ): Promise<Observation> {
    const { scenario, mode } = attempt;
    const golden = this.golden.get(scenario.id);
    const sends = seen.arrived && mode !== 'refused';
    const ended = sends && golden ? await endsAs(attempt, golden) : [];
    const identical = sends && golden && scenario.compare !== false ? golden.sent === sentBy(attempt) : null;
    if (identical === false && process.env.COVERAGE_DIFF) console.log(`${golden?.sent}\n${sentBy(attempt)}`);
    const recorded = (await attempt.rows()).length > 0 || (seen.asked ? false : await this.soonRecorded(attempt));
    const says = typeof scenario.row === 'function' ? scenario.row(this.name, mode) : scenario.row;
    const more = [
      ...faults,
      ...ended,
      ...(recorded && says ? await rowFaults(attempt, says) : []),
      ...((await scenario.also?.(attempt)) ?? []),
    ];
    return { ...seen, identical, recorded, faults: more };
  }

  /** The record is written behind the page's back: a moment later, where there is one at all. */
  private async soonRecorded(attempt: Attempt): Promise<boolean> {
    if (expectedOf(attempt.scenario, this.name, attempt.mode).includes('nothing asked')) return false;
    return until('a row', async () => (await attempt.rows()).length > 0, { timeout: 3000 }).catch(() => false);
  }

  private async told(attempt: Attempt, decision: string): Promise<readonly string[]> {
    const found = await until('a row', async () => (await attempt.rows()).some((row) => row.decision === decision), {
      timeout: 4000,
    }).catch(() => false);
    return found ? [] : [`no row says "${decision}"`];
  }

  private async tidy(world: World): Promise<void> {
    for (const tab of await world.tabs()) {
      if (this.desk.isTab(tab)) continue;
      const url = await tab.url().catch(() => '');
      if (url !== 'about:blank' || world !== this.guarded) await tab.close();
    }
  }
}

async function shut(world: World): Promise<void> {
  await world.close();
  await world.demo.close();
}

const NOTHING: Observation = {
  asked: false,
  bytesBefore: 0,
  arrived: false,
  identical: null,
  recorded: false,
  faults: [],
};

/** Settings of a scenario are taken back to the default: nothing trusted, no changes of the policy. */
function restored(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const defaults: Readonly<Record<string, unknown>> = {
    policy: {},
    trusted: [],
    muted: [],
    pausedUntil: 0,
    region: 'CN',
    shield: false,
  };
  return Object.fromEntries(Object.keys(settings).map((name) => [name, defaults[name]]));
}
