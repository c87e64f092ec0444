// Reads a field off the page into plain strings. Only ever called for fields that the person used.
// Never: writes to the page, or asks for layout.
import type { FieldFacts } from '@/utils/core/detect/detection';
import { attributeOf, firstChildOf, pageLanguage, tagOf, within, wordsOf } from './safe';
import {
  descriptionOf,
  formWordsOf,
  hasPicture,
  labelOf,
  nearbyOf,
  scopeOf,
  sectionOf,
  sidesOf,
  WORDS_CAP,
} from './surroundings';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;

/** Longest value that is looked at; UTF-16 units. */
const VALUE_CAP = 200_000;
/** Inputs whose value a person does not write. */
const NO_TEXT = /^(checkbox|radio|file|hidden|submit|button|image|reset|range|color)$/;

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
  // Small letters in XHTML.
  return /^(INPUT|TEXTAREA|SELECT)$/i.test(element.tagName) || element.isContentEditable;
}

/** The form's controls by its iterator: a field named "elements" cannot hide them. */
export function controlsOf(form: HTMLFormElement): Iterable<Field> {
  return form as unknown as Iterable<Field>;
}

export function textOf(field: Field): string {
  if (field instanceof HTMLInputElement) return NO_TEXT.test(field.type) ? '' : field.value.slice(0, VALUE_CAP);
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    return field.value.slice(0, VALUE_CAP);
  return (field.textContent ?? '').slice(0, VALUE_CAP);
}

/** Holds something that the page did not put there. */
export function wasTypedIn(target: EventTarget): boolean {
  const { value, defaultValue } = target as Partial<HTMLInputElement>;
  return defaultValue !== undefined && value !== defaultValue;
}

/** True for a value that the page itself put there and nobody changed. */
export function isUntouched(field: Field): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value === field.defaultValue && !field.matches(':autofill');
  }
  return field instanceof HTMLSelectElement;
}

/** The fields around and the form are read only when asked for: most fields say enough by themselves. */
export function factsOf(field: Field): FieldFacts {
  const get = (name: string) => attributeOf(field, name).slice(0, WORDS_CAP);
  const label = labelOf(field);
  const maxlength = Number.parseInt(get('maxlength'), 10);
  const scope = once(() => scopeOf(field));
  const sides = once(() => sidesOf(field, scope()));
  return {
    tag: isEditable(field) ? 'contenteditable' : tagOf(field).toLowerCase(),
    type: get('type').toLowerCase(),
    autocomplete: get('autocomplete'),
    name: get('name') || get('formcontrolname') || get('ng-model'),
    id: get('id'),
    label,
    placeholder: get('placeholder') || get('aria-placeholder') || get('data-placeholder'),
    aria: get('aria-label') || get('data-label'),
    title: get('title'),
    inputmode: get('inputmode'),
    maxlength: maxlength >= 0 ? maxlength : -1,
    nearby: label ? '' : nearbyOf(field),
    lang: pageLanguage().slice(0, 20),
    pattern: get('pattern'),
    classes: `${get('class')} ${get('data-testid')}`.trim(),
    options: optionsOf(field),
    get description() {
      return descriptionOf(field);
    },
    get section() {
      return sectionOf(field);
    },
    get picture() {
      return hasPicture(field);
    },
    get form() {
      const form = scope();
      return form ? formWordsOf(form) : '';
    },
    get before() {
      return sides().before;
    },
    get after() {
      return sides().after;
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function isEditable(field: Field): boolean {
  return !/^(INPUT|TEXTAREA|SELECT)$/.test(tagOf(field)) && field.isContentEditable === true;
}

function optionsOf(field: Field): string {
  if (tagOf(field) !== 'SELECT') return '';
  return within(field, 'option')
    .slice(0, 8)
    .map((option) => wordsOf(firstChildOf(option) ?? option, 40))
    .join('|');
}
