// The dialog of this frame: what draws it is a part of the guard that comes once there is something to ask, and what is
// said to it before waits. The hold itself depends on neither.
// Never: silence where the part does not come; then the browser's own question is put.
import { fill } from '@/utils/core/text';
import type { FrameBrief } from '@/utils/messages/protocol';
import type { DialogHost, DialogView } from '@/utils/page/draw/dialog';
import { kindKey } from './kinds-text';
import { parts } from './offer';
import { askFor } from './packs';

type Act = (host: DialogHost) => void;

export class Dialog {
  readonly #url: () => string;
  readonly #brief: () => FrameBrief;
  readonly #opened: () => void;
  readonly #lost: (token: string) => void;
  #host: DialogHost | null = null;
  #waiting: Act[] = [];
  #view: DialogView | null = null;

  /** See DialogHost. */
  constructor(url: () => string, brief: () => FrameBrief, opened: () => void, lost: (token: string) => void) {
    this.#url = url;
    this.#brief = brief;
    this.#opened = opened;
    this.#lost = lost;
  }

  get isOpen(): boolean {
    return this.#host?.isOpen ?? false;
  }

  isClear(token: string, sure: boolean): boolean {
    return this.#host?.isClear(token, sure) ?? false;
  }

  prepare(view: DialogView): void {
    this.#view = view;
    this.#tell((host) => host.prepare(view));
  }

  open(token: string): void {
    this.#tell((host) => host.open(token));
  }

  openPlain(token: string): void {
    this.#tell((host) => host.openPlain(token));
  }

  confirm(token: string): void {
    this.#tell((host) => host.confirm(token));
  }

  close(token: string): void {
    if (this.#view?.token === token) this.#view = null;
    this.#tell((host) => host.close(token));
  }

  #tell(act: Act): void {
    if (this.#host) {
      act(this.#host);
      return;
    }
    this.#waiting.push(act);
    if (this.#waiting.length === 1) void askFor('question').then(() => this.#come());
  }

  #come(): void {
    const { DialogHost, plainText } = parts();
    const waiting = this.#waiting;
    const view = this.#view;
    this.#waiting = [];
    if (DialogHost && plainText) {
      const lang = () => this.#brief().lang;
      const host = new DialogHost(this.#url, (each) => plainText(each, this.#brief()), lang, this.#opened, this.#lost);
      this.#host = host;
      for (const act of waiting) act(host);
    } else if (view) {
      const { text } = this.#brief();
      const kinds = new Set(view.kinds.map((kind) => text[kindKey(kind, 'inline_')] ?? kind));
      const slots = { kinds: [...kinds].join(', '), site: view.host };
      // biome-ignore lint/suspicious/noAlert: nothing else can be drawn here, and what is held must not stay so unasked
      view.answered(confirm(fill(text.guard_ask ?? '', slots)) ? 'once' : 'refuse');
    }
  }
}
