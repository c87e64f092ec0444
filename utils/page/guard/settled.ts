// What was decided a moment ago: so that one submission, seen as submit, navigate and fetch, is one question and one row.
// Bound to the recipient and to each value: a changed action or a new value is a new question.
import type { Site } from '@/utils/core/site';
import { type Found, keyOf } from './fields';

/** How long a decision covers what follows from it; ms. */
const COVERS = 10_000;

export class Settled {
  private readonly until = new Map<string, number>();

  covers(site: Site, found: Found): boolean {
    return (this.until.get(`${site} ${keyOf(found)}`) ?? 0) > performance.now();
  }

  add(site: Site, all: readonly Found[]): void {
    const now = performance.now();
    for (const [key, until] of this.until) if (until <= now) this.until.delete(key);
    for (const found of all) this.until.set(`${site} ${keyOf(found)}`, now + COVERS);
  }
}
