// The quiet note beside a field. Static words: it knows the kind and the site, nothing of the record.
// Never: takes the focus, moves the page, covers the field, takes a click that was meant for what lies under it, stays
// when the value is gone.
import { createLayer, element, type Layer, LOOK, show } from './layer';

export interface NoteText {
  readonly words: string;
  readonly dismiss: string;
  readonly risky: boolean;
}

const CSS = `${LOOK}
  .box {
    position: fixed; inset: auto; margin: 0; padding: 3px 4px 3px 9px; max-width: min(360px, calc(100vw - 16px));
    border-radius: 8px; box-shadow: 0 2px 10px rgb(0 0 0 / 14%); display: none; gap: 7px; align-items: center; pointer-events: none;
  }
  .box:popover-open { display: flex; }
  .mark { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--doubt); }
  .risky .mark { background: var(--risk); border-radius: 1px; }
  .words { overflow-wrap: anywhere; }
  button { flex: none; pointer-events: auto; border: 0; background: none; color: var(--quiet); width: 24px; height: 24px; border-radius: 6px; cursor: pointer; line-height: 1; }
  @media (prefers-reduced-motion: no-preference) { .box { transition: opacity 120ms; } @starting-style { .box:popover-open { opacity: 0; } } }
`;

/** Room between the note and its field; px. */
const GAP = 4;

export class Note {
  readonly #lang: () => string;
  #layer: Layer | null = null;
  #box: HTMLElement | null = null;
  #field: Element | null = null;
  readonly #dismissed = new WeakSet<Element>();
  #frame = 0;
  #kept: ReturnType<typeof setTimeout> | undefined;

  constructor(lang: () => string) {
    this.#lang = lang;
  }

  /** With `keep` no other words take its place for so long, nor does leaving the field; then it goes by itself. ms */
  show(field: Element, text: NoteText, keep = 0): void {
    if (this.#dismissed.has(field) || (this.#kept && !keep)) return;
    clearTimeout(this.#kept);
    this.#kept = keep ? setTimeout(() => this.hide(), keep) : undefined;
    const box = this.#build();
    this.#field = field;
    box.className = text.risky ? 'box risky' : 'box';
    const close = element('button', {
      type: 'button',
      textContent: '×',
      title: text.dismiss,
      ariaLabel: text.dismiss,
      tabIndex: -1,
    });
    close.addEventListener('click', () => {
      this.#dismissed.add(field);
      this.hide();
    });
    // The field keeps the focus when the note is pressed.
    box.onmousedown = (event) => event.preventDefault();
    box.replaceChildren(
      element('span', { className: 'mark' }),
      element('span', { className: 'words', textContent: text.words }),
      close,
    );
    if (!this.#layer || !show(this.#layer)) return;
    box.showPopover();
    this.#place();
    addEventListener('scroll', this.#moved, { capture: true, passive: true });
    addEventListener('resize', this.#moved, { passive: true });
  }

  /** Hides the note, or only that of one field. */
  hide(field?: Element): void {
    if (!this.#field || (field && (field !== this.#field || this.#kept))) return;
    this.#field = null;
    clearTimeout(this.#kept);
    this.#kept = undefined;
    removeEventListener('scroll', this.#moved, { capture: true });
    removeEventListener('resize', this.#moved);
    this.#layer?.host.remove();
  }

  #build(): HTMLElement {
    if (this.#box) return this.#box;
    this.#layer = createLayer(CSS, this.#lang());
    this.#box = element('div', { popover: 'manual', role: 'status' });
    this.#layer.root.append(this.#box);
    return this.#box;
  }

  readonly #moved = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  };

  /** Over the field's right end, where labels seldom are, or beside it, or under it; gone when the field is. */
  #place(): void {
    const field = this.#field;
    const box = this.#box;
    if (!field || !box) return;
    const at = field.getBoundingClientRect();
    const unseen = !field.isConnected || at.width === 0 || at.bottom < 0 || at.top > innerHeight;
    if (unseen) this.hide();
    if (unseen) return;
    const { width, height } = box.getBoundingClientRect();
    const above = at.top - GAP - height;
    const beside = above < 0 && at.right + GAP + width <= innerWidth;
    const left = beside ? at.right + GAP : Math.min(at.right - width, innerWidth - width - GAP);
    box.style.top = `${beside ? Math.max(0, at.top) : above >= 0 ? above : at.bottom + GAP}px`;
    box.style.left = `${Math.max(GAP, left)}px`;
  }
}
