// Thornfield: pages that fight back. Each kind of attack is one word in `?do=`; several are joined by a comma.
import { HOSTS } from '../hosts.ts';
import { field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';

export const hostile: DemoSite = {
  hosts: [HOSTS.hostile],
  name: ['Thornfield', '荆棘地'],
  about: [
    'A shop that throws, fakes events, removes foreign elements and overrides functions.',
    '一家会抛错、伪造事件、删除外来元素、篡改函数的店。',
  ],
  doors: [
    { path: '/?do=throw', what: ['Throws in every handler', '每个处理函数都抛错'] },
    { path: '/?do=remove', what: ['Removes whatever is added to it', '删除一切外来元素'] },
    { path: '/?do=fake', what: ['Dispatches fake events', '伪造事件'] },
    { path: '/?do=twice', what: ['Submits twice at once', '一次提交两遍'] },
    { path: '/?do=override', what: ['Replaces built-in functions', '替换内置函数'] },
    { path: '/?do=swap', what: ['Changes the recipient while you are asked', '询问期间偷换收件方'] },
    { path: '/clobber', what: ['Fields named action, submit and elements', '名为 action、submit、elements 的字段'] },
    { path: '/flood', what: ['5,000 fields', '五千个输入框'] },
  ],
  answer(request) {
    const look = { brand: request.say('Thornfield', '荆棘地'), theme: 'market' };
    if (request.method === 'POST') return thanks(request, look, request.say('Received.', '已收到。'));
    const inputs = PAGES[request.path]?.(request);
    return inputs === undefined ? null : order(request, look, inputs);
  },
};

const PAGES: Readonly<Record<string, (request: DemoRequest) => string>> = {
  '/': () => '',
  '/clobber': () =>
    [
      'action',
      'method',
      'submit',
      'elements',
      'target',
      'parentNode',
      'ownerDocument',
      'addEventListener',
      'requestSubmit',
    ]
      .map((name) => `<input type="hidden" name="${name}" value="${name}">`)
      .join(''),
  '/flood': ({ query }) => {
    const count = Math.min(Number(query.get('n') ?? 5000), 20_000);
    return Array.from({ length: count }, (_, i) => `<input name="extra${i}" aria-label="${i}">`).join('');
  },
};

function order(request: DemoRequest, look: { brand: string; theme: string }, extra: string): Reply {
  const { say } = request;
  const title = say('Order', '下单');
  const body = `<h1>${title}</h1><form class="card" id="order" method="post" action="/order">
${field(say('Card number', '银行卡号'), 'name="card" autocomplete="cc-number"')}
${field(say('Phone', '手机号'), 'name="phone" type="tel"')}
<button id="buy">${say('Buy', '购买')}</button>${extra}</form><script src="/client/hostile.js"></script>`;
  return page(request, { ...look, title, body });
}
