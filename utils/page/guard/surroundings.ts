// What stands around a field: its labels, the text before it, the group and the form it belongs to, the fields beside it.
// Never: writes to the page, asks for layout, or walks further than a few steps.
import type { NeighbourFacts } from '@/utils/core/detect/detection';
import { attributeOf, byId, firstChildOf, holds, nextOf, parentOf, previousOf, tagOf, within, wordsOf } from './safe';

export const WORDS_CAP = 200;
const NEARBY_CAP = 80;
/** Types of inputs that are no fields to fill in. */
const PRESSED = 'hidden|submit|button|image|reset|checkbox|radio';
const FIELDS = 'input,select,textarea';
/** The same without the controls that are no fields to fill in. */
const FILLED = `select,textarea,input${PRESSED.split('|')
  .map((type) => `:not([type=${type}])`)
  .join('')}`;
const MOST_SIDES = 6;
const MOST_CONTROLS = 400;
const NO_FIELD = new RegExp(`^(${PRESSED})$`);

/** Text of every label: `for`, wrapping, `aria-labelledby`. */
export function labelOf(field: Element, cap = WORDS_CAP): string {
  const labels = labelsOf(field);
  for (const id of attributeOf(field, 'aria-labelledby').split(/\s+/).filter(Boolean).slice(0, 5))
    labels.push(byId(field, id));
  const texts = labels.map((label) => (label ? wordsOf(label, cap) : ''));
  return texts.filter(Boolean).join(' ').slice(0, cap);
}

function labelsOf(field: Element): (Element | null)[] {
  const { labels } = field as { labels?: NodeListOf<HTMLLabelElement> | null };
  if (labels && typeof labels.length === 'number' && labels.length > 0) return [...labels].slice(0, 3);
  for (let node = parentOf(field), level = 0; node && level < 3; node = parentOf(node), level++)
    if (tagOf(node) === 'LABEL') return [node as Element];
  return [];
}

export function descriptionOf(field: Element): string {
  const ids = attributeOf(field, 'aria-describedby').split(/\s+/).filter(Boolean).slice(0, 3);
  const texts = ids.map((id) => byId(field, id)).map((element) => (element ? wordsOf(element, 120) : ''));
  return texts.join(' ').trim();
}

/** Text right before the field, up to four levels up, no further than another field; else its column's heading. */
export function nearbyOf(field: Element): string {
  let node: Node | null = field;
  for (let level = 0; node && level < 4; level++) {
    for (let before = previousOf(node), steps = 0; before && steps < 4; before = previousOf(before), steps++) {
      if (isFieldOrHolds(before)) return columnOf(field) || afterOf(field);
      const words = wordsOf(before, NEARBY_CAP, true);
      if (words) return words;
    }
    node = parentOf(node);
    if (node && /^(FORM|BODY|FIELDSET|TABLE)$/.test(tagOf(node))) break;
  }
  return columnOf(field) || afterOf(field);
}

function isFieldOrHolds(node: Node): boolean {
  const tag = tagOf(node);
  if (tag === '') return false;
  if (tag === 'INPUT') return !NO_FIELD.test(attributeOf(node as Element, 'type').toLowerCase());
  return tag === 'SELECT' || tag === 'TEXTAREA' || holds(node, FILLED);
}

/** The heading of the table column that the field stands in. */
function columnOf(field: Element): string {
  let cell: Node | null = field;
  for (let level = 0; cell && level < 4 && tagOf(cell) !== 'TD'; level++) cell = parentOf(cell);
  if (!cell || tagOf(cell) !== 'TD') return '';
  let column = 0;
  for (let each = previousOf(cell); each && column < 30; each = previousOf(each)) if (tagOf(each)) column++;
  let table: Node | null = cell;
  for (let level = 0; table && level < 5 && tagOf(table) !== 'TABLE'; level++) table = parentOf(table);
  const [row] = table ? within(table, 'tr') : [];
  const heading = row ? [...within(row, 'th')][column] : undefined;
  return heading ? wordsOf(heading, NEARBY_CAP) : '';
}

/** A label that is drawn over the field stands after it. */
function afterOf(field: Element): string {
  let after = nextOf(field);
  while (after && !tagOf(after)) after = nextOf(after);
  return after && /^(LABEL|SPAN)$/.test(tagOf(after)) ? wordsOf(after, 40) : '';
}

