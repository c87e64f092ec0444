// What is sent on goes through this window, whatever the page made of the form while it was held.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replayForm } from '@/utils/page/guard/replay';

/** As the form stood at the moment of each submit. */
const submitted: Record<string, string | null>[] = [];
let document: Document;
beforeEach(() => {
  submitted.length = 0;
  const world = parseHTML(
    '<html><body><form action="/send"><input name="setAttribute"><button name="go" value="1" formaction="/draft" formtarget="_blank">Draft</button></form></body></html>',
  );
  document = world.document as unknown as Document;
  class Form {
    submit(this: HTMLFormElement) {
      const read = (name: string) => world.Element.prototype.getAttribute.call(this, name);
      submitted.push({ target: read('target'), action: read('action') });
    }
  }
  for (const [name, value] of Object.entries({ document, Element: world.Element, HTMLFormElement: Form }))
    vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

const form = () => document.querySelector('form') as HTMLFormElement;

it('a target that the page gave it meanwhile does not take it into another window, and is the page’s again afterwards', () => {
  form().setAttribute('target', 'sink');
  replayForm(form(), null);
  expect(submitted).toEqual([{ target: '_self', action: '/send' }]);
  expect(form().getAttribute('target')).toBe('sink');
});

it('nor does the target of its button, whose address it takes for the moment', () => {
  replayForm(form(), document.querySelector('button'));
  expect(submitted).toEqual([{ target: '_self', action: '/draft' }]);
  expect([form().getAttribute('target'), form().getAttribute('action')]).toEqual([null, '/send']);
  expect(form().querySelectorAll('input')).toHaveLength(1);
});
