// The plain question, which Whence draws where a frame of its own cannot run: read and answered as a person does.
import type { Dialog } from './dialog.ts';
import { centreOf, type Point } from './place.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

export type Question = Pick<Dialog, 'text' | 'press'>;

const WORDS = `(root) => root.querySelector('.plain')?.innerText ?? ''`;
const BUTTON = (name: string) => `(root) => {
  const button = [...root.querySelectorAll('.plain button')].find((b) => !b.disabled && b.innerText.trim() === ${JSON.stringify(name)});
  return button ? (${centreOf})(button) : null;
}`;

/** The plain question on the tab's screen, or null if there is none now. */
export async function plainNow(tab: Tab): Promise<Question | null> {
  const words = (await tab.inClosedRoots<string>(WORDS)).find(Boolean);
  if (!words) return null;
  return {
    text: async () => words,
    press: async (name) => {
      const point = async () => (await tab.inClosedRoots<Point | null>(BUTTON(String(name)))).find(Boolean);
      await tab.click(await until(`a button called ${name}`, point));
      await until('the question to close', async () => !(await plainNow(tab).catch(() => null)));
    },
  };
}
