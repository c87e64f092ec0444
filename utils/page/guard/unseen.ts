// Can the person see this field? Pages hide fields that the browser's autofill fills along with those that are seen.
// A part of the guard.
// Never: asked of a field that had the focus, or of one on every keystroke: it asks the browser for layout.
import type { Field } from './facts';

/** Less than this cannot be seen: px, and part of full opacity. */
const LEAST_SIDE = 3;
const LEAST_OPACITY = 0.1;
const MOST_LEVELS = 40;

export function isUnseen(field: Field): boolean {
  if (!field.isConnected) return false;
  if (!field.checkVisibility({ visibilityProperty: true })) return true;
  const { left, top, right, bottom, width, height } = field.getBoundingClientRect();
  if (width < LEAST_SIDE || height < LEAST_SIDE) return true;
  // Left of and above the page nobody can scroll.
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return true;
  let opacity = 1;
  let at: Element | null = field;
  for (let level = 0; at && level < MOST_LEVELS; level++, at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || isClipped(style)) return true;
    const cuts =
      at !== field && style.overflow !== 'visible' && at !== document.body && at !== document.documentElement;
    if (cuts && isOutside(at.getBoundingClientRect(), { left, top, right, bottom })) return true;
    if (style.zIndex !== 'auto' && Number(style.zIndex) < 0 && isCovered(field, left + width / 2, top + height / 2))
      return true;
  }
  return false;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box that scrolls can bring it in from the right and from below only. */
const isOutside = (around: Box, box: Box) =>
  box.right <= around.left ||
  box.bottom <= around.top ||
  around.right - around.left < LEAST_SIDE ||
  around.bottom - around.top < LEAST_SIDE;

const isClipped = ({ clip, clipPath, position }: CSSStyleDeclaration) =>
  (/^(absolute|fixed)$/.test(position) && /^rect\((0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)[, ]+(0px|1px)\)$/.test(clip)) ||
  /^inset\((50%|100%)|^circle\(0/.test(clipPath);

/** Moved behind something else. */
function isCovered(field: Field, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  const onTop = document.elementFromPoint(x, y);
  return onTop !== null && onTop !== field && !field.contains(onTop) && !onTop.contains(field);
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
}
