// A row of a form as the facts that the guard would have read off the field.
// Never: what the row says is right.
import type { FieldFacts } from '@/utils/core/detect/detection';
import type { FieldRow } from './corpus.ts';

/** The guard reads no more of an attribute, before the field, and of the fields around it. */
const WORDS = 200;
const NEARBY = 80;
const NEIGHBOURS = 6;

/** Facts of every field of a page, in its order, each with the fields around it. */
export function factsOfPage(rows: readonly FieldRow[]): FieldFacts[] {
  const facts = rows.map(factsOf);
  return facts.map((each, at) => ({
    ...each,
    before: facts.slice(Math.max(0, at - NEIGHBOURS), at).reverse(),
    after: facts.slice(at + 1, at + 1 + NEIGHBOURS),
  }));
}

function factsOf(row: FieldRow): FieldFacts {
  const get = (name: string) => {
    const value = row.attributes[name];
    return typeof value === 'string' ? value.slice(0, WORDS) : '';
  };
  const { options } = row.attributes;
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
    pattern: get('pattern'),
    classes: get('class'),
    ...(Array.isArray(options) && { options: options.join('|') }),
  };
}

/** A text field of which only the label is known; '' makes a field that says nothing. */
export function labelled(label: string, lang = ''): FieldFacts {
  const attributes = { tag: 'input', type: 'text' };
  return factsOf({ page: '', index: 0, attributes, label, context: '', lang, accept: [] });
}
