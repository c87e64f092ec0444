// What was decided a moment ago: so that one submission, seen as submit, navigate and fetch, is one question and one row.
// Bound to the recipient and to each value: a changed action or a new value is a new question.
import type { Destination } from '@/utils/core/site';
import type { Level } from '@/utils/core/trust/verdict';
import { type Found, keyOf } from './found';

/** How long a decision covers what follows from it; ms. */
const COVERS = 10_000;

/** As it was judged: the same site without encryption, or found risky, is another matter. */
export interface Recipient {
  readonly to: Destination;
  readonly verdict: { readonly level: Level };
}

const nameOf = ({ to, verdict }: Recipient) => `${to.scheme} ${to.site} ${verdict.level}`;

export class Settled {
  private readonly until = new Map<string, number>();

  covers(recipient: Recipient, found: Found): boolean {
    return (this.until.get(`${nameOf(recipient)} ${keyOf(found)}`) ?? 0) > performance.now();
  }

  add(recipient: Recipient, all: readonly Found[]): void {
    const now = performance.now();
    for (const [key, until] of this.until) if (until <= now) this.until.delete(key);
    for (const found of all) this.until.set(`${nameOf(recipient)} ${keyOf(found)}`, now + COVERS);
  }
}
