// Holds, one question at a time: registers each with the background, has the dialog drawn, waits for the answer.
// Never: takes silence, a closed dialog or a dead background for a yes. What is held stays held.
import type { Channel } from '@/utils/core/ledger/disclosure';
import type { Destination } from '@/utils/core/site';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { Answer } from '@/utils/messages/protocol';
import { quietly, sendFromContent } from '@/utils/messages/send';
import type { Dialog } from './dialog';
import { type Found, keyOf, unique } from './found';
import { record, toFindings } from './record';

export interface Question {
  readonly found: readonly Found[];
  readonly url: string;
  readonly to: Destination;
  readonly verdict: Verdict;
  readonly channel: Channel;
  /** Of a form: method and host. */
  readonly by?: string;
  /** What is being typed into. */
  readonly field?: object | null;
}

/** `gone`: nobody answered, and nothing is sent. */
export type Given = Answer | 'gone';

interface Open extends Question {
  found: readonly Found[];
  readonly token: string;
  readonly answered: (answer: Given) => void;
}

/** What is asked for within this time of one recipient is asked in one question; ms. */
const GATHER = 30;
/** How often a question looks whether the extension is still there; ms. */
const STILL_THERE = 1000;
/** How long an answer to the plain question waits until the background knows of it; ms. */
const TELLING = 1000;
/** GET puts a form in the address. */
const FORMS: ReadonlySet<Channel> = new Set(['form', 'navigation']);
/** A page that asks for more at once is refused the rest. */
const MOST_WAITING = 500;

export class Questions {
  readonly #dialog: Dialog;
  readonly #alive: () => unknown;
  #current: Open | null = null;
  #waiting: Open[] = [];
  /** The current question is not put yet. */
  #gathering = false;

  /** `alive`: false once the extension is gone from under this page: then nobody can answer. */
  constructor(dialog: Dialog, alive: () => unknown) {
    this.#dialog = dialog;
    this.#alive = alive;
  }

  /** Resolves with the person's answer; never rejects. Not at all while the page stays and nobody answers. */
  ask(question: Question): { readonly token: string; readonly answer: Promise<Given> } {
    const token = newToken();
    const answer = new Promise<Given>((answered) => {
      const open = { ...question, token, answered };
      if (!this.#current) this.#open(open);
      else if (this.#gathering && isSameRecipient(this.#current, open))
        this.#current.found = union([this.#current, open]);
      if (this.#current === open) return;
      if (this.#waiting.length < MOST_WAITING) this.#waiting.push(open);
      else answered('gone');
    });
    return { token, answer };
  }

  /** The token of the question that a second submit of the same belongs to: it is one, and goes out once. */
  repeated(question: Question): string | null {
    const current = this.#current;
    const isForm = current && FORMS.has(current.channel) && FORMS.has(question.channel);
    return isForm && covers(current, question) && current.by === question.by ? current.token : null;
  }

  answer(token: string, answer: Answer): void {
    const done = this.#current;
    if (done?.token !== token) return;
    this.#current = null;
    this.#dialog.close(token);
    done.answered(answer);
    const rest = this.#waiting;
    this.#waiting = [];
    for (const next of rest) {
      if (covers(done, next)) next.answered(answer);
      else if (!this.#current) this.#open({ ...next, found: union(rest.filter((one) => isSameRecipient(one, next))) });
      else this.#waiting.push(next);
    }
  }

  /** The page gave the send up itself: the question goes, nothing is sent. */
  withdraw(token: string): void {
    const open = this.#current;
    const gone = open?.token === token ? open : this.#waiting.find((one) => one.token === token);
    if (!gone) return;
    this.#waiting = this.#waiting.filter((one) => one !== gone);
    gone.answered('gone');
    if (gone !== open) return;
    quietly(sendFromContent('release', { token }));
    this.#current = null;
    this.#dialog.close(token);
    const next = this.#waiting.shift();
    if (next) this.#open(next);
  }

  /** The frame goes away: nothing was sent, and should it come back, nothing is asked. */
  end(): void {
    for (const { token } of [...this.#waiting, ...(this.#current ? [this.#current] : [])]) this.withdraw(token);
  }

  /** The background records what the extension's own dialog is told; what the plain one is told is told here. */
  #answeredPlainly(open: Open, answer: Answer): void {
    const decision = answer === 'refuse' ? 'refused' : 'once';
    const told = record({ ...open, eventId: open.token, decision });
    // Firefox would ask about the request once more if it left before the background knows; without one it goes all the same.
    void Promise.race([told, new Promise((resolve) => setTimeout(resolve, TELLING))]).then(() =>
      this.answer(open.token, answer),
    );
  }

  #open(open: Open): void {
    this.#current = open;
    this.#gathering = true;
    setTimeout(() => {
      if (this.#current !== open) return;
      this.#gathering = false;
      this.#put(open);
    }, GATHER);
  }

  #put(open: Open): void {
    const { token, url, verdict, channel } = open;
    const drawnHere = window === window.top;
    const plain = (answer: Answer) => this.#answeredPlainly(open, answer);
    this.#dialog.prepare({
      token,
      kinds: open.found.map((one) => one.kind),
      host: open.to.host || url,
      verdict,
      answered: plain,
    });
    const watching = setInterval(() => {
      if (this.#current === open && this.#alive()) return;
      clearInterval(watching);
      if (this.#current === open) this.end();
    }, STILL_THERE);
    if (drawnHere) this.#dialog.open(token);
    sendFromContent('hold', { token, findings: toFindings(open.found), to: url, verdict, channel, drawnHere }).catch(
      () => this.#dialog.openPlain(token),
    );
  }
}

const isSameRecipient = (one: Question, other: Question) =>
  one.to.site === other.to.site && one.to.scheme === other.to.scheme;

function union(questions: readonly Question[]): readonly Found[] {
  return unique(questions.flatMap(({ found }) => found));
}

/** What was typed on into the same field meanwhile belongs to the same decision. */
function covers(done: Question, next: Question): boolean {
  const asked = new Set(done.found.map(keyOf));
  const kinds = done.field && done.field === next.field ? done.found.map(({ kind }) => kind) : [];
  return isSameRecipient(done, next) && next.found.every((one) => asked.has(keyOf(one)) || kinds.includes(one.kind));
}

/** 128 bits of hex. */
function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
