// The guard of one frame, put together: looks at used fields, shows notes, holds submissions, tells the background.
// Never: starts before it knows the person's settings; does anything while paused or where a site is left alone.
import type { Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import type { FrameBrief, ToGuard } from '@/utils/messages/protocol';
import { quietly, sendFromContent } from '@/utils/messages/send';
import { ARM, type Guard, OFF, type WatchState } from '@/utils/page/watch/state';
import { Decisions } from './decide';
import { Dialog } from './dialog';
import { type Field, fieldOf, wasTypedIn } from './facts';
import { Fields } from './fields';
import type { Found } from './found';
import { Live } from './live';
import { Notes } from './notes';
import { arriving, askForPacks, learnOffered } from './packs';
import { isPress } from './presses';
import { Questions } from './questions';
import { remarkOn } from './remark';
import { Submissions } from './submissions';
import { isChecked } from './whole';

/** How long a note stays after the field was left; ms. */
const NOTE_STAYS = 4000;
/** How long it is said beside a field that somebody else read it; ms. */
const WARNING_STAYS = 15_000;
/** How long the gate waits for somebody to take up a question; ms. */
const UNANSWERED = 2000;
/** Longer than this no timer runs, and no page stays; ms. */
const LONGEST = 3_600_000;

export interface GuardPort {
  readonly dialogUrl: () => string;
  /** What the listener returns is the answer, where it is not undefined. */
  readonly onMessage: (listener: (message: ToGuard) => boolean | undefined) => void;
}

/** Takes over from watch once the background has said what this frame needs to know; rejects if it does not. */
export async function startGuard(state: WatchState, port: GuardPort): Promise<void> {
  const brief = await sendFromContent('brief');
  new FrameGuard(state, port, brief).takeOver();
}

class FrameGuard implements Guard {
  readonly #state: WatchState;
  #brief: FrameBrief;
  readonly #note = new Notes(() => this.#brief);
  readonly #live = new Live();
  readonly #fields: Fields;
  readonly #dialog: Dialog;
  readonly #questions: Questions;
  readonly #submissions: Submissions;
  #roots = new WeakSet<Node>();
  #waking: ReturnType<typeof setTimeout> | undefined;
  /** Where something was last recognised. */
  #lastField: Field | null = null;

  constructor(state: WatchState, port: GuardPort, brief: FrameBrief) {
    this.#state = state;
    this.#brief = brief;
    const context = () => {
      if (learnOffered()) this.#fields.forget();
      return { region: this.#brief.region };
    };
    this.#fields = new Fields(context, (field, found) => this.#seen(field, found));
    this.#dialog = new Dialog(
      port.dialogUrl,
      () => this.#brief,
      () => this.#note.hide(),
      (token) => quietly(sendFromContent('elsewhere', { token })),
    );
    this.#questions = new Questions(this.#dialog, state.alive);
    const told = () => this.#brief;
    const decisions = new Decisions(told, this.#questions);
    const frame = { brief: told, stopped: (form: HTMLFormElement) => this.#stopped(form) };
    this.#submissions = new Submissions(frame, this.#fields, this.#questions, decisions, state.node);
    port.onMessage((message) => this.#heard(message));
    const listen = () => {
      for (const [type, listener] of Object.entries(this.#listeners)) addEventListener(type, listener, true);
      this.#roots = new WeakSet();
    };
    listen();
    // document.open() takes all listeners away; this observer stays.
    new MutationObserver(listen).observe(document, { childList: true });
  }

  readonly #listeners: Readonly<Record<string, (event: Event) => unknown>> = {
    pagehide: () => this.#questions.end(),
    blur: (event) => this.#leftField(event),
    input: (event) => this.#typed(event.composedPath()[0] as EventTarget),
    // Before `blur`, and what scripts read the value at. Date pickers and the like say by this alone that they set one.
    change: (event) => {
      this.touch(event.composedPath()[0] as EventTarget);
      this.#leftField(event);
    },
    click: (event) => this.#clicked(event as MouseEvent),
    auxclick: (event) => this.#clicked(event as MouseEvent),
    keydown: (event) => {
      if (event.isTrusted && (event as KeyboardEvent).key === 'Enter') this.#submissions.press();
    },
    // What is pressed in the page around it, a frame is told.
    message: (event) => {
      if (window !== window.top && event.isTrusted) this.#submissions.press();
    },
  };

  readonly #submitted = (event: Event): void => {
    if (event.isTrusted && this.#isHere()) this.submit(event as SubmitEvent);
  };

  /** False once the extension is gone from under this page: what is held is given up, nothing is held any more. */
  #isHere(): boolean {
    if (this.#state.alive()) return true;
    this.#questions.end();
    this.#state.node.dispatchEvent(new CustomEvent('b', { detail: OFF }));
    return false;
  }

  #clicked(event: MouseEvent): void {
    if (!event.isTrusted || !this.#isHere()) return;
    const target = event.composedPath()[0] as EventTarget;
    if (isPress(target)) this.#submissions.press();
    if (!this.#brief.asleep) this.#submissions.click(event);
  }

  /** The page made a field invalid meanwhile, or stopped the form before its own submit event. */
  #stopped(form: HTMLFormElement): void {
    const near = form.querySelector(':invalid:not(fieldset)') ?? form;
    this.#note.show(near, { about: 'stopped' });
    setTimeout(() => this.#note.hide(near), NOTE_STAYS * 2);
  }

  takeOver(): void {
    const state = this.#state;
    state.guard = this;
    this.#tellGate();
    this.#wakeLater();
    askForPacks();
    for (const target of [...state.touched]) {
      if (wasTypedIn(target)) this.#typed(target);
      this.touch(target);
    }
    if (import.meta.env.FIREFOX) void this.#live.looked(state.armed ? arriving() : null);
    // Each does again what watch kept it from, and this time the guard is asked; the gate let go by itself what it asked
    // longer ago.
    const fresh = performance.now() - UNANSWERED;
    for (const [event, again] of [...state.held]) {
      state.held.delete(event);
      if (again) again();
      else if (event.timeStamp > fresh) this.ask(event);
    }
  }

  touch(target: EventTarget): void {
    this.#state.touched.delete(target);
    if (this.#brief.asleep) return;
    this.#fields.touch(target);
    this.#watchRootOf(target);
  }

  submit(event: SubmitEvent): void {
    this.#submissions.submit(event);
  }

  navigate(event: NavigateEvent): void {
    this.#submissions.navigate(event);
  }

  ask(event: Event): true {
    return this.#submissions.ask(event);
  }

  /** A submit inside a shadow root never reaches the window. */
  #watchRootOf(target: EventTarget): void {
    const root = fieldOf(target)?.getRootNode();
    if (!(root instanceof ShadowRoot) || this.#roots.has(root)) return;
    this.#roots.add(root);
    root.addEventListener('submit', this.#submitted, true);
  }

  #seen(field: Field, found: readonly Found[]): void {
    this.#live.saw(field, found);
    if (import.meta.env.FIREFOX && found.some(isChecked)) this.#live.flush();
    if (found.length > 0) this.#lastField = field;
    // Over a question a note would make it look covered, and be one thing too many.
    const remark = this.#dialog.isOpen ? null : remarkOn(found, this.#brief);
    if (remark) {
      this.#note.show(field, remark);
      field.addEventListener('blur', () => setTimeout(() => this.#note.hide(field), NOTE_STAYS), { once: true });
    } else this.#note.hide(field);
  }

  /** Firefox holds what is known before the page's own scripts hear of the key: see #seen. */
  #typed(target: EventTarget): void {
    if (this.#brief.asleep) return;
    this.#live.begin();
    if (import.meta.env.FIREFOX) this.#fields.lookIfWhole(target);
  }

  /** By the browser's word: pages make such events at each key, and no beginning of a value is one. */
  #leftField(event: Event): void {
    if (!event.isTrusted || this.#brief.asleep) return;
    this.#fields.lookAtDirty();
    this.#live.flush();
  }

  #heard(message: ToGuard): boolean | undefined {
    if (message.type === 'clear') return this.#dialog.isClear(message.token, message.sure);
    if (message.type === 'answer') this.#questions.answer(message.token, message.answer);
    else if (message.type === 'draw') this.#dialog.open(message.token);
    else if (message.type === 'undraw') this.#dialog.close(message.token);
    else if (message.type === 'drawn') this.#dialog.confirm(message.token);
    else if (message.type === 'brief') this.#update(message.brief);
    else if (message.type === 'sniffed') this.#sniffed(message.recipient, message.kinds);
    return undefined;
  }

  #update(brief: FrameBrief): void {
    this.#brief = brief;
    this.#note.hide();
    this.#tellGate();
    this.#wakeLater();
  }

  /** A pause ends by itself, also where nothing wakes the background at its end. */
  #wakeLater(): void {
    clearTimeout(this.#waking);
    const { wakes } = this.#brief;
    if (wakes === null) return;
    const left = Math.min(Math.max(wakes - Date.now(), 0) + 50, LONGEST);
    this.#waking = setTimeout(() => {
      sendFromContent('brief').then(
        (brief) => this.#update(brief),
        () => this.#wakeLater(),
      );
    }, left);
  }

  #sniffed(recipient: Site, kinds: readonly Kind[]): void {
    const field = this.#lastField;
    if (field && !this.#brief.asleep && !this.#dialog.isOpen)
      this.#note.show(field, { about: 'sniffed', recipient, kinds }, WARNING_STAYS);
  }

  #tellGate(): void {
    const detail = this.#brief.asleep ? OFF : ARM;
    this.#state.node.dispatchEvent(new CustomEvent('b', { detail }));
  }
}
