import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { classifyField } from '@/utils/core/detect/field';
import { learnAll } from '@/utils/core/detect/packs/all';
import { factsOf, isField } from '@/utils/page/guard/facts';

learnAll();

const NAMES = [
  'Element',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'Node',
  'Document',
  'DocumentFragment',
] as const;
const world = globalThis as unknown as Record<string, unknown>;
const before = new Map<string, unknown>();

beforeAll(() => {
  const { window } = parseHTML('<html></html>') as unknown as { window: Record<string, unknown> };
  for (const name of [...NAMES, 'document']) before.set(name, world[name]);
  for (const name of NAMES) world[name] = window[name];
  // What every browser has and the library has not.
  Object.defineProperty(HTMLInputElement.prototype, 'labels', {
    get(this: HTMLInputElement) {
      return this.id ? this.ownerDocument.querySelectorAll(`label[for="${this.id}"]`) : [];
    },
  });
});
afterAll(() => {
  for (const [name, value] of before) world[name] = value;
});

/** Facts of the field marked `x`. */
function read(html: string): FieldFacts {
  const { document } = parseHTML(`<!doctype html><html lang="de"><body>${html}</body></html>`);
  world.document = document;
  return factsOf(document.querySelector('[x]') as unknown as HTMLInputElement);
}
const kindOf = (html: string) => classifyField(read(html)).find(({ confidence }) => confidence >= 0.55)?.kind ?? null;

describe('the words at a field', () => {
  it.each([
    ['a label for it', '<label for="a">E-mail</label><input id="a" x>', 'label', 'E-mail'],
    ['a label around it', '<label>E-mail <input x></label>', 'label', 'E-mail'],
    ['what labels it', '<i id="p">Work</i><i id="q">E-mail</i><input aria-labelledby="p q" x>', 'label', 'Work E-mail'],
    [
      'what describes it',
      '<i id="p">As on the card</i><input aria-describedby="p" x>',
      'description',
      'As on the card',
    ],
    ['the text before it', '<p>Before</p>E-mail: <input x>', 'nearby', 'E-mail:'],
    ['the cell before it', '<table><tr><td>E-mail</td><td><input x></td></tr></table>', 'nearby', 'E-mail'],
    [
      'the heading of its column',
      '<table><tr><th>No</th><th>E-mail</th></tr><tr><td><input></td><td><input x></td></tr></table>',
      'nearby',
      'E-mail',
    ],
    ['a label drawn over it', '<div><input x><label>E-mail</label></div>', 'nearby', 'E-mail'],
    ['its hint', '<input placeholder="E-mail" x>', 'placeholder', 'E-mail'],
    ['its data', '<input data-label="E-mail" x>', 'aria', 'E-mail'],
    ['its name in a framework', '<input formcontrolname="email" x>', 'name', 'email'],
    ['its legend', '<fieldset><legend>Delivery</legend><div><input x></div></fieldset>', 'section', 'Delivery'],
    ['the heading over it', '<div><h3>Delivery</h3><div><input x></div></div>', 'section', 'Delivery'],
    ['the group it is in', '<div role="group" aria-label="Birthday"><input x></div>', 'section', 'Birthday'],
    ['its choices', '<select x><option>Jan<option>Feb</select>', 'options', 'Jan|Feb'],
    [
      'the form’s own',
      '<form id="signin" action="/session"><h2>Welcome</h2><input x><button>Go</button></form>',
      'form',
      'Go|Welcome|signin|/session',
    ],
    [
      'those of what stands for a form',
      '<div class="register"><div><input x></div><button>Go</button></div>',
      'form',
      'Go|register',
    ],
    ['the page’s language', '<input x>', 'lang', 'de'],
  ])('are those of %s', (_, html, fact, words) => {
    expect(read(html)[fact as keyof FieldFacts]).toBe(words);
  });

  it('end at another field', () => {
    expect(read('<p>E-mail <input></p><p><input x></p>').nearby).toBe('');
    expect(read('<form>E-mail <input> <select><option>Phone</select> <input x></form>').nearby).toBe('');
    expect(read('<label>E-mail</label><div><input type="hidden"><input x></div>').nearby).toBe('E-mail');
  });

  it('leave out scripts, styles and choices', () => {
    const html = '<label>E-<script>var a</script>mail<style>b{}</style><select><option>c</select><input x></label>';
    expect(read(html).label).toBe('E- mail');
  });

  it('are cut where they are long', () => {
    const long = 'word '.repeat(100_000);
    const facts = read(`<p>${long}</p><label for="a">${long}</label><input id="a" title="${long}" class="${long}" x>`);
    for (const fact of ['label', 'title', 'classes', 'nearby'] as const)
      expect(facts[fact]?.length, fact).toBeLessThanOrEqual(201);
  });

  it.each([
    '<img src="/captcha?1"><input name="code" x>',
    '<div><input name="code" x></div><a onclick="r()"><img id="yzm" src="/v"></a>',
    '<canvas></canvas><input x>',
  ])('tell of a picture to copy from: %s', (html) => {
    expect(read(`<div>${html}</div>`).picture).toBe(true);
    expect(kindOf(`<div>${html.replace('<input', '<input placeholder="验证码"')}</div>`)).not.toBe('one-time-code');
  });

  it.each([
    '<img src="/logo.png"><input placeholder="验证码" x>',
    '<input placeholder="验证码" x><button>获取</button>',
  ])('tell of none: %s', (html) => {
    expect(read(html).picture).toBe(false);
    expect(kindOf(html)).toBe('one-time-code');
  });
});

