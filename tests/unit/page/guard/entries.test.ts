// What a form would send is read as the page's own world makes it, and a page that gets in the way gets nothing stopped.
import { afterEach, expect, it, vi } from 'vitest';
import { entriesOf, linesOf } from '@/utils/page/guard/entries';

afterEach(() => vi.unstubAllGlobals());

const form = {} as HTMLFormElement;

function made(...values: readonly (string | File)[]) {
  return class {
    forEach(each: (value: string | File) => void) {
      for (const value of values) each(value);
    }
  };
}

it('a file is a line by its name', () => {
  const data = new FormData();
  data.append('note', 'hello');
  data.append('scan', new File(['x'], 'passport.pdf'));
  expect(linesOf(data)).toEqual(['hello', 'passport.pdf']);
  expect(linesOf(null)).toEqual([]);
});

it('in Firefox the form is read by a FormData of the page, which its handlers can add to', () => {
  vi.stubGlobal('window', { FormData: made('from our world') });
  expect(entriesOf(form, null)).toEqual(['from our world']);
  vi.stubGlobal('window', { wrappedJSObject: { FormData: made('from the page’s') } });
  expect(entriesOf(form, null)).toEqual(['from the page’s']);
});

it('a page that breaks its FormData adds nothing to the question', () => {
  const broken = class {
    constructor() {
      throw new TypeError('no');
    }
  };
  vi.stubGlobal('window', { wrappedJSObject: { FormData: broken } });
  expect(entriesOf(form, null)).toEqual([]);
  vi.stubGlobal('window', { wrappedJSObject: { FormData: class {} } });
  expect(entriesOf(form, null)).toEqual([]);
});
