// All scenarios, in the order of their numbers.
import type { Scenario } from '#tests/coverage/scenario.ts';
import { ADDRESSES } from './addresses.ts';
import { APPS } from './apps.ts';
import { ATTACKED } from './attacks.ts';
import { CODINGS } from './codings.ts';
import { COMPANY } from './company.ts';
import { COSTS } from './costs.ts';
import { DOCUMENTS } from './documents.ts';
import { EDITED } from './editors.ts';
import { HANDLERS } from './handlers.ts';
import { LASTING } from './lasting.ts';
import { NATIVE } from './native.ts';
import { PLACES } from './places.ts';
import { PROGRAMMATIC } from './programmatic.ts';
import { TIMING } from './timing.ts';
import { TRACKERS } from './trackers.ts';
import { VISITS } from './visits.ts';
import { WORKERS } from './workers.ts';

const number = ({ id }: Scenario) => Number.parseInt(id, 10);

const ALL: readonly (readonly Scenario[])[] = [
  NATIVE,
  HANDLERS,
  PROGRAMMATIC,
  ADDRESSES,
  PLACES,
  EDITED,
  APPS,
  CODINGS,
  TRACKERS,
  WORKERS,
  TIMING,
  LASTING,
  VISITS,
  DOCUMENTS,
  ATTACKED,
  COMPANY,
  COSTS,
];

export const SCENARIOS: readonly Scenario[] = ALL.flat().sort(
  (a, b) => number(a) - number(b) || (a.id < b.id ? -1 : 1),
);
