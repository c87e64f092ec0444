// The plain question, which Whence draws where a frame of its own cannot run: read and answered as a person does.
import { Dialog } from './dialog.ts';
import { centreOf, type Point } from './place.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

const WORDS = `(root) => root.querySelector('.plain')?.innerText ?? ''`;
const BUTTON = (name: string) => `(root) => {
  const button = [...root.querySelectorAll('.plain button')].find((b) => !b.disabled && b.innerText.trim() === ${JSON.stringify(name)});
  return button ? (${centreOf})(button) : null;
}`;

class PlainDialog extends Dialog {
  private readonly page: Tab;
  private readonly words: string;

  constructor(tab: Tab, words: string) {
    super(tab, tab.page.mainFrame());
    this.page = tab;
    this.words = words;
  }

  override async text(): Promise<string> {
    return this.words;
  }

  override async press(name: string | RegExp): Promise<void> {
    const point = async () => (await this.page.inClosedRoots<Point | null>(BUTTON(String(name)))).find(Boolean);
    await this.page.click(await until(`a button called ${name}`, point));
    await until('the question to close', async () => !(await plainNow(this.page).catch(() => null)));
  }
}

/** The plain question on the tab's screen, or null if there is none now. */
export async function plainNow(tab: Tab): Promise<Dialog | null> {
  const words = (await tab.inClosedRoots<string>(WORDS)).find(Boolean);
  return words ? new PlainDialog(tab, words) : null;
}
