// Where an element is in the tab's viewport, through shadow roots and frames.
import type { RawFrame } from './raw.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In the page: the first match in document order, open shadow roots included. */
export const findDeep = `function find(root, selector) {
  const here = root.querySelector(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const below = element.shadowRoot && find(element.shadowRoot, selector);
    if (below) return below;
  }
  return null;
}`;

/** In the page: the words under a shadow root, style sheets left out. */
export const wordsOf = `(root) => {
  const words = (node) => (node.nodeName === 'STYLE' ? '' : node.nodeType === 3 ? node.data : [...node.childNodes].map(words).join(''));
  return words(root).trim();
}`;

/** In the page: scrolls the element into view and returns its middle. */
export const centreOf = `(element) => {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width && height ? { x: x + width / 2, y: y + height / 2 } : null;
}`;

/** The middle of an element that `code` finds in the frame, in the tab's viewport; null: not there, or not drawn. */
export async function centre(frame: RawFrame, code: string): Promise<Point | null> {
  const inside = await frame.evaluate<Point | null>(`((found) => found && (${centreOf})(found))(${code})`);
  const offset = inside && (await offsetOf(frame));
  return inside && offset && { x: inside.x + offset.x, y: inside.y + offset.y };
}

async function offsetOf(frame: RawFrame): Promise<Point | null> {
  if (!frame.parentFrame()) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  if (!element || !box) return null;
  const border = await element.evaluate(({ clientLeft, clientTop }) => ({ x: clientLeft, y: clientTop }));
  return { x: box.x + border.x, y: box.y + border.y };
}
