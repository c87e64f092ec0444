// Mainland China: the one pack that this version carries.
import type { Pack } from '@/utils/core/remedy/pack';
import { CN_AUTHORITIES } from './cn-authorities';
import { CN_FACTS } from './cn-facts';

export const CN: Pack = {
  region: 'CN',
  names: { zh: '中国大陆', en: 'Mainland China' },
  facts: CN_FACTS,
  authorities: CN_AUTHORITIES,
  reply: { workingDays: 15, binding: false, basis: 'leaked_deadline_basis' },
  letters: ['access-request', 'host-notice'],
};
