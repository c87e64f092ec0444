// Every pack: for our own pages, the background and tests, which read what comes from anywhere.
import { learn } from '@/utils/core/detect/regions';
import { AFRICA } from './africa';
import { AMERICAS } from './americas';
import { ASIA } from './asia';
import { EUROPE } from './europe';

export function learnAll(): void {
  for (const pack of [EUROPE, ASIA, AMERICAS, AFRICA]) learn(pack);
}
