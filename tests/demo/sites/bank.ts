// Millow Bank, and the same pages under two host names that look like its own.
import { HOSTS } from '../hosts.ts';
import { field, page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';
import { boxes, german, letter } from './bank-forms.ts';

export const bank: DemoSite = {
  hosts: [HOSTS.bank, HOSTS.bankTwin, HOSTS.bankOtherTwin],
  name: ['Millow Bank', '米洛银行'],
  about: [
    'A bank, and two copies of it on host names that differ by a letter. Trust the first one, then visit the others.',
    '一家银行，以及域名只差一个字母的两个仿冒站。请先信任第一个，再打开另外两个。',
  ],
  doors: [
    { path: '/', what: ['Sign in', '登录'] },
    {
      path: '/verify',
      what: ['Confirm who you are: name, ID number, phone, card', '身份核验：姓名、身份证号、手机号、银行卡'],
    },
    { path: '/documents', what: ['Upload papers: identity card, bank statement', '上传材料：身份证、银行流水'] },
    { path: '/boxes', what: ['A card in four boxes, a birthday in three lists', '分四格填写的卡号、分三项选择的生日'] },
    { path: '/letter', what: ['A message in words', '文字留言'] },
    { path: '/documents?via=fetch', what: ['The same, sent by a script (fetch)', '同样的材料，由脚本发送（fetch）'] },
  ],
  answer(request) {
    if (request.method === 'POST') return thanks(request, look(request), request.say('Welcome.', '欢迎您。'));
    return PAGES[request.path]?.(request) ?? null;
  },
};

const PAGES: Readonly<Record<string, (request: DemoRequest) => Reply>> = {
  '/': login,
  '/verify': verify,
  '/documents': documents,
  '/boxes': boxes(look),
  '/letter': letter(look),
  '/antrag': german(look),
};

function look({ say }: DemoRequest) {
  return { brand: say('Millow Bank', '米洛银行'), theme: 'bank' };
}

function login(request: DemoRequest): Reply {
  const { say, lang } = request;
  const title = say('Sign in', '登录');
  const body = `<h1>${title}</h1><form class="card" id="login" method="post" action="/login">
${field(say('Phone or user name', '手机号或用户名'), 'name="user" autocomplete="username"')}
${field(say('Password', '密码'), 'name="password" type="password" autocomplete="current-password"')}
<button>${title}</button><p><a href="/verify?lang=${lang}">${say('Open an account', '开户')}</a></p></form>`;
  return page(request, { ...look(request), title, body });
}

function verify(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Confirm who you are', '身份核验');
  const body = `<h1>${title}</h1><form class="card" id="verify" method="post" action="/verify">
${field(say('Full name', '真实姓名'), 'name="realname"')}
${field(say('Identity number', '身份证号'), 'name="idno" maxlength="18"')}
${field(say('Phone', '预留手机号'), 'name="mobile" type="tel"')}
${field(say('Card number', '银行卡号'), 'name="bankcard" inputmode="numeric"')}
${field(say('Code sent to your phone', '短信验证码'), 'name="code" autocomplete="one-time-code" maxlength="6"')}
<button>${say('Continue', '下一步')}</button></form>`;
  return page(request, { ...look(request), title, body });
}

/** ?via=fetch: a script sends the form; ?via=file: it sends the first file by itself, nothing around it. */
function documents(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Send us your papers', '上传材料');
  const body = `<h1>${title}</h1><form class="card" id="documents" method="post" action="/documents" enctype="multipart/form-data">
${field(say('Front of your identity card', '身份证正面'), 'name="front" type="file" accept="image/*"')}
${field(say('Latest bank statement', '近期银行流水'), 'name="statement" type="file"')}
${field(say('Profile picture', '头像'), 'name="avatar" type="file" accept="image/*"')}
<button>${say('Send', '提交')}</button><p id="status" role="status"></p></form><script src="/client/documents.js"></script>`;
  return page(request, { ...look(request), title, body });
}
