// The ways out that this world can hold: submit, navigate, links, and what the gate asks about.
// Each: which of the person's values does it carry? Whether it goes is decided in decide.ts.
// Never: a round trip before the decision to hold.
import type { FrameBrief } from '@/utils/messages/protocol';
import { LET_GO, REFUSED, TAKEN_UP, type WatchState } from '@/utils/page/watch/state';
import { areLines, carriedBy } from './carried';
import type { Decisions, Held, Leaving } from './decide';
import { entriesOf, linesOf } from './entries';
import type { Fields } from './fields';
import { actionOf, channelOf, formOf, hostOf, isSame, methodOf, type Pass, type Way } from './forms';
import { type Found, unique } from './found';
import { handOver } from './handed';
import { judge } from './judge';
import { linkOf, waysOf } from './links';
import { arriving, askFor } from './packs';
import type { Questions } from './questions';
import { replayForm, replayLocation, replaySubmit } from './replay';
import { isForScript } from './scripted';

/** What is let go navigates at once, or never (into another window); ms. */
const PASS_LIFE = 1000;

interface Ask {
  readonly id: number;
  readonly channel: 'fetch' | 'xhr' | 'beacon' | 'form' | 'navigation' | 'socket' | 'channel' | 'window' | 'later';
  readonly url: string;
  readonly body: string | null;
  /** It cannot wait for an answer. */
  readonly now?: true;
  readonly gone?: true;
  /** Is it still asked about? */
  readonly still?: true;
}

/** What the frame's guard tells of itself, and does for it. */
export interface Frame {
  readonly brief: () => FrameBrief;
  /** The page stopped what the person let go: says so beside what was pressed. */
  readonly stopped: (form: HTMLFormElement) => void;
}

export class Submissions {
  readonly #frame: Frame;
  readonly #fields: Fields;
  readonly #questions: Questions;
  readonly #decisions: Decisions;
  readonly #node: WatchState['node'];
  /** The gate's question numbers to the tokens of their holds. */
  readonly #asked = new Map<number, string>();
  /** Those of its questions that wait until a value can be read. */
  readonly #later = new Set<number>();
  /** The person pressed something that submits, and nothing was submitted since. */
  #pressed = false;
  #lastSubmitted: HTMLFormElement | null = null;
  #lastButton: Element | null = null;
  /** What is being sent on, past the page's handlers: good for one navigation, of the same form, to the same place, with no more in it. */
  #pass: Pass | null = null;
  /** A link that is being followed on. */
  #following: Element | null = null;

  constructor(frame: Frame, fields: Fields, questions: Questions, decisions: Decisions, node: WatchState['node']) {
    this.#frame = frame;
    this.#fields = fields;
    this.#questions = questions;
    this.#decisions = decisions;
    this.#node = node;
  }

  /** The person presses something, or a message from above makes this frame try again. */
  press(): void {
    this.#pressed = true;
    this.#decisions.again();
  }

  submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    this.#lastSubmitted = form;
    this.#lastButton = event.submitter;
    const method = methodOf(form, event.submitter);
    if (method === 'dialog') return;
    const found = this.#fields.inForm(form);
    if (isForScript(form, event.submitter)) return;
    const pressed = this.#pressed;
    this.#pressed = false;
    const send = () => {
      this.#lastSubmitted = null;
      replaySubmit(form, event.submitter);
      if (this.#lastSubmitted !== form) this.#frame.stopped(form);
    };
    const url = actionOf(form, event.submitter);
    if (this.#waits(found, url, send)) return stop(event);
    const leaving = { found, url, channel: channelOf(method), by: `${method} ${hostOf(url)}`, pressed };
    if (this.#holds(leaving, { send }, () => entriesOf(form, event.submitter))) stop(event);
  }

  navigate(event: NavigateEvent): void {
    const { destination, formData, navigationType: type } = event;
    const { url, sameDocument } = destination;
    const source = event.sourceElement;
    const form = formOf(source);
    // A program may have filled the form without a word: this is the first look at it.
    if (form) this.#fields.inForm(form);
    if (sameDocument) {
      const found = this.#carried(url, formData);
      // In the address every script of the page reads it, and sends it on as "the page that was viewed".
      if (found.length > 0 && !this.#frame.brief().asleep) handOver(found, url, 'navigation');
      return;
    }
    // Firefox names the form where it was sent by its button.
    const button = source === form && this.#lastSubmitted === form ? this.#buttonIn(formData) : source;
    const way: Way = { url, formData, form, button: button as HTMLElement | null, type };
    const passed = this.#pass !== null && isSame(this.#pass, way, this.#carried(url, formData));
    this.#pass = null;
    if (!passed && this.#stops(way)) event.preventDefault();
  }

  /** True if it must wait, for an answer or for what reads it. */
  #stops(way: Way): boolean {
    const { url, formData, form, button, type } = way;
    const found = this.#carried(url, formData);
    const send = () => {
      const pass = { form, url, found };
      this.#pass = pass;
      setTimeout(() => {
        if (this.#pass === pass) this.#pass = null;
      }, PASS_LIFE);
      if (formData && form) replayForm(form, button);
      else replayLocation(url, type);
    };
    if (this.#waits(found, url, () => this.#stops(way) || send())) return true;
    // Chromium gives the entries of a GET too.
    const method = form && formData ? methodOf(form, button) : 'get';
    const by = form ? `${method} ${hostOf(url)}` : '';
    const pressed = form !== null && this.#pressed;
    this.#pressed = false;
    const leaving: Leaving = { found, url, channel: channelOf(method), by, pressed };
    return this.#holds(leaving, { send });
  }

  /** The button that was pressed last, if what it adds is sent. */
  #buttonIn(formData: FormData | null): Element | null {
    const { name, value } = (this.#lastButton ?? {}) as Partial<HTMLButtonElement>;
    return name && formData?.getAll(name).includes(value ?? '') ? this.#lastButton : null;
  }

  /** A link into another window, or one that tells somebody that it was followed, makes no navigation here. */
  click(event: MouseEvent): void {
    const link = linkOf(event);
    if (!link || link === this.#following) return;
    const send = () => {
      this.#following = link;
      HTMLElement.prototype.click.call(link);
      this.#following = null;
    };
    for (const { url, text, channel } of waysOf(link, event)) {
      const found = this.#carried(text, null);
      if (found.length > 0 && this.#holds({ found, url, channel }, { send })) return stop(event);
    }
  }

  ask(event: Event): true {
    const ask = JSON.parse((event as CustomEvent<string>).detail) as Ask;
    if (ask.still) this.#tell(ask.id, TAKEN_UP);
    else if (ask.gone && !this.#later.delete(ask.id)) this.#questions.withdraw(this.#asked.get(ask.id) ?? '');
    else if (!ask.gone) this.#consider(ask);
    return true;
  }

  #consider(ask: Ask): void {
    const { id, channel, url, body, now } = ask;
    const found = this.#carriedBySend(url, body);
    const again = () => this.#later.delete(id) && this.#consider(ask);
    if (!now && this.#waits(found, url, again)) {
      this.#later.add(id);
      this.#tell(id, TAKEN_UP);
      return;
    }
    const unread = body === null;
    const outcome = this.#decisions.of({ found, url, channel, now: now === true, unread });
    this.#tell(id, outcome === 'go' ? LET_GO : outcome === 'refuse' ? REFUSED : TAKEN_UP);
    if (typeof outcome === 'string') return;
    const answer = (what: number) => () => {
      this.#asked.delete(id);
      this.#tell(id, what);
    };
    const go = answer(LET_GO);
    const send = () => {
      handOver(found, url, channel, unread);
      go();
    };
    const token = this.#decisions.hold(outcome, { send, drop: answer(REFUSED) });
    if (token) this.#asked.set(id, token);
  }

  /** What could not be read may carry anything. */
  #carriedBySend(url: string, body: string | null): readonly Found[] {
    const all = this.#fields.all();
    if (body === null) return all;
    if (all.length > 0) void askFor('codings');
    return carriedBy(`${url}\n${body}`, all);
  }

  /** True while what reads a value here, or judges who would get it, is on its way: it goes again once that is there. */
  #waits(found: readonly Found[], url: string, send: () => void): boolean {
    const brief = this.#frame.brief();
    if (brief.asleep) return false;
    if (found.length > 0) judge(url, brief);
    const coming = arriving();
    void coming?.then(send);
    return coming !== null;
  }

  /** `more`: what else it carries, looked at once there is a question. */
  #holds(leaving: Leaving, held: Held, more: () => readonly string[] = () => []): boolean {
    const outcome = this.#decisions.of(leaving);
    if (typeof outcome === 'string') return outcome === 'refuse';
    const added = carriedBy(more().join('\n'), this.#fields.all());
    this.#decisions.hold({ ...outcome, found: unique([...outcome.found, ...added]) }, held);
    return true;
  }

  #carried(url: string, formData: FormData | null): readonly Found[] {
    const lines = [url, ...linesOf(formData)];
    const all = this.#fields.all();
    if ((formData || url.includes('?')) && !areLines(all, lines)) void askFor('codings');
    return carriedBy(lines.join('\n'), all);
  }

  #tell(id: number, what: number): void {
    this.#node.dispatchEvent(new CustomEvent('b', { detail: 4 * id + what }));
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
