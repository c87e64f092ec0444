// What is known of the numbers and words of one group of regions, put beside the guard where a page needs it.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { AFRICA } from '@/utils/core/detect/packs/africa';
import { offer } from '@/utils/page/guard/offer';

export function main(): void {
  offer(AFRICA);
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
