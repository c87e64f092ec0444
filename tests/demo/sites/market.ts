// Old Market: a shop that never got a certificate. Everything goes over plain HTTP.
import { PLAIN_HOST } from '../hosts.ts';
import { field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite } from '../site.ts';

export const market: DemoSite = {
  hosts: [PLAIN_HOST],
  name: ['Old Market', '老集市'],
  about: [
    'A shop without encryption: anyone on the way can read what is sent.',
    '没有加密的商店：传输途中的任何人都能看到内容。',
  ],
  doors: [{ path: '/', what: ['Order by phone number', '留手机号订货'] }],
  answer(request) {
    if (request.method === 'POST')
      return thanks(request, look(request), request.say('We will call you.', '我们会给您打电话。'));
    return request.path === '/' ? order(request) : null;
  },
};

function look({ say }: DemoRequest) {
  return { brand: say('Old Market', '老集市'), theme: 'market' };
}

function order(request: DemoRequest) {
  const { say } = request;
  const title = say('Order today, pay at the stall', '今天下单，到摊付款');
  const body = `<h1>${title}</h1><form class="card" id="order" method="post" action="/order">
${field(say('Full name', '姓名'), 'name="fullname"')}
${field(say('Phone', '手机号码'), 'name="phone" type="tel"')}
${field(say('Bank card', '银行卡号'), 'name="card" inputmode="numeric"')}
<button>${say('Order', '下单')}</button></form>`;
  return page(request, { ...look(request), title, body });
}
