// A row of a form as the facts that the guard would have read off the field.
// Never: what the row says is right.
import type { FieldFacts } from '@/utils/core/detect/detection';
import type { FieldRow } from './corpus.ts';

/** The guard reads no more of an attribute, and no more before the field. */
const WORDS = 200;
const NEARBY = 80;

export function factsOf(row: FieldRow): FieldFacts {
  const get = (name: string) => {
    const value = row.attributes[name];
    return typeof value === 'string' ? value.slice(0, WORDS) : '';
  };
  return {
    tag: get('tag') || 'input',
    type: get('type').toLowerCase(),
    autocomplete: get('autocomplete'),
    name: get('name'),
    id: get('id'),
    label: row.label.slice(0, WORDS),
    placeholder: get('placeholder') || get('aria-placeholder'),
    aria: get('aria-label'),
    title: get('title'),
    inputmode: get('inputmode'),
    maxlength: get('maxlength') === '' ? -1 : Number(get('maxlength')),
    nearby: row.label === '' ? row.context.slice(-NEARBY) : '',
    lang: row.lang ?? '',
  };
}

/** A text field of which only the label is known; '' makes a field that says nothing. */
export function labelled(label: string, lang = ''): FieldFacts {
  const attributes = { tag: 'input', type: 'text' };
  return factsOf({ page: '', index: 0, attributes, label, context: '', lang, accept: [] });
}
