// All scenarios, in the order of their numbers.
import type { Scenario } from '#tests/coverage/scenario.ts';
import { ADDRESSES } from './addresses.ts';
import { COSTS } from './costs.ts';
import { HANDLERS } from './handlers.ts';
import { NATIVE } from './native.ts';
import { PROGRAMMATIC } from './programmatic.ts';

const number = ({ id }: Scenario) => Number.parseInt(id, 10);

const ALL: readonly (readonly Scenario[])[] = [NATIVE, HANDLERS, PROGRAMMATIC, ADDRESSES, COSTS];

export const SCENARIOS: readonly Scenario[] = ALL.flat().sort(
  (a, b) => number(a) - number(b) || (a.id < b.id ? -1 : 1),
);
