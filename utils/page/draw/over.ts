// What a page can put over our question: popovers, modal dialogs, the full screen, view transitions. Asked at a press,
// where the browser does not say by itself what a person sees.
// Never: walks a page while nobody presses.
import { shadowOf } from '@/utils/page/guard/facts';

const TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** More elements than any page has that a person waits for. */
const MOST_ELEMENTS = 200_000;
/** So small nobody can read it; CSS zoom is the one property of the page that reaches into the top layer. */
const LEAST_ZOOM = 0.6;
const LEAST_OPACITY = 0.6;

/** Elements of the page that are in the top layer now, also within shadow roots where `deep`. */
export function inTopLayer(ours: Element, deep: boolean): readonly Element[] {
  if (!deep) return [...document.querySelectorAll(TOP_LAYER)].filter((one) => one !== ours);
  const found: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  let left = MOST_ELEMENTS;
  for (let root = roots.pop(); root && left > 0; root = roots.pop()) {
    found.push(...root.querySelectorAll(TOP_LAYER));
    for (const element of root.querySelectorAll('*')) {
      if (left-- <= 0) break;
      const shadow = element === ours ? null : shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return found.filter((one) => one !== ours);
}

/** The part of the window where the question is: a column in the middle. */
function meetsQuestion(element: Element): boolean {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const half = Math.min(innerWidth, 560) / 2;
  const middle = innerWidth / 2;
  // Its children may stick out of it: an element without a size of its own covers what it likes.
  if (width === 0 || height === 0 || getComputedStyle(element).overflow === 'visible') return true;
  return left < middle + half && right > middle - half && top < innerHeight && bottom > 0;
}

/**
 * True if nothing of the page's can lie over the dialog. `below`: what lay under it when it was put on top; a popover
 * may have come up again since, unseen, so one that meets the question is not believed. null: the browser vouches for it.
 */
export function isClear(host: Element, dialog: HTMLDialogElement, below: WeakSet<Element> | null): boolean {
  if (!dialog.open || !isHit(host) || isChanging()) return false;
  if (((dialog as { currentCSSZoom?: number }).currentCSSZoom ?? 1) < LEAST_ZOOM) return false;
  if (!below) return true;
  if (rootHides(getComputedStyle(document.documentElement))) return false;
  return inTopLayer(host, true).every(
    (one) => below.has(one) && (!one.matches(':popover-open') || !meetsQuestion(one)),
  );
}

/** Colours turned about can be read; all other filters may leave nothing to be seen. */
const HARMLESS_FILTER = /^(?:none|(?:(?:invert|grayscale|sepia|hue-rotate|saturate)\([^()]{0,20}\) ?){1,6})$/;

/** What is done to html as a whole, Firefox does to the top layer too (seen in 153). */
export function rootHides(style: Pick<CSSStyleDeclaration, 'filter' | 'clipPath' | 'maskImage' | 'opacity'>): boolean {
  const { filter, clipPath, maskImage, opacity } = style;
  const cut = [clipPath, maskImage].some((shape) => (shape || 'none') !== 'none');
  return cut || !HARMLESS_FILTER.test(filter || 'none') || Number(opacity || 1) < LEAST_OPACITY;
}

/** False under another modal dialog, and where the page does not draw us at all. */
export function isHit(host: Element): boolean {
  return [0.3, 0.5, 0.7].every((part) => document.elementFromPoint(innerWidth / 2, innerHeight * part) === host);
}

/** The pictures of a view transition lie over everything, the top layer too. */
function isChanging(): boolean {
  try {
    return document.documentElement.matches(':active-view-transition');
  } catch {
    return false;
  }
}