describe('the fields around', () => {
  const login =
    '<form><input name="a" placeholder="E-mail" x><input type="hidden"><input type="checkbox"><input type="password" name="b"></form>';

  it('are those of the same form, nearest first, that a person fills in', () => {
    expect(read(login).after).toEqual([{ type: 'password', autocomplete: '', name: 'b', id: '', label: '' }]);
    const html = `<form>${'<input name="n">'.repeat(9)}<input name="near"><input x></form><input name="outside">`;
    const facts = read(html);
    expect(facts.before?.map(({ name }) => name)).toEqual(['near', 'n', 'n', 'n', 'n', 'n']);
    expect(facts.after).toEqual([]);
  });

  it('make a login of a form', () => {
    expect(kindOf(login)).toBe('username');
    expect(kindOf(login.replace('</form>', '<button>Create account</button></form>'))).toBe('email');
  });
});

describe('a hostile page', () => {
  const PROPERTIES = [
    'parentNode',
    'previousSibling',
    'textContent',
    'firstChild',
    'getAttribute',
    'querySelectorAll',
    'querySelector',
    'labels',
    'form',
    'name',
    'id',
    'options',
    'elements',
    'length',
    'getRootNode',
    'children',
  ];

  it.each(PROPERTIES)('hides nothing by a field named %s', (name) => {
    const html = `<h1>x</h1><form id="login"><p>E-mail</p><input name="${name}"><input name="m" x><input type="password"></form>`;
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    world.document = document;
    const form = document.querySelector('form') as object;
    const decoy = document.querySelector(`[name=${name}]`);
    Object.defineProperty(form, name, { value: decoy, configurable: true });
    const facts = factsOf(document.querySelector('[x]') as unknown as HTMLInputElement);
    expect({ ...facts }).toMatchObject({ name: 'm', nearby: '', after: [{ type: 'password' }] });
  });

  it('never makes it throw, whatever it is made of', () => {
    const tags = fc.constantFrom('div', 'form', 'label', 'table', 'tr', 'td', 'fieldset', 'p', 'select', 'svg');
    const words = fc.constantFrom(
      'E-mail',
      '<input>',
      '<input x>',
      '<select x><option>1</select>',
      '<img src=captcha>',
      '<b id=k>k</b>',
      '<input aria-labelledby="k k" name=parentNode>',
      '',
    );
    const tree = fc.array(fc.tuple(tags, words, words), { maxLength: 12 });
    fc.assert(
      fc.property(tree, (parts) => {
        const open = parts.map(([tag, word]) => `<${tag}>${word}`).join('');
        const close = parts
          .map(([tag, , word]) => `${word}</${tag}>`)
          .reverse()
          .join('');
        const { before, after, form, section, ...facts } = read(`${open}<input x>${close}`);
        expect(typeof facts.label + typeof form + typeof section).toBe('stringstringstring');
        expect((before?.length ?? 0) + (after?.length ?? 0)).toBeLessThanOrEqual(12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is a field', () => {
  it.each([
    ['INPUT', true],
    ['input', true],
    ['textarea', true],
    ['div', false],
  ])('%s, in HTML and in XHTML, whose names are small: %s', (tagName, is) => {
    expect(isField({ tagName, isContentEditable: false } as HTMLElement)).toBe(is);
  });
});
