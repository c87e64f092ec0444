// Lantern Lane: an ordinary shop whose forms are sent by the browser itself, one of each encoding.
import { HOSTS } from '../hosts.ts';
import { field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';

export const shop: DemoSite = {
  hosts: [HOSTS.shop],
  name: ['Lantern Lane', '灯笼巷'],
  about: [
    'A lamp shop. Its forms are sent by the browser, to the shop itself.',
    '灯具店。表单由浏览器直接发给店家自己。',
  ],
  doors: [
    { path: '/checkout', what: ['Check out: name, phone, address, bank card', '结账：姓名、电话、地址、银行卡'] },
    { path: '/customs', what: ['Customs form with an ID number and a file', '清关表：身份证号和一个文件'] },
    {
      path: '/track',
      what: ['Find an order (phone and e-mail go into the address)', '查订单（手机号和邮箱写进网址）'],
    },
    {
      path: '/instalments',
      what: ['Two buttons: keep for later, or apply with another company', '两个按钮：存起来，或向另一家公司申请分期'],
    },
  ],
  answer(request) {
    if (request.method === 'POST' || request.path === '/track/find') return received(request);
    return PAGES[request.path]?.(request) ?? null;
  },
};

const PAGES: Readonly<Record<string, (request: DemoRequest) => Reply>> = {
  '/': home,
  '/checkout': checkout,
  '/customs': customs,
  '/track': track,
  '/instalments': instalments,
};

function look({ say }: DemoRequest) {
  return { brand: say('Lantern Lane', '灯笼巷'), theme: 'shop' };
}

function received(request: DemoRequest): Reply {
  return thanks(request, look(request), request.say('Your order is on its way.', '订单已收到，很快发货。'));
}

function home(request: DemoRequest): Reply {
  const { say, lang } = request;
  const goods = [
    [say('Rabbit lantern', '兔子灯'), '¥128'],
    [say('River lamp', '河灯'), '¥66'],
    [say('Reading lamp', '阅读灯'), '¥299'],
  ];
  const cards = goods.map(
    ([name, price]) => `<article class="card"><div class="picture"></div><h2>${name}</h2><p>${price}</p>
<a class="button" href="/checkout?lang=${lang}">${say('Buy', '购买')}</a></article>`,
  );
  const title = say('Light for small rooms', '小屋里的光');
  return page(request, {
    ...look(request),
    title,
    body: `<h1>${title}</h1><div class="street">${cards.join('')}</div>`,
  });
}

function checkout(request: DemoRequest): Reply {
  const { say, query } = request;
  const target = query.has('target') ? 'target="_blank" rel="opener"' : '';
  const charset = query.get('charset') === 'gbk' ? 'accept-charset="gbk"' : '';
  const title = say('Check out', '结账');
  const body = `<h1>${title}</h1><div class="columns">
<form class="card" id="checkout" method="post" action="/checkout" ${target} ${charset}>
<input type="hidden" name="cart" value="${say('rabbit lantern × 1', '兔子灯 × 1')}">
${field(say('Full name', '姓名'), 'name="fullname" autocomplete="name"')}
${field(say('Phone', '手机号'), 'name="phone" type="tel" autocomplete="tel"')}
${field(say('E-mail', '电子邮箱'), 'name="email" type="email" autocomplete="email"')}
${field(say('Address', '收货地址'), 'name="address" autocomplete="street-address"')}
<fieldset><legend>${say('Bank card', '银行卡')}</legend>
${field(say('Card number', '卡号'), 'name="card" inputmode="numeric" autocomplete="cc-number"')}
<div class="pair">${field(say('Expiry (MM/YY)', '有效期（月/年）'), 'name="expiry" autocomplete="cc-exp"')}
${field(say('Security code', '安全码'), 'name="csc" inputmode="numeric" autocomplete="cc-csc" maxlength="4"')}</div></fieldset>
<label class="tick"><input type="checkbox" name="gift" value="yes"> ${say('Wrap as a gift', '礼品包装')}</label>
<button name="pay" value="now">${say('Pay ¥128', '支付 ¥128')}</button></form>
<aside class="card"><h2>${say('Your basket', '购物篮')}</h2><p>${say('Rabbit lantern', '兔子灯')} × 1</p><p><strong>¥128</strong></p></aside></div>`;
  return page(request, { ...look(request), title, body });
}

function customs(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Customs clearance', '清关信息');
  const body = `<h1>${title}</h1><form class="card" id="customs" method="post" action="/customs" enctype="multipart/form-data">
${field(say('Full name', '姓名'), 'name="fullname" autocomplete="name"')}
${field(say('Chinese identity number', '身份证号码'), 'name="idcard" maxlength="18"')}
${field(say('Photo of the card', '身份证照片'), 'name="photo" type="file"')}
<button name="step" value="customs">${say('Send', '提交')}</button></form>`;
  return page(request, { ...look(request), title, body });
}

function track(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Where is my order?', '我的订单到哪了？');
  const body = `<h1>${title}</h1><form class="card" id="track" action="/track/find">
${field(say('Phone', '手机号'), 'name="phone" type="tel"')}
${field(say('E-mail', '电子邮箱'), 'name="email" type="email"')}
${field(say('Bank card used', '付款银行卡'), 'name="card" inputmode="numeric"')}
<button>${say('Find', '查询')}</button></form>`;
  return page(request, { ...look(request), title, body });
}

function instalments(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Pay later', '分期付款');
  const body = `<h1>${title}</h1><form class="card" id="instalments" method="post" action="/instalments">
${field(say('Full name', '姓名'), 'name="fullname" autocomplete="name"')}
${field(say('Chinese identity number', '身份证号码'), 'name="idcard"')}
${field(say('Phone', '手机号'), 'name="phone" type="tel"')}
<button name="do" value="keep" id="keep">${say('Keep for later', '先存起来')}</button>
<button name="do" value="apply" id="apply" formaction="https://${HOSTS.credit}/apply" formenctype="multipart/form-data">${say(
    'Apply with Partner Finance',
    '向合作金融公司申请',
  )}</button></form>`;
  return page(request, { ...look(request), title, body });
}
