// The three ways out that this world can hold: submit, navigate, and what the gate asks about.
// Each: which of the person's values does it carry, to whom, what does the policy say; then let go, or hold and ask.
// Never: a round trip before the decision to hold.
import type { Channel } from '@/utils/core/ledger/disclosure';
import { actionFor } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import { LET_GO, REFUSED, TAKEN_UP, type WatchState } from '@/utils/page/watch/state';
import { areLines, carriedBy } from './carried';
import { fieldOf, textOf } from './facts';
import type { Fields } from './fields';
import type { Found } from './found';
import { type Judged, judge } from './judge';
import { arriving, askFor } from './packs';
import type { Question, Questions } from './questions';
import { record } from './record';
import { replayForm, replayLocation, replaySubmit } from './replay';
import { Settled } from './settled';

interface Ask {
  readonly id: number;
  readonly channel: 'fetch' | 'xhr' | 'beacon' | 'form';
  readonly url: string;
  readonly body: string | null;
  readonly gone?: true;
}

export class Submissions {
  private readonly brief: () => FrameBrief;
  private readonly fields: Fields;
  private readonly questions: Questions;
  private readonly node: WatchState['node'];
  private readonly settled = new Settled();
  /** The gate's question numbers to the tokens of their holds. */
  private readonly asked = new Map<number, string>();
  /** Those of its questions that wait until a value can be read. */
  private readonly later = new Set<number>();

  constructor(brief: () => FrameBrief, fields: Fields, questions: Questions, node: WatchState['node']) {
    this.brief = brief;
    this.fields = fields;
    this.questions = questions;
    this.node = node;
  }

  submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute('method')?.toLowerCase() === 'dialog') return;
    const send = () => replaySubmit(form, event.submitter);
    const found = this.fields.inForm(form);
    const url = actionOf(form, event.submitter);
    if (this.waits(found, url, send)) return stop(event);
    const question = this.toAsk(found, url, 'form');
    if (!question) return;
    stop(event);
    this.hold(question, send);
  }

  navigate(event: NavigateEvent): void {
    const { destination, formData, navigationType } = event;
    if (destination.sameDocument) return;
    const source = event.sourceElement;
    const form = formOf(source);
    // A program may have filled the form without a word: this is the first look at it.
    if (form) this.fields.inForm(form);
    const found = this.carried(destination.url, formData);
    const send = () => {
      if (formData && form) replayForm(form, source);
      else replayLocation(destination.url, navigationType);
    };
    if (this.waits(found, destination.url, send)) return event.preventDefault();
    const question = this.toAsk(found, destination.url, formData ? 'form' : 'navigation');
    if (!question) return;
    event.preventDefault();
    this.hold(question, send);
  }

  ask(event: Event): true {
    const ask = JSON.parse((event as CustomEvent<string>).detail) as Ask;
    if (ask.gone && !this.later.delete(ask.id)) this.questions.withdraw(this.asked.get(ask.id) ?? '');
    if (!ask.gone) this.consider(ask);
    return true;
  }

  private consider(ask: Ask): void {
    const { id, channel, url, body } = ask;
    const found = this.carriedBySend(channel, url, body);
    const again = () => this.later.delete(id) && this.consider(ask);
    // A beacon, or what a page sends as it goes, is not there any more when an answer comes.
    if (channel !== 'beacon' && !document.hidden && this.waits(found, url, again)) {
      this.later.add(id);
      this.tell(`hold ${id}`);
      return;
    }
    const question = this.toAsk(found, url, channel);
    const repeat = question !== null && this.questions.isRepeat(question);
    this.tell(id, repeat ? REFUSED : question ? TAKEN_UP : LET_GO);
    if (!question || repeat) return;
    const { token, answer } = this.questions.ask(question);
    this.asked.set(id, token);
    void answer.then((given) => {
      this.asked.delete(id);
      if (given !== 'refuse') this.settled.add(question, question.found);
      this.tell(id, given === 'refuse' ? REFUSED : LET_GO);
    });
  }

  /** A beacon that could not be read may carry anything; any other unreadable body is let go, and seen on the wire. */
  private carriedBySend(channel: Ask['channel'], url: string, body: string | null): readonly Found[] {
    const all = this.fields.all();
    if (body === null) return channel === 'beacon' ? all : [];
    if (all.length > 0) void askFor('codings');
    return carriedBy(`${url}\n${body}`, all);
  }

  /** The question that must be answered first; null: let it go (and what is let go is recorded). */
  private toAsk(found: readonly Found[], url: string, channel: Channel): Question | null {
    const brief = this.brief();
    const judged = found.length > 0 && !brief.asleep ? judge(url, brief) : null;
    if (!judged) return null;
    const { to, verdict } = judged;
    const fresh = found.filter((one) => !this.settled.covers(judged, one));
    if (fresh.length === 0) return null;
    const kinds = fresh.map((one) => one.kind);
    if (actionFor(brief.policy, kinds, verdict.level) === 'hold') return { found, url, to, verdict, channel };
    this.letGo(judged, fresh, url, channel);
    return null;
  }

  /** What nobody needs to be asked about is recorded, once for one submission. */
  private letGo(judged: Judged, found: readonly Found[], url: string, channel: Channel): void {
    const { to, verdict } = judged;
    const byForm = channel === 'form' || channel === 'navigation';
    // What a script sends to others is not a submission: the background sees it leave and says so.
    if (!byForm && verdict.level !== 'trusted' && to.site !== this.brief().page) return;
    // Searching while one types sends every beginning of a value: only what was left standing is one.
    const done = byForm ? found : found.filter((one) => !isBeingTyped(one));
    if (done.length === 0) return;
    this.settled.add(judged, done);
    void record({ eventId: crypto.randomUUID(), found: done, url, channel, decision: 'unasked', verdict });
  }

  /** True while what reads a value here, or judges who would get it, is on its way: it goes again once that is there. */
  private waits(found: readonly Found[], url: string, send: () => void): boolean {
    const brief = this.brief();
    if (brief.asleep) return false;
    if (found.length > 0) judge(url, brief);
    const coming = arriving();
    void coming?.then(send);
    return coming !== null;
  }

  private hold(question: Question, send: () => void): void {
    if (this.questions.isRepeat(question)) return;
    void this.questions.ask(question).answer.then((given) => {
      if (given === 'refuse') return;
      this.settled.add(question, question.found);
      send();
    });
  }

  private carried(url: string, formData: FormData | null): readonly Found[] {
    const lines = [url];
    // forEach: under Firefox's Xray wrappers the iterators of a page's FormData throw.
    formData?.forEach((value) => {
      lines.push(typeof value === 'string' ? value : value.name);
    });
    const all = this.fields.all();
    if ((formData || url.includes('?')) && !areLines(all, lines)) void askFor('codings');
    return carriedBy(lines.join('\n'), all);
  }

  private tell(id: number, what: number): void {
    this.node.dispatchEvent(new CustomEvent('b', { detail: 4 * id + what }));
  }
}

/** Where a form goes: the pressed button's own address, the form's, the page's. */
function actionOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const button = submitter as HTMLButtonElement | null;
  if (button?.hasAttribute('formaction')) return button.formAction;
  // A field named "action" hides form.action; the prototype's getter is not fooled.
  return Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')?.get?.call(form) as string;
}

function formOf(source: Element | null): HTMLFormElement | null {
  return source instanceof HTMLFormElement ? source : ((source as HTMLButtonElement | null)?.form ?? null);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** True while the field that holds it has the focus. */
function isBeingTyped(found: Found): boolean {
  const field = document.activeElement && fieldOf(document.activeElement);
  return field !== null && textOf(field).includes(found.raw);
}
