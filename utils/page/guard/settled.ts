// What was decided a moment ago: so that one submission, seen as submit, navigate and fetch, is one question and one row,
// and what was refused is not asked about again because a page tries again (docs/decisions/0012).
// Bound to the recipient and to each value: a changed host or a new value is a new question.
import type { Destination } from '@/utils/core/site';
import type { Level } from '@/utils/core/trust/verdict';
import { type Found, keyOf } from './found';

/** How long what was sent covers the same form, pressed again by the person, and what follows from it by itself; ms. */
const PRESSED_AGAIN = 10_000;
const FOLLOWS = 600_000;
/** How long a refusal answers a page that tries again by itself, counted from the last try; ms. */
const TRIES_AGAIN = 30_000;

/** As it was judged: the same site without encryption, or found risky, is another matter. */
export interface Recipient {
  readonly to: Destination;
  readonly verdict: { readonly level: Level };
  /** Of a form: method and host. The same values by GET, or to another host of the site, are asked about again. */
  readonly by?: string;
}

interface Decided {
  readonly sent: boolean;
  readonly by: string | undefined;
  readonly at: number;
  /** What was being typed into then: what is typed on into it belongs to the same decision. */
  readonly field: WeakRef<object> | null;
}

/** What was decided about a value; null: nothing, or nothing that still counts. */
export type Verdict = 'sent' | 'refused' | null;

const nameOf = ({ to, verdict }: Recipient) => `${to.scheme} ${to.site} ${verdict.level}`;
const without = (decided: Decided, recipient: Recipient) => !decided.by || !recipient.by || decided.by === recipient.by;

export class Settled {
  readonly #now: () => number;
  readonly #decided = new Map<string, Decided>();

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** `pressed`: the person just submitted it; `typing`: the field that it is being typed into. */
  of(recipient: Recipient, found: Found, pressed: boolean, typing: object | null = null): Verdict {
    const name = nameOf(recipient);
    const same = this.#decided.get(`${name} ${keyOf(found)}`);
    const typed = typing ? this.#decided.get(`${name} ${found.kind}`) : undefined;
    const key = same ? keyOf(found) : found.kind;
    const decided = same ?? (typed?.field?.deref() === typing ? typed : undefined);
    if (!decided || !without(decided, recipient)) return null;
    const age = this.#now() - decided.at;
    if (decided.sent) return age < (pressed ? PRESSED_AGAIN : FOLLOWS) ? 'sent' : null;
    if (pressed || age > TRIES_AGAIN) return null;
    this.#decided.set(`${name} ${key}`, { ...decided, at: this.#now() });
    return 'refused';
  }

  add(recipient: Recipient, all: readonly Found[], sent = true, field: object | null = null): void {
    const at = this.#now();
    for (const [key, one] of this.#decided)
      if (at - one.at > (one.sent ? FOLLOWS : TRIES_AGAIN)) this.#decided.delete(key);
    const decided = { sent, by: recipient.by, at, field: field && new WeakRef(field) };
    for (const found of all) {
      this.#decided.set(`${nameOf(recipient)} ${keyOf(found)}`, decided);
      if (field) this.#decided.set(`${nameOf(recipient)} ${found.kind}`, decided);
    }
  }

  /** The person tries again: no refusal stands in the way. */
  again(): void {
    for (const [key, { sent }] of this.#decided) if (!sent) this.#decided.delete(key);
  }
}
