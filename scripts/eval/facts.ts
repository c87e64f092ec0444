// A row of a form as the facts that the guard would have read off the field.
// Never: what the row says is right.
import type { FieldFacts, NeighbourFacts } from '@/utils/core/detect/detection';
import type { FieldRow } from './corpus.ts';

/** The guard reads no more of an attribute, near the field, of a list, and of the fields around it. */
const WORDS = 200;
const NEARBY = 80;
const OPTIONS = 8;
const NEIGHBOURS = 6;

/** Facts of every field of a page, in its order, each with the fields around it, the nearest first. */
export function factsOfPage(rows: readonly FieldRow[]): FieldFacts[] {
  const neighbours = rows.map(neighbour);
  return rows.map((row, at) => ({
    ...factsOf(row),
    before: neighbours.slice(Math.max(0, at - NEIGHBOURS), at).reverse(),
    after: neighbours.slice(at + 1, at + 1 + NEIGHBOURS),
  }));
}

/** Reads attributes of a row; of several names the first that is there. */
function reader(row: FieldRow, cap: number): (...names: string[]) => string {
  return (...names) => {
    const value = names.map((name) => row.attributes[name]).find((each) => each !== undefined && each !== '');
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, cap) : '';
  };
}

function factsOf(row: FieldRow): FieldFacts {
  const get = reader(row, WORDS);
  const maxlength = Number.parseInt(get('maxlength'), 10);
  const { options } = row.attributes;
  return {
    tag: get('tag').toLowerCase() || 'input',
    type: get('type').toLowerCase(),
    autocomplete: get('autocomplete'),
    name: get('name', 'formcontrolname', 'ng-model'),
    id: get('id'),
    label: (row.label ?? '').slice(0, WORDS),
    placeholder: get('placeholder', 'aria-placeholder', 'data-placeholder'),
    aria: get('aria-label', 'data-label'),
    title: get('title'),
    inputmode: get('inputmode'),
    maxlength: maxlength >= 0 ? maxlength : -1,
    nearby: row.label ? '' : (row.context ?? '').slice(-NEARBY),
    lang: row.lang ?? '',
    pattern: get('pattern'),
    classes: `${get('class')} ${get('data-testid')}`.trim(),
    options: Array.isArray(options) ? options.slice(0, OPTIONS).join('|') : '',
  };
}

function neighbour(row: FieldRow): NeighbourFacts {
  const get = reader(row, NEARBY);
  return {
    type: get('type').toLowerCase(),
    autocomplete: get('autocomplete'),
    name: get('name'),
    id: get('id'),
    label: (row.label || get('aria-label', 'placeholder') || row.context || '').slice(0, NEARBY),
  };
}

/** A text field of which only the label is known; '' makes a field that says nothing. */
export function labelled(label: string, lang = ''): FieldFacts {
  const attributes = { tag: 'input', type: 'text' };
  return factsOf({ page: '', index: 0, attributes, label, context: '', lang, accept: [] });
}
