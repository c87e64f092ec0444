// Forms of the bank that are harder to read: a card in four boxes, a birthday in three lists, a letter, a German form.
import { field, page } from '../page.ts';
import type { DemoRequest, Reply } from '../site.ts';

type Look = (request: DemoRequest) => { readonly brand: string; readonly theme: string };

const options = (first: string, values: readonly (string | number)[]) =>
  [`<option value="">${first}</option>`, ...values.map((value) => `<option>${value}</option>`)].join('');
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** ?via=fetch: a script sends each part by its name, as JSON. */
export const boxes =
  (look: Look) =>
  (request: DemoRequest): Reply => {
    const { say } = request;
    const title = say('Add a card', '添加银行卡');
    const box = (n: number) => `<input name="card${n}" maxlength="4" size="4" inputmode="numeric">`;
    const list = (name: string, first: string, values: readonly number[]) =>
      `<select name="${name}">${options(first, values)}</select>`;
    const body = `<h1>${title}</h1><form class="card" id="boxes" method="post" action="/boxes">
<fieldset><legend>${say('Card number', '银行卡号')}</legend>${[1, 2, 3, 4].map(box).join(' ')}</fieldset>
<fieldset><legend>${say('Date of birth', '出生日期')}</legend>${list('birth_year', say('Year', '年'), upTo(1940, 2010))}
${list('birth_month', say('Month', '月'), upTo(1, 12))} ${list('birth_day', say('Day', '日'), upTo(1, 31))}</fieldset>
<button>${title}</button><p id="status" role="status"></p></form><script src="/client/boxes.js"></script>`;
    return page(request, { ...look(request), title, body });
  };

/** A message to the bank, in words. */
export const letter =
  (look: Look) =>
  (request: DemoRequest): Reply => {
    const { say } = request;
    const title = say('Write to us', '给我们留言');
    const body = `<h1>${title}</h1><form class="card" id="letter" method="post" action="/letter">
<label class="field"><span>${say('Message', '留言')}</span><textarea name="message" rows="5"></textarea></label>
<button>${say('Send', '发送')}</button></form>`;
    return page(request, { ...look(request), title, body });
  };

/** In German, whatever language the visitor has chosen. */
export const german =
  (look: Look) =>
  (request: DemoRequest): Reply => {
    const title = 'Konto eröffnen';
    const body = `<h1>${title}</h1><form class="card" id="antrag" method="post" action="/antrag">
${field('Steuer-Identifikationsnummer', 'name="f1"')}
${field('Geburtsdatum', 'name="f2"')}
<button>Absenden</button></form>`;
    return page(request, { ...look(request), title, body, lang: 'de' });
  };
