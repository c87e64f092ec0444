// The question itself: an extension-origin frame inside a modal <dialog> inside a closed shadow root (decision 0003).
// The page sees neither its words nor its clicks. Where the frame cannot run, a plain dialog takes its place.
// Never: an answer of its own. What the page does to it, top.ts undoes; the hold does not depend on it.
import type { Kind } from '@/utils/core/item';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { Answer } from '@/utils/messages/protocol';
import { createLayer, element, focusedIn, type Layer, LOOK } from './layer';
import { drawPlain, PLAIN_CSS, type PlainText } from './plain';
import { Top } from './top';

export interface DialogView {
  readonly token: string;
  readonly kinds: readonly Kind[];
  readonly host: string;
  readonly verdict: Verdict;
  readonly answered: (answer: Answer) => void;
}

const CSS = `${LOOK}${PLAIN_CSS}
  dialog {
    all: initial !important; display: block !important; position: fixed !important; inset: 0 !important;
    width: 100% !important; height: 100% !important;
  }
  dialog:not([open]) { display: none !important; }
  dialog::backdrop { background: rgb(10 14 22 / 45%); }
  iframe { border: 0; width: 100%; height: 100%; background: none; color-scheme: light dark; }
`;

/** How long the extension's frame may take to say that it runs, from its load on; ms. */
const LOADED_WAIT = 1500;
/** The same altogether: a busy machine takes seconds to start a frame and the background, and the real question is better. */
const FRAME_WAIT = 6000;

export class DialogHost {
  readonly #frameUrl: () => string;
  readonly #plainText: (view: DialogView) => PlainText;
  readonly #lang: () => string;
  readonly #opened: () => void;
  readonly #lost: (token: string) => void;
  #top: Top | null = null;
  /** Had the focus before the question came. */
  #before: HTMLElement | null = null;
  #layer: Layer | null = null;
  #dialog: HTMLDialogElement | null = null;
  #view: DialogView | null = null;
  #token = '';
  /** The hold whose question is known to be on the screen, here or in a frame above. */
  #drawn = '';
  #plain = false;
  /** Holds of frames below that wait for the one on the screen. */
  readonly #later = new Set<string>();

  /**
   * `opened` is called before a question is shown: nothing of ours may lie over it. `lost` when the page does not leave it
   * in peace: it is to be asked where no page can reach.
   */
  constructor(
    frameUrl: () => string,
    plainText: (view: DialogView) => PlainText,
    lang: () => string,
    opened: () => void,
    lost: (token: string) => void,
  ) {
    this.#frameUrl = frameUrl;
    this.#plainText = plainText;
    this.#lang = lang;
    this.#opened = opened;
    this.#lost = lost;
  }

  /** A question is on the screen of this frame. */
  get isOpen(): boolean {
    return this.#token !== '';
  }

  /** Remembers what the plain dialog would say, and says it if nobody draws the real one. */
  prepare(view: DialogView): void {
    this.#view = view;
    setTimeout(() => {
      if (this.#view === view && this.#drawn !== view.token) this.openPlain(view.token);
    }, FRAME_WAIT);
  }

  /** Shows the extension's frame for a hold of this frame or of one below; one at a time, the others wait. */
  open(token: string): void {
    if (this.#token && this.#token !== token) {
      this.#later.add(token);
      return;
    }
    const frame = element('iframe', { src: `${this.#frameUrl()}#${token}`, allow: '' });
    this.#put(token, frame);
    frame.addEventListener('load', () => {
      frame.focus();
      setTimeout(() => this.#giveUp(token), LOADED_WAIT);
    });
    setTimeout(() => this.#giveUp(token), FRAME_WAIT);
  }

  #giveUp(token: string): void {
    if (this.#drawn === token || this.#token !== token) return;
    // A frame below asks; it falls back in its own place, and this one must not stay shut behind nothing.
    if (this.#view?.token === token) this.openPlain(token);
    else this.close(token);
  }

  openPlain(token: string): void {
    const view = this.#view;
    if (view?.token !== token) return;
    const layer = createLayer(CSS, this.#lang());
    this.#put(token, drawPlain(this.#plainText(view), layer.root, view.answered), layer);
    this.#dialog?.setAttribute('aria-labelledby', 'title');
    this.#plain = true;
    this.#drawn = token;
  }

  /** The extension's frame runs. */
  confirm(token: string): void {
    this.#drawn = token;
  }

  close(token: string): void {
    if (this.#view?.token === token) this.#view = null;
    this.#later.delete(token);
    if (this.#token !== token) return;
    this.#takeDown();
    const [next] = this.#later;
    if (!next) return;
    this.#later.delete(next);
    this.open(next);
  }

  /** Nothing of the page's lies over the question, as far as this frame can tell; asked at a press. */
  isClear(token: string, sure: boolean): boolean {
    return this.#token === token && this.#top?.isClear(sure) === true;
  }

  #takeDown(): void {
    if (!this.#token) return;
    this.#token = '';
    this.#top?.stop();
    this.#top = null;
    this.#dialog?.close();
    this.#layer?.host.remove();
    this.#layer = null;
    this.#before?.focus({ preventScroll: true });
  }

  #put(token: string, content: HTMLElement, layer = createLayer(CSS, this.#lang())): void {
    this.#takeDown();
    this.#opened();
    this.#layer = layer;
    this.#token = token;
    this.#plain = false;
    this.#before = focusedIn(document);
    const dialog = element('dialog', {}, [content]);
    this.#dialog = dialog;
    dialog.addEventListener('cancel', (event) => this.#escaped(event));
    // Where the focus goes whenever the dialog is put up again: to the page's field it would tell the page, each time.
    const rest = element('span', { tabIndex: -1 });
    layer.root.append(rest, dialog);
    this.#top = new Top(layer, dialog, rest, () => this.#lost(token));
    this.#top.start();
  }

  /** Inside the frame Escape means "do not send"; it must not merely hide the question. In the plain one it means the same. */
  #escaped(event: Event): void {
    event.preventDefault();
    if (this.#plain && this.#view?.token === this.#token) this.#view.answered('refuse');
  }
}
