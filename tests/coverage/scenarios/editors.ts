// Scenario 39: text in editors, which keep their own idea of it and break where somebody writes into their tree.
import { ID, type Scenario } from '#tests/coverage/scenario.ts';
import { compose } from '#tests/support/compose.ts';
import type { Tab } from '#tests/support/tab.ts';
import { fault, keys } from './parts.ts';

const ROOM = (
  editor: string,
  text: string,
  script = '',
) => `<div id="room"></div>${editor}<button id="send">Send</button>
<p id="said">ready</p><style>[contenteditable]{border:1px solid;min-height:3em}</style><script>
const editor = document.querySelector('#editor'), said = document.querySelector('#said');
${script}
document.querySelector('#send').onclick = () => fetch('/messages', { method: 'POST', body: JSON.stringify({ text: ${text} }) })
  .then(() => { said.textContent = 'sent'; }, (error) => { said.textContent = error.name; });
</script>`;

const CHAT = ROOM('<div id="editor" contenteditable="true"></div>', 'editor.innerText');

/** As Slate, Lexical and ProseMirror do: input is refused, the model changed, and the tree drawn from the model. */
const MODEL = ROOM(
  '<div id="editor" contenteditable="true" data-editor="true" spellcheck="false"></div>',
  'model',
  `let model = '', version = 0;
const history = [], undone = [];
const draw = (at) => {
  version++;
  editor.innerHTML = '<p data-key="' + version + '"><span data-leaf="true"></span></p>';
  const leaf = editor.querySelector('span');
  leaf.append(model === '' ? document.createElement('br') : model);
  if (model === '' || document.activeElement !== editor) return;
  getSelection().collapse(leaf.firstChild, at);
};
const change = (next, at = next.length) => { history.push(model); model = next; draw(at); };
const offset = () => { const { anchorNode, anchorOffset } = getSelection(); return anchorNode?.nodeType === 3 ? anchorOffset : model.length; };
const insert = (text) => { const at = offset(); change(model.slice(0, at) + text + model.slice(at), at + text.length); };
let composing = false;
editor.addEventListener('beforeinput', (event) => {
  if (composing || event.inputType === 'insertCompositionText') return;
  event.preventDefault();
  const text = event.data ?? event.dataTransfer?.getData('text/plain');
  if (text) insert(text);
  else if (event.inputType === 'deleteContentBackward') change(model.slice(0, offset() - 1) + model.slice(offset()));
});
editor.addEventListener('compositionstart', () => { composing = true; });
editor.addEventListener('compositionend', (event) => { composing = false; change(model + event.data); });
editor.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 'z') return;
  event.preventDefault();
  model = history.pop() ?? '';
  draw(model.length);
});
draw(0);`,
);

/** As Draft does: the browser writes, and whatever stands there that is not of the model is thrown away afterwards. */
const WATCHED = ROOM(
  '<div id="editor" contenteditable="true"></div>',
  'model',
  `let model = '', foreign = 0;
const history = [];
const watch = new MutationObserver((records) => {
  foreign += records.filter(({ type, target }) => type === 'attributes' && target !== editor).length;
});
const options = { childList: true, subtree: true, characterData: true, attributes: true };
const draw = () => {
  watch.disconnect();
  editor.innerHTML = '<div data-block="true"><div data-offset-key="a-0-0"><span data-text="true"></span></div></div>';
  const text = editor.querySelector('span');
  text.append(model);
  if (document.activeElement === editor) getSelection().collapse(text.firstChild ?? text, model.length);
  watch.observe(editor, options);
};
let composing = false;
const read = () => { history.push(model); model = editor.textContent; draw(); };
editor.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 'z') return;
  event.preventDefault();
  model = history.pop() ?? '';
  draw();
});
editor.addEventListener('compositionstart', () => { composing = true; });
editor.addEventListener('compositionend', () => { composing = false; setTimeout(read); });
editor.addEventListener('input', () => { if (!composing) read(); });
draw();`,
);

const SHOWN = '<input id="from" readonly aria-label="Copy from here" value="';

/** Cut out of elsewhere on the page and put in, so that no key of the value was ever pressed. */
async function paste(tab: Tab): Promise<void> {
  await tab.click('#from');
  await tab.press('Control+a');
  await tab.press('Control+c');
  await tab.click('#editor');
  await tab.press('Control+v');
  await tab.waitFor(`document.querySelector('#editor').textContent.includes('${ID}')`);
}

/** What was written by mistake is taken back first. */
async function undo(tab: Tab): Promise<void> {
  await tab.type('#editor', 'oh');
  await tab.press('Control+z');
  await keys(tab, `number ${ID} thanks`);
}

const EDITORS: readonly (readonly [letter: string, name: string, page: string])[] = [
  ['a', 'a plain editable box', CHAT],
  ['b', 'an editor that draws from its model', MODEL],
  ['c', 'an editor that repairs its tree', WATCHED],
];
const WAYS: readonly (readonly [letter: string, name: string, write: NonNullable<Scenario['whileHeld']>])[] = [
  ['k', 'typed, after something else was taken back', (tab) => undo(tab)],
  ['p', 'pasted', (tab) => paste(tab)],
  [
    'i',
    'composed with an input method',
    async (tab, { world }) => {
      await tab.click('#editor');
      await compose(world.browser, tab, '身份证号');
      await compose(world.browser, tab, ID);
    },
  ],
];

export const EDITED: readonly Scenario[] = EDITORS.flatMap(([letter, name, page]) =>
  WAYS.map(
    ([way, how, write]): Scenario => ({
      id: `39${letter}${way}`,
      what: `A number in ${name}: ${how}.`,
      pages: () => ({ 'site /': `${SHOWN}${way === 'p' ? ID : ''}">${page}` }),
      send: async (tab, attempt) => {
        await write(tab, attempt);
        await tab.click('#send');
      },
      value: ID,
      expected: 'held',
      row: { channel: 'fetch' },
      ends: "document.querySelector('#editor').outerHTML + said.textContent + (globalThis.foreign ?? '')",
      also: async ({ tab, mode }) =>
        mode === 'refused'
          ? fault(
              await tab.evaluate(`document.querySelector('#editor').textContent.includes('${ID}')`),
              'the editor lost its text',
            )
          : [],
    }),
  ),
);
