// Kite Travel: a single-page app. No form of it is ever sent by the browser; its script sends JSON to its api host.
import { HOSTS } from '../hosts.ts';
import { escape, page } from '../page.ts';
import { type DemoRequest, type DemoSite, json, type Reply } from '../site.ts';

export const travel: DemoSite = {
  hosts: [HOSTS.travel],
  name: ['Kite Travel', '纸鸢旅行'],
  about: [
    'A single-page app: its script sends what you typed, not the browser.',
    '单页应用：由脚本而不是浏览器发送您填的内容。',
  ],
  doors: [
    { path: '/', what: ['Book a seat (fetch)', '订座（fetch）'] },
    { path: '/?via=xhr', what: ['Book a seat (XMLHttpRequest)', '订座（XMLHttpRequest）'] },
    { path: '/?via=beacon', what: ['Book a seat (sendBeacon)', '订座（sendBeacon）'] },
    { path: '/?via=socket', what: ['Book a seat (web socket)', '订座（WebSocket）'] },
    { path: '/?via=blank', what: ['Card check in a new tab (form.submit)', '在新标签页验卡（form.submit）'] },
    { path: '/?via=frame', what: ['Card check in a hidden frame (form.submit)', '在隐藏框架里验卡（form.submit）'] },
  ],
  answer: (request) => (request.path === '/' ? app(request) : null),
};

/** How the app sends, by `?via=`: client/travel.js has one sender for each. */
export const VIAS = [
  'fetch',
  'request',
  'blob',
  'xhr',
  'xhr-sync',
  'beacon',
  'socket',
  'worker',
  'image',
  'location',
  'blank',
  'frame',
  'self',
] as const;

function app(request: DemoRequest): Reply {
  const { say, query } = request;
  const via = VIAS.find((name) => name === query.get('via')) ?? 'fetch';
  const words = {
    title: say('Fly before the rain', '赶在下雨前起飞'),
    name: say('Passenger', '乘客姓名'),
    id: say('Identity number', '身份证号'),
    phone: say('Phone', '手机号'),
    card: say('Card number', '银行卡号'),
    send: say('Book', '预订'),
    busy: say('Booking…', '正在预订…'),
    done: say('Booked.', '预订成功。'),
    failed: say('That did not work. Please try again.', '没有成功，请重试。'),
  };
  const data = { via, api: `https://${HOSTS.travelApi}`, check: `https://${HOSTS.cardCheck}/3ds`, words };
  const body = `<div id="app" data-app="${escape(JSON.stringify(data))}"></div><script src="/client/travel.js"></script>`;
  return page(request, { brand: say('Kite Travel', '纸鸢旅行'), theme: 'travel', title: words.title, body });
}

export const travelApi: DemoSite = {
  hosts: [HOSTS.travelApi],
  name: ['Kite Travel API', '纸鸢旅行接口'],
  about: ['Where the app of Kite Travel sends bookings.', '纸鸢旅行的应用把订单发到这里。'],
  doors: [],
  answer(request) {
    const reply = request.method === 'OPTIONS' ? { status: 204, body: '' } : json({ ok: true });
    return { ...reply, headers: { ...reply.headers, ...cors(request) } };
  },
};

function cors(request: DemoRequest): Record<string, string> {
  return {
    'access-control-allow-origin': request.header('origin') || '*',
    'access-control-allow-headers': 'content-type, x-booking',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH',
    'access-control-allow-credentials': 'true',
  };
}
