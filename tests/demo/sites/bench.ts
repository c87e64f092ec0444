// Longform: pages to measure on. Nothing on them but fields.
import { HOSTS } from '../hosts.ts';
import { page, thanks } from '../page.ts';
import type { DemoRequest, DemoSite, Reply } from '../site.ts';

export const bench: DemoSite = {
  hosts: [HOSTS.bench],
  name: ['Longform', '长表格'],
  about: [
    'Forms for measuring: one of 2,000 fields, one of a single field.',
    '测速用的表单：一张两千个输入框，一张只有一个。',
  ],
  doors: [
    { path: '/fields', what: ['2,000 fields', '两千个输入框'] },
    { path: '/single', what: ['One field', '一个输入框'] },
    { path: '/nodes', what: ['One field among 20,000 nodes', '两万个节点中的一个输入框'] },
    { path: '/shadows', what: ['One field among 2,000 shadow roots', '两千个影子根中的一个输入框'] },
  ],
  answer(request) {
    const look = { brand: request.say('Longform', '长表格'), theme: 'street' };
    if (request.method === 'POST') return thanks(request, look, request.say('Received.', '已收到。'));
    const crowd = CROWDS[request.path];
    if (crowd) return long(request, look, 2, crowd);
    const count = { '/fields': Math.min(Number(request.query.get('n') ?? 2000), 50_000), '/single': 1 }[request.path];
    return count === undefined ? null : long(request, look, count);
  },
};

const NAMES = ['name', 'phone', 'email', 'address', 'card', 'note', 'city', 'company'];

/** What stands around the two fields. */
const CROWDS: Readonly<Record<string, string>> = {
  '/nodes': `<div id="crowd">${'<p>One of <b>many</b></p>'.repeat(10_000)}</div>`,
  '/shadows': `<div id="crowd"></div><script>for (let i = 0; i < 2000; i++) {
    const host = document.createElement('span');
    host.attachShadow({ mode: 'open' }).innerHTML = '<input aria-label="' + i + '">';
    crowd.append(host);
  }</script>`,
};

function long(request: DemoRequest, look: { brand: string; theme: string }, count: number, crowd = ''): Reply {
  const title = request.say('A long form', '一张长表格');
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `${NAMES[i % NAMES.length]}${i || ''}`;
    return `<label class="field"><span>${name}</span><input name="${name}" id="f${i}"></label>`;
  });
  const body = `<form id="long" method="post" action="/received">${rows.join('\n')}
<button id="go">${request.say('Send', '提交')}</button></form>${crowd}`;
  return page(request, { ...look, title, body });
}
