// One case under way: a scenario, in one mode, in one tab. What a scenario's own code may ask and do.
import { gunzipSync } from 'node:zlib';
import { everything, type Received } from '#tests/demo/log.ts';
import type { BrowserName } from '#tests/support/browser.ts';
import type { Dialog } from '#tests/support/dialog.ts';
import { plainNow } from '#tests/support/plain.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import type { World } from '#tests/support/world.ts';
import type { StoredDisclosure } from '@/utils/platform/database';
import type { Desk } from './desk.ts';
import { type Hosts, hostsOf, type Mode, type Part, type Scenario } from './scenario.ts';

/** Looking into closed shadow trees is slow: not before the frame had its time, and not with each look; ms. */
const PLAIN_AFTER = 4000;
const PLAIN_EVERY = 1000;
/** How long a question may take to appear on a busy machine; ms. */
const QUESTION = 20_000;
/** The value must be on its way within this time where nobody asks; ms. */
const ARRIVAL = 20_000;
/** Another question comes within this time, or none; ms. */
const NEXT = 600;
/** After this long without a question none comes; ms. */
const CALM = 900;
const BUTTONS = { refused: "Don't send", allowed: 'Send this once' } as const;

export class Attempt {
  readonly scenario: Scenario;
  readonly mode: Mode;
  readonly browser: BrowserName;
  readonly world: World;
  readonly tab: Tab;
  readonly hosts: Hosts;
  /** null without the extension. */
  readonly desk: Desk | null;

  private lookForPlain = performance.now() + PLAIN_AFTER;

  constructor(scenario: Scenario, mode: Mode, world: World, desk: Desk | null, tab: Tab) {
    this.scenario = scenario;
    this.mode = mode;
    this.browser = world.name;
    this.world = world;
    this.desk = desk;
    this.tab = tab;
    this.hosts = hostsOf(scenario.id);
  }

  /** Requests (and socket messages) that carried the value, from anywhere to anywhere. */
  arrived(): readonly Received[] {
    const values = [this.scenario.value].flat();
    return this.world.requests().filter((row) => {
      const text = everything({ ...row, body: unpacked(row.body) });
      return values.some((value) => text.includes(value));
    });
  }

  /** Bytes of the requests that carried the value so far. */
  bytes(): number {
    return this.arrived().reduce((sum, row) => sum + row.url.length + row.body.length, 0);
  }

  /** The question on this tab's screen or in a window of its own; null: none now. */
  async questionNow(): Promise<Dialog | null> {
    const { plain, freezes } = this.scenario;
    if (plain) return plainNow(this.tab).catch(() => null);
    if (freezes && this.browser === 'firefox') return this.inWindow();
    const here = await this.tab.dialogNow().catch(() => null);
    return here ?? (await this.inWindow()) ?? this.plainNow();
  }

  private async inWindow(): Promise<Dialog | null> {
    for (const tab of await this.world.tabs()) {
      // A frozen page would never say where it is.
      if (this.scenario.freezes && /^https?:/.test(tab.page.mainFrame().url())) continue;
      const url = await tab.url().catch(() => '');
      if (url.startsWith(`${this.world.origin}/popup.html#held=`)) return tab.dialogNow();
    }
    return null;
  }

  /** How many questions it takes. */
  questions(): number {
    const { questions = 1 } = this.scenario;
    return typeof questions === 'number' ? questions : questions(this.browser, this.mode);
  }

  private async plainNow(): Promise<Dialog | null> {
    const now = performance.now();
    if (now < this.lookForPlain) return null;
    this.lookForPlain = now + PLAIN_EVERY;
    return plainNow(this.tab).catch(() => null);
  }

  question(timeout = QUESTION): Promise<Dialog> {
    return until('the question', () => this.questionNow(), { timeout });
  }

