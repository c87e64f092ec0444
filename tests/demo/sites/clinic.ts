// Willow Clinic: fields in places where a simple watcher does not look: shadow roots, an editable chat, inner frames.
import { HOSTS } from '../hosts.ts';
import { escape, field, page, thanks } from '../page.ts';
import { type DemoRequest, type DemoSite, json, type Reply } from '../site.ts';

export const clinic: DemoSite = {
  hosts: [HOSTS.clinic],
  name: ['Willow Clinic', '柳叶诊所'],
  about: ['Fields inside web components, a chat box and inner frames.', '输入框藏在组件、聊天框和内嵌框架里。'],
  doors: [
    { path: '/', what: ['Appointment in a web component (open, then closed)', '组件里的预约表（开放的和封闭的）'] },
    { path: '/chat', what: ['Chat with a nurse', '和护士聊天'] },
    { path: '/frames', what: ['Forms in inner frames', '内嵌框架里的表单'] },
  ],
  answer(request) {
    if (request.path === '/messages') return json({ ok: true });
    if (request.method === 'POST')
      return thanks(request, look(request), request.say('See you soon.', '期待您的到来。'));
    return PAGES[request.path]?.(request) ?? null;
  },
};

const PAGES: Readonly<Record<string, (request: DemoRequest) => Reply>> = {
  '/': components,
  '/chat': chat,
  '/frames': frames,
};

function look({ say }: DemoRequest) {
  return { brand: say('Willow Clinic', '柳叶诊所'), theme: 'clinic' };
}

function form({ say }: DemoRequest, name: string): string {
  const action = `https://${HOSTS.clinic}/appointments/${name}`;
  return `<form method="post" action="${action}" id="${name}">
${field(say('Full name', '姓名'), 'name="fullname"')}
${field(say('Identity number', '身份证号'), 'name="idcard"')}
${field(say('Phone', '手机号'), 'name="phone" type="tel"')}
<button>${say('Book an appointment', '预约')}</button></form>`;
}

function components(request: DemoRequest): Reply {
  const title = request.say('Book an appointment', '预约挂号');
  const box = (mode: string) =>
    `<section class="card"><h2>${mode}</h2><appointment-box mode="${mode}" markup="${escape(form(request, mode))}"></appointment-box></section>`;
  const body = `<h1>${title}</h1>${box('open')}${box('closed')}<script src="/client/clinic.js"></script>`;
  return page(request, { ...look(request), title, body });
}

function chat(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Ask a nurse', '问问护士');
  const body = `<h1>${title}</h1><section class="card"><ol id="messages"><li>${say('How can I help?', '您好，有什么可以帮您？')}</li></ol>
<div id="chat" class="editor" contenteditable="true" role="textbox" aria-label="${say('Message', '消息')}"></div>
<button id="send" type="button">${say('Send', '发送')}</button></section><script src="/client/chat.js"></script>`;
  return page(request, { ...look(request), title, body });
}

function frames(request: DemoRequest): Reply {
  const { say } = request;
  const title = say('Forms in frames', '框架里的表单');
  const markup = (name: string) => escape(`<!doctype html><meta charset="utf-8">${form(request, name)}`);
  const body = `<h1>${title}</h1>
<section class="card"><h2>about:blank</h2><iframe id="blank" data-markup="${markup('blank')}"></iframe></section>
<section class="card"><h2>srcdoc</h2><iframe id="srcdoc" srcdoc="${markup('srcdoc')}"></iframe></section>
<section class="card"><h2>sandbox</h2><iframe id="sandbox" sandbox="allow-forms allow-scripts" srcdoc="${markup('sandbox')}"></iframe></section>
<script src="/client/frames.js"></script>`;
  return page(request, { ...look(request), title, body });
}
