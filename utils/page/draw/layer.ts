// Where the guard draws: a plain element in a closed shadow root, outside everything of the page's.
// Never: markup from text, attributes that a page could know us by, anything of the ledger.
import { shadowOf } from '@/utils/page/guard/facts';

/** Builds an element from plain parts; text only ever becomes text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** A closed root of its own with its own style; not yet in the page. */
export function createLayer(css: string, lang: string): Layer {
  const host = document.createElement('div');
  host.style.cssText = 'all: initial !important;';
  const root = host.attachShadow({ mode: 'closed' });
  root.append(element('style', { textContent: css }));
  host.lang = lang;
  return { host, root };
}

/** Puts the layer last in the document; false where there is no document to put it in. */
export function show(layer: Layer): boolean {
  const parent = document.documentElement;
  if (!parent) return false;
  if (layer.host.parentNode !== parent) parent.append(layer.host);
  return true;
}

/** The very element that has the focus, also within shadow roots. */
export function focusedIn(root: Document | ShadowRoot): HTMLElement | null {
  const { activeElement } = root;
  const shadow = activeElement && shadowOf(activeElement);
  return (shadow && focusedIn(shadow)) ?? (activeElement as HTMLElement | null);
}

export const LOOK = `
  * { box-sizing: border-box; }
  .box, dialog { color-scheme: light dark; }
  .box {
    --ink: light-dark(#15222b, #e6edf1); --quiet: light-dark(#4d5f6b, #a6b5be); --paper: light-dark(#ffffff, #182127);
    --line: light-dark(#d6dee3, #2f3c44); --doubt: light-dark(#4a5a66, #b9c6ce); --risk: light-dark(#a3280e, #ffab95);
    --key: light-dark(#0b5d7a, #79c7e3); --on-key: light-dark(#ffffff, #06222d);
    font: 13px/1.5 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    color: var(--ink); background: var(--paper); border: 1px solid var(--line); letter-spacing: normal; text-align: start;
  }
  button { font: inherit; }
  button:focus-visible { outline: 2px solid var(--key); outline-offset: 2px; }
  @media (forced-colors: active) { .box { border-color: CanvasText; } }
`;
