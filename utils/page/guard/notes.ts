// The note beside a field: what draws it is a part of the guard that comes once there is something to note; meanwhile the
// last remark waits for it. Never: anything leaves later for it; where the part does not come, there is no note.
import type { FrameBrief } from '@/utils/messages/protocol';
import type { Note } from '@/utils/page/draw/note';
import type { Remark } from './note-text';
import { parts } from './offer';
import { askFor } from './packs';

interface Waiting {
  readonly field: Element;
  readonly remark: Remark;
  readonly keep: number;
}

export class Notes {
  readonly #brief: () => FrameBrief;
  #note: Note | null = null;
  #waiting: Waiting | null = null;

  constructor(brief: () => FrameBrief) {
    this.#brief = brief;
  }

  /** See Note.show. */
  show(field: Element, remark: Remark, keep = 0): void {
    if (this.#waiting?.keep && !keep) return;
    this.#waiting = { field, remark, keep };
    if (!this.#draw()) void askFor('note').then(() => this.#draw());
  }

  /** Hides the note, or only that of one field. */
  hide(field?: Element): void {
    const waiting = this.#waiting;
    if (!field || (field === waiting?.field && !waiting.keep)) this.#waiting = null;
    this.#note?.hide(field);
  }

  /** False where there is nothing to draw it with. */
  #draw(): boolean {
    const { Note, noteText } = parts();
    if (!Note || !noteText) return false;
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#note ??= new Note(() => this.#brief().lang);
    if (waiting) this.#note.show(waiting.field, noteText(waiting.remark, this.#brief()), waiting.keep);
    return true;
  }
}
