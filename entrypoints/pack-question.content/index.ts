// What draws the question before something is sent, put beside the guard of a frame that has something to ask.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { DialogHost } from '@/utils/page/draw/dialog';
import { offerParts } from '@/utils/page/guard/offer';
import { plainText } from '@/utils/page/guard/plain-text';

export function main(): void {
  offerParts({ DialogHost, plainText });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
