// The same measure in a browser with the extension and in one without, in turn.
import type { World } from '#tests/support/world.ts';

export interface Pair {
  readonly plain: World;
  readonly world: World;
}

export type Measure = (world: World) => Promise<readonly number[]>;

/** Alternates so that a busy minute of the machine falls on both. */
export async function paired({ plain, world }: Pair, rounds: number, measure: Measure) {
  const without: number[] = [];
  const withIt: number[] = [];
  await measure(plain);
  await measure(world);
  for (let round = 0; round < rounds; round++) {
    without.push(...(await measure(plain)));
    withIt.push(...(await measure(world)));
  }
  return { without, withIt };
}
