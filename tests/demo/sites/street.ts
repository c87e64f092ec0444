// The index: every site of the demo internet, in plain words, for people who walk through it by hand.
import { HOSTS, PLAIN_HOST } from '../hosts.ts';
import { escape, page } from '../page.ts';
import type { DemoRequest, DemoSite } from '../site.ts';

export function street(sites: readonly DemoSite[]): DemoSite {
  return {
    hosts: [HOSTS.street],
    name: ['Demo Street', '演示街'],
    about: ['The index of the demo internet.', '演示网络的目录。'],
    doors: [],
    answer: (request) => (request.path === '/' ? index(request, sites) : null),
  };
}

function index(request: DemoRequest, sites: readonly DemoSite[]) {
  const { say } = request;
  const title = say('A small internet to try things on', '一个可以放心试的小互联网');
  const body = `<h1>${title}</h1>
<p class="lead">${say(
    'Every company here is made up. Type invented numbers (bank card 4111 1111 1111 1111, identity number 11010519491231002X), submit, and see what Whence says.',
    '这里的公司都是虚构的。请填写编造的号码（银行卡 4111 1111 1111 1111，身份证号 11010519491231002X），提交，然后看 Whence 怎么说。',
  )}</p>
<div class="street">${sites.map((site) => card(request, site)).join('\n')}</div>`;
  return page(request, { brand: say('Demo Street', '演示街'), theme: 'street', title, body });
}

function card({ say, lang }: DemoRequest, site: DemoSite): string {
  const doors = site.hosts.flatMap((host) => site.doors.map((door) => ({ ...door, host })));
  const items = doors.map(({ host, path, what }) => {
    const scheme = host === PLAIN_HOST ? 'http' : 'https';
    const url = `${scheme}://${host}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
    const where = site.hosts.length > 1 ? ` <small>${host}</small>` : '';
    return `<li><a href="${escape(url)}">${say(...what)}</a>${where}</li>`;
  });
  return `<article class="card"><h2>${say(...site.name)}</h2><small class="host">${site.hosts[0]}</small>
<p>${say(...site.about)}</p><ul>${items.join('')}</ul></article>`;
}
