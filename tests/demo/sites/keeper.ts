// Keykeeper: a page on which a password manager fills and submits in one task, before anyone focuses a field.
import { HOSTS } from '../hosts.ts';
import { field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';

export const keeper: DemoSite = {
  hosts: [HOSTS.keeper],
  name: ['Keykeeper', '钥匙管家'],
  about: [
    'A page whose script plays a password manager: fills and submits in one go.',
    '这里的脚本扮演密码管理器：一口气填完并提交。',
  ],
  doors: [
    {
      path: '/?fill=events&submit=request',
      what: ['Fill with events, requestSubmit()', '带事件填充，requestSubmit()'],
    },
    { path: '/?fill=silent&submit=submit', what: ['Fill without events, submit()', '无事件填充，submit()'] },
  ],
  answer(request) {
    if (request.method === 'POST')
      return thanks(request, look(request), request.say('Filled for you.', '已为您填好。'));
    return request.path === '/' ? filled(request) : null;
  },
};

function look({ say }: DemoRequest) {
  return { brand: say('Keykeeper', '钥匙管家'), theme: 'bank' };
}

function filled(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Filled by a program', '由程序填写');
  const body = `<h1>${title}</h1><form class="card" id="filled" method="post" action="/filled">
${field(say('User name', '用户名'), 'name="user" autocomplete="username"')}
${field(say('Password', '密码'), 'name="password" type="password" autocomplete="current-password"')}
${field(say('Card number', '银行卡号'), 'name="card" autocomplete="cc-number"')}
<button>${say('Sign in', '登录')}</button></form><script src="/client/keeper.js"></script>`;
  return page(request, { ...look(request), title, body });
}