/** The legend or heading over the field. */
export function sectionOf(field: Element): string {
  let node = parentOf(field);
  for (let level = 0; node && level < 8; level++, node = parentOf(node)) {
    const tag = tagOf(node);
    const named = tag ? attributeOf(node as Element, 'aria-label') : '';
    if (named && /^(group|radiogroup)$/.test(attributeOf(node as Element, 'role'))) return named.slice(0, NEARBY_CAP);
    let first = firstChildOf(node);
    while (first && !tagOf(first)) first = nextOf(first);
    if (first && /^(LEGEND|H[1-6])$/.test(tagOf(first))) return wordsOf(first, NEARBY_CAP);
    if (tag === 'FORM' || tag === 'BODY') break;
  }
  return '';
}

/** The form, or what stands for one: the nearest part of the page that has a button. */
export function scopeOf(field: Element): Element | null {
  let node = parentOf(field);
  let nearest: Element | null = null;
  for (let level = 0; node && level < 14; level++, node = parentOf(node)) {
    const tag = tagOf(node);
    if (tag === 'FORM') return node as Element;
    if (tag === '' || tag === 'BODY') break;
    if (!nearest && level < 8 && holds(node, 'button,[type=submit],[role=button]')) nearest = node as Element;
  }
  return nearest;
}

/** Submit button, heading, then names and address, parted by `|`. */
export function formWordsOf(scope: Element): string {
  const [button] = within(scope, 'button[type=submit],input[type=submit],button:not([type]),input[type=image]');
  const [any] = button ? [button] : within(scope, 'button,[role=button],input[type=button]');
  const [heading] = within(scope, 'h1,h2,h3,legend');
  const pressed = any ? attributeOf(any, 'value') || wordsOf(any, 40) || attributeOf(any, 'aria-label') : '';
  const names = ['id', 'name', 'class', 'action', 'aria-label'].map((name) => attributeOf(scope, name).slice(0, 100));
  return [pressed, heading ? wordsOf(heading, 60) : '', ...names].filter(Boolean).join('|');
}

export interface Sides {
  readonly before: readonly NeighbourFacts[];
  readonly after: readonly NeighbourFacts[];
}

/** Fields of the same form, nearest first. */
export function sidesOf(field: Element, scope: Element | null): Sides {
  const controls = scope ? within(scope, FIELDS).slice(0, MOST_CONTROLS) : [];
  const at = controls.indexOf(field);
  if (at < 0) return { before: [], after: [] };
  return { before: side(controls, at, -1), after: side(controls, at, 1) };
}

function side(controls: readonly Element[], from: number, step: number): NeighbourFacts[] {
  const found: NeighbourFacts[] = [];
  for (let at = from + step, left = 40; found.length < MOST_SIDES && left > 0; at += step, left--) {
    const control = controls[at];
    if (!control) break;
    const type = attributeOf(control, 'type').toLowerCase();
    if (!NO_FIELD.test(type)) found.push(neighbour(control, type));
  }
  return found;
}

function neighbour(control: Element, type: string): NeighbourFacts {
  const get = (name: string) => attributeOf(control, name).slice(0, NEARBY_CAP);
  return {
    type,
    autocomplete: get('autocomplete'),
    name: get('name'),
    id: get('id'),
    label: labelOf(control, NEARBY_CAP) || get('aria-label') || get('placeholder') || nearbyOf(control),
  };
}

/** An image or a canvas of letters to copy beside the field. */
export function hasPicture(field: Element): boolean {
  let node = parentOf(field);
  for (let level = 0; node && level < 3; level++, node = parentOf(node)) {
    if (within(node, FIELDS).length > 2) return false;
    if (within(node, 'img,canvas').slice(0, 5).some(isPuzzle)) return true;
  }
  return false;
}

function isPuzzle(image: Element): boolean {
  if (tagOf(image) === 'CANVAS') return true;
  const said = ['src', 'id', 'class', 'alt', 'title', 'onclick'].map((name) => attributeOf(image, name).slice(0, 120));
  return /captcha|verif|valid|vcode|checkcode|authcode|randcode|yzm|securimage|code/i.test(said.join(' '));
}
