// Runs in the page's own world in every frame at its start. All it does is in utils/page/gate.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { gate } from '@/utils/page/gate/gate';

export default /* @__PURE__ */ defineContentScript({
  matches: ['<all_urls>'],
  world: 'MAIN',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: gate,
});
