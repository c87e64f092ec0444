// The question in plain words, drawn by the guard itself: where the extension's own frame could not be shown
// (a page sandboxed by its CSP) or the background does not answer. Knows nothing of the record, offers no trust.
// Never: takes a press that the page made, or one on a button that was not long and plainly to be seen.
import type { Answer } from '@/utils/messages/protocol';
import { element } from './layer';

export interface PlainText {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly limits: string;
  readonly refuse: string;
  readonly once: string;
}

/** How long the buttons are to be seen before "send" can be pressed; ms. */
const DWELL = 700;

/** No opacity, filter or transform: to Chromium such a button is not plainly seen, and would stay off for good. */
export const PLAIN_CSS = `
  .plain { width: min(440px, calc(100vw - 24px)); margin: 12vh auto 0; border-radius: 12px; padding: 20px; font-size: 15px; box-shadow: 0 12px 40px rgb(0 0 0 / 30%); }
  h2 { font-size: 18px; line-height: 1.35; margin: 0 0 10px; overflow-wrap: anywhere; }
  ul { margin: 0 0 12px; padding-inline-start: 20px; } p { margin: 0 0 16px; color: var(--quiet); font-size: 13px; }
  .actions { display: flex; flex-wrap: wrap; gap: 10px; }
  .actions button { min-height: 40px; padding: 0 18px; border-radius: 8px; border: 1px solid var(--line); background: none; color: inherit; cursor: pointer; }
  .actions .main { background: var(--key); color: var(--on-key); border-color: transparent; }
  .actions button:disabled { color: var(--quiet); border-style: dashed; cursor: default; }
`;

export function drawPlain(text: PlainText, root: ShadowRoot, answered: (answer: Answer) => void): HTMLElement {
  const title = element('h2', { id: 'title', textContent: text.title });
  const refuse = element('button', { type: 'button', className: 'main', textContent: text.refuse });
  const once = element('button', { type: 'button', textContent: text.once, disabled: true });
  refuse.addEventListener('click', (event) => event.isTrusted && answered('refuse'));
  once.addEventListener('click', (event) => event.isTrusted && isPlainlySeen(once, root) && answered('once'));
  enableWhenSeen(once);
  const reasons = element(
    'ul',
    {},
    text.reasons.map((words) => element('li', { textContent: words })),
  );
  const limits = element('p', { textContent: text.limits });
  return element('div', { className: 'box plain' }, [
    title,
    reasons,
    limits,
    element('div', { className: 'actions' }, [refuse, once]),
  ]);
}

/** Off until the button was plainly to be seen for DWELL, and off again whenever Chromium reports something over it. */
function enableWhenSeen(button: HTMLButtonElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (entries: readonly (IntersectionObserverEntry & { readonly isVisible?: boolean })[]) => {
    const entry = entries.at(-1);
    clearTimeout(timer);
    button.disabled = true;
    if (!entry?.isIntersecting || entry.isVisible === false) return;
    timer = setTimeout(() => {
      button.disabled = false;
    }, DWELL);
  };
  const options = { threshold: 0.95, trackVisibility: true, delay: 100 };
  new IntersectionObserver(report, options as IntersectionObserverInit).observe(button);
}

/** True if nothing lies over the button and nothing above it is see-through. */
function isPlainlySeen(button: HTMLElement, root: ShadowRoot): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].map((part) => [left + width * part, top + height / 2] as const);
  const onTop = points.every(
    ([x, y]) => root.elementFromPoint(x, y) === button && document.elementFromPoint(x, y) === root.host,
  );
  const clear = [document.documentElement, root.host].every((one) => Number(getComputedStyle(one).opacity) >= 0.99);
  return onTop && clear;
}
