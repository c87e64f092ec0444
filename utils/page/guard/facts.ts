// Reads a field off the page into plain strings. Only ever called for fields that the person used.
// Never: writes to the page, or asks for layout.
import type { FieldFacts } from '@/utils/core/detect/detection';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;

/** Longest value that is looked at; UTF-16 units. */
const VALUE_CAP = 20_000;
const NEARBY_CAP = 80;
/** Inputs whose value a person does not write. */
const NO_TEXT = /^(checkbox|radio|file|hidden|submit|button|image|reset|range|color)$/;
const WORDS_CAP = 200;

type Dom = { openOrClosedShadowRoot?(host: Element): ShadowRoot | null };
declare const chrome: { dom?: Dom } | undefined;

/** The shadow root of a host, closed ones too: content scripts of both browsers may ask. */
export function shadowOf(host: Element): ShadowRoot | null {
  const inFirefox = (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  return host instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null) : null;
}

/** The field behind an event target: of a shadow host, the one that has the focus inside. */
export function fieldOf(target: EventTarget): Field | null {
  let element: Element | null = target instanceof Element ? target : null;
  for (let depth = 0; element && depth < 20; depth++) {
    if (element instanceof HTMLElement && isField(element)) return element;
    element = shadowOf(element)?.activeElement ?? null;
  }
  return null;
}

export function isField(element: HTMLElement): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;
}

export function textOf(field: Field): string {
  if (field instanceof HTMLInputElement) return NO_TEXT.test(field.type) ? '' : field.value.slice(0, VALUE_CAP);
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    return field.value.slice(0, VALUE_CAP);
  return (field.textContent ?? '').slice(0, VALUE_CAP);
}

/** True for a value that the page itself put there and nobody changed. */
export function isUntouched(field: Field): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value === field.defaultValue && !field.matches(':autofill');
  }
  return field instanceof HTMLSelectElement;
}

export function factsOf(field: Field): FieldFacts {
  const get = (name: string) => (field.getAttribute(name) ?? '').slice(0, WORDS_CAP);
  const label = labelOf(field);
  return {
    tag: field.isContentEditable ? 'contenteditable' : field.tagName.toLowerCase(),
    type: get('type').toLowerCase(),
    autocomplete: get('autocomplete'),
    name: get('name'),
    id: get('id'),
    label,
    placeholder: get('placeholder') || get('aria-placeholder'),
    aria: get('aria-label'),
    title: get('title'),
    inputmode: get('inputmode'),
    maxlength: (field as HTMLInputElement).maxLength ?? -1,
    nearby: label ? '' : nearbyOf(field),
    lang: document.documentElement?.lang ?? '',
  };
}

function labelOf(field: Field): string {
  const root = field.getRootNode() as Document | ShadowRoot;
  const named = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 5);
  const labels: (Element | null)[] = [...((field as HTMLInputElement).labels ?? [])];
  for (const id of named) labels.push(root.getElementById?.(id) ?? null);
  return wordsOf(labels.map((element) => element?.textContent ?? '').join(' '));
}

/** Text right before the field, looked for up to three levels up. */
function nearbyOf(field: Field): string {
  let node: Node | null = field;
  for (let level = 0; node && level < 3; level++) {
    for (
      let before: Node | null = node.previousSibling, steps = 0;
      before && steps < 4;
      before = before.previousSibling, steps++
    ) {
      const words = wordsOf(before.textContent ?? '');
      if (words) return words.slice(-NEARBY_CAP);
    }
    node = node.parentNode;
  }
  return '';
}

function wordsOf(text: string): string {
  return text.slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, WORDS_CAP);
}
