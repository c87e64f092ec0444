// What leaves, and what the policy says of it: let go, refuse because it was refused a moment ago, or hold and ask.
// Never: a round trip before the decision to hold.
import type { Channel } from '@/utils/core/ledger/disclosure';
import { actionFor } from '@/utils/core/trust/policy';
import type { FrameBrief } from '@/utils/messages/protocol';
import { type Field, fieldOf, textOf } from './facts';
import type { Found } from './found';
import { handOver } from './handed';
import { type Judged, judge } from './judge';
import type { Question, Questions } from './questions';
import { record } from './record';
import { Settled } from './settled';

export interface Leaving {
  readonly found: readonly Found[];
  readonly url: string;
  readonly channel: Channel;
  /** Of a form: method and host. */
  readonly by?: string;
  /** The person just submitted it. */
  readonly pressed?: boolean;
  /** It cannot wait for an answer. */
  readonly now?: boolean;
  /** What it carries could not be read. */
  readonly unread?: boolean;
}

export type Outcome = Question | 'go' | 'refuse';

/** What is held: sent on, or given up. */
export interface Held {
  readonly send: () => void;
  readonly drop?: () => void;
}

export class Decisions {
  readonly #brief: () => FrameBrief;
  readonly #questions: Questions;
  readonly #settled = new Settled();
  /** By the token of its question: a second submit of the same takes the place of the first. */
  readonly #held = new Map<string, Held>();

  constructor(brief: () => FrameBrief, questions: Questions) {
    this.#brief = brief;
    this.#questions = questions;
  }

  /** The person tries again. */
  again(): void {
    this.#settled.again();
  }

  /** A question must be answered first; what is let go is recorded. */
  of(leaving: Leaving): Outcome {
    const { found, url, by } = leaving;
    const brief = this.#brief();
    const judged = found.length > 0 && !brief.asleep ? judge(url, brief) : null;
    if (!judged) return 'go';
    const channel = isElsewhere(judged) ? 'mail' : leaving.channel;
    const recipient = by ? { ...judged, by } : judged;
    const typing = isByForm(channel) ? null : fieldInUse();
    const known = found.map((one) =>
      this.#settled.of(recipient, one, leaving.pressed === true, beingTyped(typing, one)),
    );
    const fresh = found.filter((_, at) => known[at] !== 'sent');
    if (fresh.length === 0) return 'go';
    const kinds = fresh.map((one) => one.kind);
    if (actionFor(brief.policy, kinds, judged.verdict.level) !== 'hold')
      this.#letGo(judged, fresh, { ...leaving, channel });
    else if (fresh.every((_, at) => known[found.indexOf(fresh[at] as Found)] === 'refused')) return 'refuse';
    else if (leaving.now) handOver(fresh, url, channel, leaving.unread);
    else return { ...recipient, found, url, channel, field: typing };
    return 'go';
  }

  /** Asks, and remembers the answer. Returns the token to withdraw by; null: it became part of the question before it. */
  hold(question: Question, held: Held): string | null {
    const repeated = this.#questions.repeated(question);
    if (repeated) {
      // Of two submits at once the browser sends the last.
      this.#held.get(repeated)?.drop?.();
      this.#held.set(repeated, held);
      return null;
    }
    const { token, answer } = this.#questions.ask(question);
    this.#held.set(token, held);
    void answer.then((given) => {
      const last = this.#held.get(token);
      this.#held.delete(token);
      if (given !== 'gone') this.#settled.add(question, question.found, given !== 'refuse', question.field);
      if (given === 'once' || given === 'trust') last?.send();
      else last?.drop?.();
    });
    return token;
  }

  /** What nobody needs to be asked about is recorded, once for one submission. */
  #letGo(judged: Judged, found: readonly Found[], { url, channel, by, unread }: Leaving): void {
    const { to, verdict } = judged;
    const byForm = isByForm(channel);
    // What a script sends to others is not a submission: it is seen leaving.
    if (!byForm && verdict.level !== 'trusted' && to.site !== this.#brief().page) {
      handOver(found, url, channel, unread);
      return;
    }
    // Searching while one types sends every beginning of a value: only what was left standing is one.
    const typing = fieldInUse();
    const done = byForm ? found : found.filter((one) => !beingTyped(typing, one));
    if (done.length === 0) return;
    this.#settled.add(by ? { ...judged, by } : judged, done);
    void record({ eventId: crypto.randomUUID(), found: done, url, channel, decision: 'unasked', verdict });
  }
}

const isByForm = (channel: Channel) => /^(form|navigation|window|mail)$/.test(channel);
const isElsewhere = ({ to }: Judged) => !/^(https?|wss?|file)$/.test(to.scheme);

/** The field that has the focus. */
function fieldInUse(): Field | null {
  return document.activeElement && fieldOf(document.activeElement);
}

/** The field, if it holds the value. */
function beingTyped(field: Field | null, found: Found): Field | null {
  return field && textOf(field).includes(found.raw) ? field : null;
}
