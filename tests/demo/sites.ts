// All sites of the demo internet, in the order in which the index shows them.
import type { DemoSite } from './site.ts';
import { bank } from './sites/bank.ts';
import { bench } from './sites/bench.ts';
import { books, psp } from './sites/books.ts';
import { clinic } from './sites/clinic.ts';
import { hostile } from './sites/hostile.ts';
import { keeper } from './sites/keeper.ts';
import { market } from './sites/market.ts';
import { newsletter, tracker } from './sites/newsletter.ts';
import { cardCheck, credit } from './sites/partners.ts';
import { shop } from './sites/shop.ts';
import { street } from './sites/street.ts';
import { travel, travelApi } from './sites/travel.ts';

export const SITES: readonly DemoSite[] = [
  shop,
  bank,
  newsletter,
  tracker,
  travel,
  travelApi,
  books,
  psp,
  cardCheck,
  credit,
  clinic,
  market,
  keeper,
  hostile,
  bench,
];

const ALL: readonly DemoSite[] = [street(SITES), ...SITES];

export function siteOf(host: string): DemoSite | undefined {
  return ALL.find((site) => site.hosts.includes(host));
}
