import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import forms from '@/tests/forms/fields.json';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { classifyField } from '@/utils/core/detect/field';
import { foldWords } from '@/utils/core/detect/fold-words';
import { WORD_ROWS } from '@/utils/core/detect/words';
import { MORE_WORD_ROWS } from '@/utils/core/detect/words-more';
import { field } from './fields';
import { anyText } from './make';

const ACTS = 0.55;
const best = (facts: Partial<FieldFacts>) => classifyField(field(facts))[0];

describe('what a field asks for', () => {
  it.each(forms.map(({ kind, facts }) => [JSON.stringify(facts), kind, facts] as const))('%s: %s', (_, kind, facts) => {
    const meaning = best(facts as Partial<FieldFacts>);
    expect(meaning && meaning.confidence >= ACTS ? meaning.kind : null).toBe(kind);
  });

  it('is what the person is told, where the code says otherwise', () => {
    expect(best({ label: 'E-mail', name: 'phone' })?.kind).toBe('email');
    expect(best({ label: '手机号', name: 'username' })?.kind).toBe('tel');
  });

  it('is said by whom: each reason names the word', () => {
    expect(best({ label: 'Your phone number', name: 'userMobile', type: 'tel' })?.evidence).toEqual([
      { code: 'input_type', params: { type: 'tel' } },
      { code: 'label_word', params: { word: 'phone number' } },
      { code: 'field_word', params: { word: 'mobile' } },
    ]);
    expect(best({ autocomplete: 'shipping tel' })?.evidence).toEqual([
      { code: 'autocomplete', params: { token: 'tel' } },
    ]);
  });

  it('is surer the more places agree, and never certain', () => {
    const one = best({ label: 'E-mail' })?.confidence ?? 0;
    const two = best({ label: 'E-mail', name: 'email' })?.confidence ?? 0;
    const all =
      best({
        label: 'E-mail',
        name: 'email',
        id: 'email',
        type: 'email',
        autocomplete: 'email',
        placeholder: 'a@b.cn',
        aria: 'email',
      })?.confidence ?? 0;
    expect(two).toBeGreaterThan(one);
    expect(all).toBeGreaterThan(two);
    expect(all).toBeLessThan(1);
  });

  it('is nothing where a page writes new-password on any field to keep password managers away', () => {
    expect(classifyField(field({ autocomplete: 'new-password', name: 'x7' }))).toEqual([]);
  });

  it('never throws, whatever a page writes', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        for (const { confidence } of classifyField(
          field({ label: a, name: b, autocomplete: c, placeholder: b, type: a }),
        ))
          expect(confidence).toBeLessThan(1);
      }),
    );
  });

  it('has no word twice in the tables, and each in its plain form', () => {
    const seen = new Map<string, string>();
    for (const row of [...WORD_ROWS, ...MORE_WORD_ROWS]) {
      for (const word of row.words.split('|')) {
        const plain = foldWords(word.replace('~', ''));
        expect(plain, word).not.toBe('');
        expect(seen.get(`${row.kind}/${row.rank}/${plain}`), `${word} in ${row.kind}`).toBeUndefined();
        seen.set(`${row.kind}/${row.rank}/${plain}`, word);
      }
    }
  });
});
