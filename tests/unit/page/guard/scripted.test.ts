// Which forms are left to the page's script at first, and which are held before it runs.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isForScript } from '@/utils/page/guard/scripted';

type Attributes = Readonly<Record<string, string>>;
const element = (attributes: Attributes) => ({ attributes }) as unknown as HTMLFormElement;
const form = (attributes: Attributes = {}, button: Attributes | null = {}) =>
  isForScript(element(attributes), button && element(button));

let base: string | null;
beforeEach(() => {
  base = null;
  const window = {};
  vi.stubGlobal('window', window);
  vi.stubGlobal('top', window);
  vi.stubGlobal('origin', 'https://site.example');
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('document', { querySelector: () => base && { getAttribute: () => base } });
  vi.stubGlobal(
    'Element',
    class {
      readonly attributes: Attributes = {};
      getAttribute(name: string) {
        return this.attributes[name] ?? null;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('a form is for a script', () => {
  it('where it has no address and would go into the page’s own', () => {
    expect(form()).toBe(true);
    expect(form({ method: 'GET', target: '_self' }, null)).toBe(true);
    expect(form({ target: '_top' })).toBe(true);
  });

  it('never where it, or its button, says where or how it goes', () => {
    expect(form({ action: '' })).toBe(false);
    expect(form({ method: 'post' })).toBe(false);
    expect(form({}, { formaction: '/send' })).toBe(false);
    expect(form({}, { formmethod: 'POST' })).toBe(false);
    expect(form({ method: 'post' }, { formmethod: 'get' })).toBe(true);
  });

  it('never where its navigation would not be seen here', () => {
    expect(form({ target: '_blank' })).toBe(false);
    expect(form({}, { formtarget: 'other' })).toBe(false);
    base = '_blank';
    expect(form()).toBe(false);
    base = null;
    vi.stubGlobal('top', {});
    expect(form({ target: '_top' })).toBe(false);
    expect(form()).toBe(true);
    vi.stubGlobal('origin', 'null');
    expect(form()).toBe(false);
    vi.stubGlobal('origin', 'https://site.example');
    vi.stubGlobal('location', { protocol: 'about:' });
    expect(form()).toBe(false);
  });
});
