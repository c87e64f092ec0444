// Pieces of pages that many scenarios have in common.
import { ID } from '#tests/coverage/scenario.ts';
import type { Tab } from '#tests/support/tab.ts';

export const SEND = '<button id="send" type="button">Send</button>';

/**
 * A page without a form: its button runs `code` with what was typed as `value`, and says what came of it. `before` runs
 * when the page loads.
 */
export const app = (field: string, code: string, before = '') => `${field}${SEND}<p id="said">ready</p><script>
const field = document.querySelector('input'), said = document.querySelector('#said');
${before}
document.querySelector('#send').onclick = async () => {
  const value = field.value;
  try { ${code}; said.textContent = 'done'; } catch (error) { said.textContent = error.name + ': ' + error.message; }
};</script>`;

export const post = (body: string, url = '/save', more = '') =>
  `await fetch('${url}', { method: 'POST', body: ${body}${more && `, ${more}`} })`;

/** Keys pressed where the focus is. */
export const keys = (tab: Tab, text: string) => tab.page.keyboard.type(text);

/** What the page says of itself, once it says something like this; '' if it never does. */
export const says = (tab: Tab, pattern: RegExp) =>
  tab
    .waitFor<string>(`${pattern}.test(document.body.innerText) && document.body.innerText`, { timeout: 4000 })
    .catch(() => '');

/** A sentence for `also`, where what should be is not. */
export const fault = (well: unknown, sentence: string): readonly string[] => (well ? [] : [sentence]);

export async function fillAndSend(tab: Tab, value = ID): Promise<void> {
  await tab.type('[name=idcard]', value);
  await tab.click('#send');
}
