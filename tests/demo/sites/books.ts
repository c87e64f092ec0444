// Paper Crane Books, and Quickpsp, whose frame in it holds the card field: the shop never sees the card.
import { HOSTS } from '../hosts.ts';
import { field, page } from '../page.ts';
import { type DemoRequest, type DemoSite, json, type Reply } from '../site.ts';

export const books: DemoSite = {
  hosts: [HOSTS.books],
  name: ['Paper Crane Books', '纸鹤书店'],
  about: ['A bookshop. The card is typed into a frame of a payment company.', '书店。银行卡号填在支付公司的框架里。'],
  doors: [{ path: '/', what: ['Pay for a book', '付款买书'] }],
  answer(request) {
    if (request.path === '/order') return json({ ok: true });
    return request.path === '/' ? checkout(request) : null;
  },
};

function checkout(request: DemoRequest): Reply {
  const { say, lang } = request;
  const title = say('One book, folded with care', '一本书，仔细折好');
  const body = `<h1>${title}</h1><form class="card" id="order">
${field(say('Full name', '姓名'), 'name="fullname" autocomplete="name"')}
${field(say('E-mail', '电子邮箱'), 'name="email" type="email"')}
<iframe id="psp" class="psp" title="${say('Card', '银行卡')}" src="https://${HOSTS.psp}/frame?lang=${lang}"></iframe>
<button id="pay">${say('Pay ¥42', '支付 ¥42')}</button><p id="status" role="status"></p></form><script src="/client/books.js"></script>`;
  return page(request, { brand: say('Paper Crane Books', '纸鹤书店'), theme: 'books', title, body });
}

export const psp: DemoSite = {
  hosts: [HOSTS.psp],
  name: ['Quickpsp', '快付'],
  about: ['Takes cards for shops, in a frame.', '在框架里替商家收款。'],
  doors: [],
  answer(request) {
    if (request.path === '/tokens') return json({ token: 'tok_demo' });
    return request.path === '/frame' ? frame(request) : null;
  },
};

function frame(request: DemoRequest): Reply {
  const { say } = request;
  const body = `<div id="card">
${field(say('Card number', '卡号'), 'name="cardnumber" inputmode="numeric" autocomplete="cc-number"')}
<div class="pair">${field(say('Expiry', '有效期'), 'name="exp-date" autocomplete="cc-exp"')}
${field(say('Security code', '安全码'), 'name="cvc" autocomplete="cc-csc"')}</div></div><script src="/client/psp.js"></script>`;
  return page(request, { brand: 'Quickpsp', theme: 'framed', title: 'Quickpsp', body });
}
