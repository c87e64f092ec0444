// What running text takes, put beside the guard of a frame in which somebody writes more than a line.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { TEXT } from '@/utils/core/detect/packs/text';
import { offer } from '@/utils/page/guard/offer';

export function main(): void {
  offer(TEXT);
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
