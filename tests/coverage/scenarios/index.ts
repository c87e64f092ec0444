// All scenarios, in the order of their numbers.
import type { Scenario } from '#tests/coverage/scenario.ts';
import { NATIVE } from './native.ts';

const number = ({ id }: Scenario) => Number.parseInt(id, 10);

export const SCENARIOS: readonly Scenario[] = [...NATIVE].sort(
  (a, b) => number(a) - number(b) || (a.id < b.id ? -1 : 1),
);
