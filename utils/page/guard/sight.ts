// Which of this frame's fields were ever to be seen? One that had the focus was. Of the others a part of the guard tells,
// which is put beside it once something is found in such a field; what leaves waits for it.
// Never: says of a field that it was hidden for want of that part.
import { type Field, fieldOf } from './facts';
import type { Found } from './found';
import { parts } from './offer';
import { askFor } from './packs';

/** An answer stands for so long; ms. */
const STANDS = 1000;

export class Sight {
  readonly #shown = new WeakSet<Field>();
  readonly #hiddenAt = new WeakMap<Field, number>();

  /** Called when something was found in the field. */
  look(field: Field): void {
    if (this.#shown.has(field) || performance.now() - (this.#hiddenAt.get(field) ?? -STANDS) < STANDS) return;
    if (isFocused(field) || isNeverSeen(field)) this.#shown.add(field);
    else if (!this.#judge(field)) void askFor('question').then(() => this.#judge(field));
  }

  /** What was found in a field that the person never saw is marked so. */
  mark(field: Field | undefined, found: readonly Found[]): readonly Found[] {
    if (!field?.isConnected || found.length === 0) return found;
    this.look(field);
    const hidden = this.#hiddenAt.has(field) && !this.#shown.has(field);
    return hidden ? found.map((one) => ({ ...one, hidden: true as const })) : found;
  }

  /** False where nothing can tell yet. */
  #judge(field: Field): boolean {
    const { isUnseen } = parts();
    if (isUnseen?.(field)) this.#hiddenAt.set(field, performance.now());
    else if (isUnseen) this.#shown.add(field);
    return isUnseen !== undefined;
  }
}

const isFocused = (field: Field) => document.activeElement !== null && fieldOf(document.activeElement) === field;
/** Files and choices are made through something drawn in their place. */
const isNeverSeen = (field: Field) => field instanceof HTMLSelectElement || (field as HTMLInputElement).type === 'file';
