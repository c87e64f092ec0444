// Whence's question as a person meets it: read on the screen, answered with a real mouse.
import { centre } from './place.ts';
import type { RawFrame } from './raw.ts';
import type { Tab } from './tab.ts';
import { sleep, until } from './until.ts';

const ASKS_FOR_TRUST = /trust|信任/i;

export class Dialog {
  readonly frame: RawFrame;
  private readonly tab: Tab;
  /** With the token in it: tells one question from the next. */
  private readonly address: Promise<string>;

  constructor(tab: Tab, frame: RawFrame) {
    this.tab = tab;
    this.frame = frame;
    this.address = frame.evaluate<string>('location.href').catch(() => '');
  }

  /** What it says; waits until it says something. */
  text(): Promise<string> {
    return until('words in the dialog', () => this.frame.evaluate<string>('document.body.innerText.trim()'));
  }

  /** The names of its buttons, in order. */
  buttons(): Promise<readonly string[]> {
    return until('buttons in the dialog', async () => {
      const names = await this.frame.evaluate<string[]>(`${BUTTONS}.map(${NAME})`);
      return names.length ? names : null;
    });
  }

  /**
   * Presses the first enabled button whose name matches, with the mouse, once it is on; again, as a person would,
   * where the dialog took no notice because its wait had just begun anew. Asking for trust leaves the dialog open.
   */
  async press(name: string | RegExp): Promise<void> {
    const test = typeof name === 'string' ? `(${NAME})(b) === ${JSON.stringify(name)}` : `${name}.test((${NAME})(b))`;
    const point = () =>
      centre(this.frame, `${BUTTONS}.find((b) => !b.disabled && b.ariaDisabled !== 'true' && ${test})`);
    await this.tab.click(await until(`a button called ${name} in the dialog`, point));
    for (let tries = 0; tries < 3 && !ASKS_FOR_TRUST.test(String(name)); tries++) {
      if (await this.goneWithin(1500)) return;
      const again = await point().catch(() => null);
      if (again) await this.tab.click(again);
    }
  }

  /** True once this question is gone, or another has taken its place. */
  private async goneWithin(ms: number): Promise<boolean> {
    const mine = await this.address;
    for (const end = performance.now() + ms; performance.now() < end; await sleep(50)) {
      const now = await this.tab.dialogNow().catch(() => null);
      if (!now || (await now.address) !== mine) return true;
    }
    return false;
  }

  /** Waits until it is closed. */
  async gone(): Promise<void> {
    await until('the dialog to close', async () => !(await this.tab.dialogNow()));
  }
}

const BUTTONS = `[...document.querySelectorAll('button, [role=button]')]`;
const NAME = `(b) => (b.ariaLabel || b.innerText).trim()`;
