// Keeps the question the topmost thing of the page: put back when the page takes it away, put up again when something
// opens over it, cleaned when the page dresses its host.
// Never: fights for ever. A page that keeps at it is left to itself, and the question goes to a window of the browser.
import type { Layer } from './layer';
import { show } from './layer';
import { inTopLayer, isClear, isHit } from './over';

/** More than so many times within so long (ms) is no coincidence. */
const MOST_TIMES = 5;
const WITHIN = 5000;
/** How often it is looked for what no event told of; ms. */
const LOOK = 400;
/** What the host itself has; all else was put there. */
const OWN = new Set(['lang', 'style']);

export class Top {
  readonly #layer: Layer;
  readonly #dialog: HTMLDialogElement;
  readonly #rest: HTMLElement;
  readonly #lost: () => void;
  readonly #style: string;
  #below = new WeakSet<Element>();
  readonly #times: number[] = [];
  #asked = false;
  readonly #observer = new MutationObserver((changes) => this.#changed(changes));
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `rest` takes the focus while the dialog is down; `lost` is called once, when it is of no use to go on. */
  constructor(layer: Layer, dialog: HTMLDialogElement, rest: HTMLElement, lost: () => void) {
    this.#layer = layer;
    this.#dialog = dialog;
    this.#rest = rest;
    this.#lost = lost;
    this.#style = layer.host.style.cssText;
    // A second Escape closes a dialog without asking: it comes back as long as the question stands.
    dialog.addEventListener('close', () => this.#timer && !dialog.open && this.#raise());
  }

  /** False where there is no page to be on top of. */
  start(): boolean {
    if (!this.#put()) return false;
    this.#timer = setInterval(() => this.#look(), LOOK);
    return true;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#observer.disconnect();
    for (const type of OPENING) removeEventListener(type, this.#opening, true);
  }

  /** `sure`: the browser itself vouches for what is seen. Where not clear, it is put up again: the next press may count. */
  isClear(sure: boolean): boolean {
    const clear = isClear(this.#layer.host, this.#dialog, sure ? null : this.#below);
    if (!clear) this.#raise();
    return clear;
  }

  #put(): boolean {
    if (!show(this.#layer)) return false;
    if (!this.#dialog.open) {
      this.#rest.focus({ preventScroll: true });
      this.#dialog.showModal();
    }
    this.#below = new WeakSet(inTopLayer(this.#layer.host, true));
    this.#observe();
    return true;
  }

  /** Anew each time: `document.open()` takes the listeners and the root away. */
  #observe(): void {
    for (const type of OPENING) addEventListener(type, this.#opening, true);
    this.#observer.observe(document, { childList: true });
    if (document.documentElement) this.#observer.observe(document.documentElement, { childList: true });
    this.#observer.observe(this.#layer.host, { attributes: true });
  }

  /** After the task that opens something and before it is drawn: a person never sees it over the question. */
  readonly #opening = (event: Event): void => {
    if (event.target === this.#layer.host || (event as ToggleEvent).newState === 'closed' || this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.#layer.host.isConnected) this.#raise();
    });
  };

  #changed(changes: readonly MutationRecord[]): void {
    const { host } = this.#layer;
    if (changes.some(({ type }) => type === 'attributes') && this.#isDressed()) {
      for (const name of host.getAttributeNames()) if (!OWN.has(name)) host.removeAttribute(name);
      host.style.cssText = this.#style;
      this.#observer.takeRecords();
      this.#count();
    }
    if (host.parentNode !== document.documentElement) this.#raise();
  }

  #isDressed(): boolean {
    const { host } = this.#layer;
    return host.style.cssText !== this.#style || host.getAttributeNames().some((name) => !OWN.has(name));
  }

  /** What came over it without an event that we were told of: another modal, or the page hid everything. */
  #look(): void {
    const { host } = this.#layer;
    const strange = inTopLayer(host, false).some((one) => !this.#below.has(one));
    if (strange || !this.#dialog.open || (document.visibilityState === 'visible' && !isHit(host))) this.#raise();
  }

  #raise(): void {
    if (!this.#count()) return;
    this.#dialog.close();
    this.#put();
    // The frame waits anew whenever it gets the focus.
    this.#dialog.querySelector('iframe')?.focus();
  }

  /** False once it is too often. */
  #count(): boolean {
    const now = performance.now();
    this.#times.push(now);
    if (this.#times.length <= MOST_TIMES) return true;
    if (now - (this.#times.shift() as number) > WITHIN) return true;
    this.stop();
    this.#lost();
    return false;
  }
}

/** A popover, a dialog or the full screen comes up. */
const OPENING = ['beforetoggle', 'fullscreenchange'] as const;
