// Runs in every frame at its start. All it does is in utils/page/watch.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watch } from '@/utils/page/watch/watch';

export const main = watch;

export default /* @__PURE__ */ defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main,
});
