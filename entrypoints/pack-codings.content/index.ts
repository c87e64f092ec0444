// Which values a request carries in whatever coding, put beside the guard of a frame that something leaves in which they do
// not stand plainly.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { codedBy } from '@/utils/page/guard/coded';
import { offerParts } from '@/utils/page/guard/offer';

export function main(): void {
  offerParts({ codedBy });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
