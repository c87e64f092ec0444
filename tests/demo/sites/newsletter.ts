// Teapot Weekly, a newsletter, and Pixelmeter, whose script in it reads the e-mail field before anything is submitted.
import { clientFile } from '../client-file.ts';
import { HOSTS } from '../hosts.ts';
import { escape, field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';

export const newsletter: DemoSite = {
  hosts: [HOSTS.newsletter],
  name: ['Teapot Weekly', '茶壶周刊'],
  about: [
    'A newsletter. A script from another company reads the e-mail field while you type.',
    '一份邮件周刊。另一家公司的脚本会在您输入时读取邮箱。',
  ],
  doors: [
    {
      path: '/',
      what: [
        'Subscribe (the tracker sends an image when you leave the field)',
        '订阅（离开输入框时，跟踪脚本用图片发送）',
      ],
    },
    { path: '/?how=fetch&when=input', what: ['The same, by fetch at every key', '同上，每次按键用 fetch 发送'] },
    { path: '/?how=beacon&as=sha256', what: ['The same, by beacon, hashed', '同上，用 beacon 发送散列值'] },
  ],
  answer(request) {
    const look = { brand: request.say('Teapot Weekly', '茶壶周刊'), theme: 'news' };
    if (request.method === 'POST') return thanks(request, look, request.say('See you on Friday.', '周五见。'));
    return request.path === '/' ? subscribe(request, look) : null;
  },
};

function subscribe(request: DemoRequest, look: { brand: string; theme: string }): Reply {
  const { say, query } = request;
  const title = say('A letter about tea, every Friday', '每周五，一封关于茶的信');
  const how = query.get('how') ?? 'image';
  const when = query.get('when') ?? 'blur';
  const as = query.get('as') ?? 'plain';
  const script = `https://${HOSTS.tracker}/client/meter.js`;
  const head = `<script async src="${script}" data-how="${escape(how)}" data-when="${escape(when)}" data-as="${escape(as)}"></script>`;
  const body = `<h1>${title}</h1><form class="card" id="subscribe" method="post" action="/subscribe">
${field(say('Your e-mail', '您的邮箱'), 'name="email" type="email" autocomplete="email"')}
${field(say('What shall we call you?', '怎么称呼您？'), 'name="nickname" autocomplete="name"')}
${field(say('Phone (for the tea raffle)', '手机号（参加抽奖）'), 'name="phone" type="tel"')}
<button>${say('Subscribe', '订阅')}</button></form>`;
  return page(request, { ...look, title, body, head });
}

export const tracker: DemoSite = {
  hosts: [HOSTS.tracker],
  name: ['Pixelmeter', '像素计'],
  about: [
    'Counts readers for Teapot Weekly, and takes their addresses along.',
    '替茶壶周刊统计读者，顺手带走邮箱地址。',
  ],
  doors: [],
  answer: (request) => (request.path === '/collect' ? collect(request) : clientFile(request.path)),
};

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function collect(request: DemoRequest): Reply {
  const origin = request.header('origin') || '*';
  return { headers: { 'content-type': 'image/gif', 'access-control-allow-origin': origin }, body: PIXEL };
}
