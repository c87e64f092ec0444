// What numbers of offices, banks and cards take, put beside the guard of a frame in which somebody types one.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { NUMBERS } from '@/utils/core/detect/packs/numbers';
import { offer } from '@/utils/page/guard/offer';

export function main(): void {
  offer(NUMBERS);
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
