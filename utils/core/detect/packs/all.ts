// Every pack: for our own pages, the background and tests, which read what comes from anywhere.
import { learn } from '@/utils/core/detect/regions';
import { AFRICA } from './africa';
import { AMERICAS } from './americas';
import { ASIA } from './asia';
import { CHINA } from './china';
import { EUROPE } from './europe';
import { NUMBERS } from './numbers';
import { TEXT } from './text';

/** Numbers and words of every region. */
export function learnRegions(): void {
  for (const pack of [NUMBERS, CHINA, EUROPE, ASIA, AMERICAS, AFRICA]) learn(pack);
}

/** And what running text takes. */
export function learnAll(): void {
  learnRegions();
  learn(TEXT);
}
