// What is known of the numbers and words of one group of regions, put beside the guard where a page needs it.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ASIA } from '@/utils/core/detect/packs/asia';
import { offer } from '@/utils/page/guard/offer';

export function main(): void {
  offer(ASIA);
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
