// What judges who would get something, put beside the guard of a frame from which something goes to another site.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { assess } from '@/utils/core/trust/assess';
import { offerParts } from '@/utils/page/guard/offer';

export function main(): void {
  offerParts({ assess });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
