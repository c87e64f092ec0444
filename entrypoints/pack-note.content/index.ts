// What draws the note beside a field, put beside the guard of a frame that has something to note.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Note } from '@/utils/page/draw/note';
import { noteText } from '@/utils/page/guard/note-text';
import { offerParts } from '@/utils/page/guard/offer';

export function main(): void {
  offerParts({ Note, noteText });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
