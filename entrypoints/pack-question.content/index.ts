// What draws the question before something is sent, and tells which fields cannot be seen: put beside the guard of a frame
// that has something to ask.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { DialogHost } from '@/utils/page/draw/dialog';
import { offerParts } from '@/utils/page/guard/offer';
import { plainText } from '@/utils/page/guard/plain-text';
import { isUnseen } from '@/utils/page/guard/unseen';

export function main(): void {
  offerParts({ DialogHost, isUnseen, plainText });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
