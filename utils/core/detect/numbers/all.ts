// Every country's numbers in one list, for readers that do not mind the size. Never: loaded in a page as a whole.
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { AFRICA } from './africa';
import { AMERICAS } from './americas';
import { ASIA_EAST } from './asia-east';
import { ASIA_WEST } from './asia-west';
import { CHINA } from './china';
import { EUROPE_EAST } from './europe-east';
import { EUROPE_NORTH } from './europe-north';
import { EUROPE_SOUTH } from './europe-south';
import { EUROPE_WEST } from './europe-west';
import { PASSPORTS } from './passports';
import { US } from './us';

export const ALL_NUMBERS: readonly NumberRule[] = [
  ...CHINA,
  ...US,
  ...EUROPE_NORTH,
  ...EUROPE_WEST,
  ...EUROPE_SOUTH,
  ...EUROPE_EAST,
  ...ASIA_EAST,
  ...ASIA_WEST,
  ...AMERICAS,
  ...AFRICA,
  ...PASSPORTS,
];
