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
  ],
  answer(request) {
    const look = { brand: request.say('Longform', '长表格'), theme: 'street' };
    if (request.method === 'POST') return thanks(request, look, request.say('Received.', '已收到。'));
    const count = { '/fields': Math.min(Number(request.query.get('n') ?? 2000), 50_000), '/single': 1 }[request.path];
    return count === undefined ? null : long(request, look, count);
  },
};

const NAMES = ['name', 'phone', 'email', 'address', 'card', 'note', 'city', 'company'];

function long(request: DemoRequest, look: { brand: string; theme: string }, count: number): Reply {
  const title = request.say('A long form', '一张长表格');
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `${NAMES[i % NAMES.length]}${i || ''}`;
    return `<label class="field"><span>${name}</span><input name="${name}" id="f${i}"></label>`;
  });
  const body = `<form id="long" method="post" action="/received">${rows.join('\n')}
<button id="go">${request.say('Send', '提交')}</button></form>`;
  return page(request, { ...look, title, body });
}