  /** The question; null once the value has left without one, and for a moment more none comes. */
  async questionOrLeak(): Promise<Dialog | null> {
    const found = await until(
      'the question',
      async () => {
        const now = await this.questionNow();
        if (now || this.bytes() === 0) return now;
        return (await this.asksWithin(1500)) ? this.questionNow() : 'left';
      },
      { timeout: QUESTION },
    );
    return found === 'left' ? null : found;
  }

  /** The question that names this part's host; those before it are left alone. */
  questionAbout(part: Part): Promise<Dialog> {
    return until(
      `the question about ${this.hosts[part]}`,
      async () => {
        const now = await this.questionNow();
        return now && (await now.text()).includes(this.hosts[part]) ? now : null;
      },
      { timeout: QUESTION },
    );
  }

  /** A question that is there now and a moment later: the last one goes when its page does. */
  async stillAsks(): Promise<boolean> {
    if (!(await this.questionNow())) return false;
    await sleep(NEXT);
    return (await this.questionNow()) !== null;
  }

  async asksWithin(ms: number): Promise<boolean> {
    return until('a question', () => this.questionNow(), { timeout: ms }).then(
      () => true,
      () => false,
    );
  }

  /** Throws if there is a question where none may be. */
  async calm(when: string): Promise<void> {
    if (this.mode === 'off') return;
    if (await this.asksWithin(CALM)) throw new Error(`asked ${when}`);
  }

  /** True once the value is at a server and has had a moment to go elsewhere, too; false if it never comes. */
  arrives(timeout = ARRIVAL): Promise<boolean> {
    return until('the value to arrive', () => this.arrived().some((row) => row.complete), { timeout })
      .then(() => sleep(250))
      .then(
        () => true,
        () => false,
      );
  }

  /** Waits for words of Whence's own over the page, in a note or a question. */
  async saysOnPage(words: RegExp, what: string): Promise<void> {
    await until(`a word on the page: ${what}`, async () => {
      const question = await this.questionNow();
      const all = [...(await this.tab.overlays()), question ? await question.text() : ''];
      return all.some((text) => words.test(text));
    });
  }

  /** Presses the button of this mode, on this question and on those that follow; returns how many there were. */
  async answer(): Promise<number> {
    const name = BUTTONS[this.mode === 'refused' ? 'refused' : 'allowed'];
    const expected = this.questions();
    let count = 0;
    for (
      let question: Dialog | null = await this.question();
      question;
      question = await this.nextQuestion(count >= expected)
    ) {
      await question.press(name);
      count++;
      if (count > 20) break;
    }
    return count;
  }

  /** None comes for what has reached its server, with all the questions that were to be expected. */
  private async nextQuestion(done: boolean): Promise<Dialog | null> {
    const isThere = () => this.mode === 'allowed' && this.arrived().length > 0;
    for (const end = performance.now() + NEXT; performance.now() < end && !(done && isThere()); await sleep(60)) {
      const next = await this.questionNow();
      if (next) return next;
    }
    return null;
  }

  /** Rows of the record whose recipient is of this part's registrable domain. */
  async rows(part = this.scenario.to ?? 'site'): Promise<readonly StoredDisclosure[]> {
    const host = this.hosts[part === 'api' || part === 'fast' ? 'site' : part];
    return ((await this.desk?.rows()) ?? []).filter((row) => row.recipient === host);
  }

  /** The same, once there are any; none after a while. */
  async rowsSoon(part = this.scenario.to ?? 'site'): Promise<readonly StoredDisclosure[]> {
    await until('a row', async () => (await this.rows(part)).length > 0, { timeout: 4000 }).catch(() => false);
    return this.rows(part);
  }

  sleep(ms: number): Promise<void> {
    return sleep(ms);
  }
}

/** What the bytes are once they are no longer gzip. */
function unpacked(body: Buffer): Buffer {
  try {
    return body.readUInt16BE(0) === 0x1f8b ? gunzipSync(body) : body;
  } catch {
    return body;
  }
}
