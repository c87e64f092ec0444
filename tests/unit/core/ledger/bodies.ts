// Bodies and addresses as third parties send them, with nothing in them of the person: for what must not be found.
// The same numbers in every run.
import { createHash } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import LZString from 'lz-string';

export type Random = () => number;

/** mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  'the and for you with this that from have will your about which their other time may new more one page all can home ' +
  'shop cart checkout brown summer rose mark will grace hope lin an li lee king long may june april street main avenue ' +
  'product price view click scroll load error session user name email phone address submit form input button div span ' +
  'tag body html style color width height 价格 商品 加入 购物车 结算 地址 姓名 电话 北京 上海 朝阳区 建国路 王 李 小明 收货 ' +
  'zum Warenkorb Straße Müller weiter für précédent été garçon'
).split(' ');
const HEX = '0123456789abcdef';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

interface Draw {
  readonly random: Random;
  readonly some: <T>(list: readonly T[] | string) => T;
  readonly run: (signs: string, length: number) => string;
  readonly whole: (from: number, to: number) => number;
  readonly words: (count: number) => string;
}

function drawOf(random: Random): Draw {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const some = <T>(list: readonly T[] | string) => list[whole(0, list.length - 1)] as T;
  const run = (signs: string, length: number) => Array.from({ length }, () => some<string>(signs)).join('');
  const words = (count: number) => Array.from({ length: count }, () => some(WORDS)).join(' ');
  return { random, some, run, whole, words };
}

const stamp = ({ whole }: Draw) => 1_732_000_000_000 + whole(0, 900_000_000);
const day = (draw: Draw) => new Date(stamp(draw)).toISOString();
const uuid = ({ run }: Draw) => [8, 4, 4, 4, 12].map((length) => run(HEX, length)).join('-');
const digest = ({ some, run }: Draw) => {
  const made = createHash(some(['md5', 'sha1', 'sha256', 'sha512']))
    .update(`${run(LETTERS, 9)}@${run(LETTERS, 6)}.test`)
    .digest();
  return some([
    made.toString('hex'),
    made.toString('base64'),
    made.toString('base64url'),
    made.toString('hex').toUpperCase(),
  ]);
};
const stranger = ({ run, whole, some }: Draw) => ({
  email: `${run('abcdefghij', whole(3, 9))}.${whole(1, 999)}@${some(['mail.test', 'example.net', 'corp.test'])}`,
  phone: `+${some(['86', '1', '44', '49'])}${whole(1_000_000_000, 9_999_999_999)}`,
  card: String(whole(4_000_000_000_000_000, 5_999_999_999_999_999)),
  born: `${whole(1940, 2010)}-0${whole(1, 9)}-${whole(10, 28)}`,
});

type Shape = (draw: Draw) => string;

const ga4: Shape = (draw) => {
  const { whole, run, words } = draw;
  const query = new URLSearchParams({
    v: '2',
    tid: `G-${run(LETTERS, 10)}`,
    gtm: `45je${run(HEX, 5)}`,
    _p: String(stamp(draw)),
    cid: `${whole(1e8, 2e9)}.${whole(1.6e9, 1.8e9)}`,
    sid: String(whole(1.6e9, 1.8e9)),
    sct: String(whole(1, 99)),
    dl: `https://shop.test/${words(1)}?q=${words(2)}`,
    dt: words(5),
    en: 'page_view',
    'epn.value': String(draw.random() * 1e5),
    em: `tv.1~em.${digest(draw)}`,
    ecid: String(whole(1e6, 9e6)),
  });
  return `https://analytics.test/g/collect?${query}`;
};
const segment: Shape = (draw) =>
  JSON.stringify({
    batch: Array.from({ length: draw.whole(1, 6) }, () => ({
      messageId: `ajs-next-${stamp(draw)}-${uuid(draw)}`,
      anonymousId: uuid(draw),
      timestamp: day(draw),
      type: 'track',
      event: draw.words(2),
      properties: {
        path: `/${draw.words(1)}`,
        title: draw.words(6),
        sku: draw.run('0123456789', draw.whole(5, 14)),
        total: draw.whole(1, 1e7) / 100,
      },
      context: { traits: stranger(draw), page: { referrer: 'https://search.test/' } },
    })),
    writeKey: draw.run(LETTERS, 32),
  });
const sentry: Shape = (draw) =>
  [
    {
      event_id: draw.run(HEX, 32),
      sent_at: day(draw),
      dsn: `https://${draw.run(HEX, 32)}@o${draw.whole(1e5, 9e6)}.ingest.test/${draw.whole(1e5, 9e6)}`,
    },
    { type: 'event' },
    {
      exception: {
        values: [{ type: 'TypeError', value: draw.words(6), stacktrace: draw.run(`${LETTERS}/.:\n `, 200) }],
      },
      timestamp: stamp(draw) / 1000,
      trace: draw.run(HEX, 16),
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
const replayEvents: Shape = (draw) =>
  JSON.stringify(
    Array.from({ length: draw.whole(3, 12) }, (_, id) => ({
      type: 3,
      timestamp: stamp(draw),
      data: {
        source: draw.whole(0, 8),
        id,
        x: draw.whole(0, 1440),
        y: draw.whole(0, 9000),
        tagName: draw.some(['li', 'div', 'a']),
        textContent: draw.words(8),
        positions: Array.from({ length: 6 }, () => draw.whole(0, 2000)),
      },
    })),
  );
const packed: Shape = (draw) => {
  const text = replayEvents(draw);
  return draw.some([
    () => `data=${encodeURIComponent(gzipSync(text).toString('base64'))}&ver=1.67.1`,
    () => JSON.stringify({ e: LZString.compressToBase64(text), c: LZString.compressToUTF16(text.slice(0, 200)) }),
    () => `r=${LZString.compressToEncodedURIComponent(text)}`,
    () => JSON.stringify({ p: deflateSync(text).toString('base64url') }),
    () => Buffer.from(text).toString('base64'),
  ])();
};
const pixel: Shape = (draw) => {
  const { whole, run, words } = draw;
  return `https://px.test/tr/?id=${whole(1e14, 9e15)}&ev=PageView&dl=${encodeURIComponent(`https://shop.test/?a=${encodeURIComponent(words(2))}`)}&rl=&if=false&ts=${stamp(draw)}&sw=${whole(320, 2560)}&ud[em]=${digest(draw)}&ud[ph]=${digest(draw)}&fbp=fb.1.${stamp(draw)}.${whole(1e8, 2e9)}&cdl=${run(LETTERS, 20)}&coo=false&rqm=GET&n=${whole(1e5, 9999999)}`;
};
const sensor: Shape = ({ run, whole }) =>
  JSON.stringify({
    sensor_data: `${whole(1, 3)};0;1;0;${whole(1e6, 9e6)};${run(`${LETTERS}+/;,.-_=`, whole(200, 900))}`,
  });
const multipart: Shape = (draw) =>
  `------b\r\nContent-Disposition: form-data; name="x"\r\n\r\n${draw.words(4)}\r\n------b\r\nContent-Disposition: form-data; name="d"\r\nContent-Transfer-Encoding: base64\r\n\r\n${draw.run(`${LETTERS}+/`, 120)}\r\n------b--`;
const digits: Shape = ({ run, whole }) =>
  Array.from({ length: whole(5, 40) }, () => run('0123456789', whole(5, 30))).join(whole(0, 1) ? ',' : ' ');
const people: Shape = (draw) =>
  JSON.stringify({ agents: Array.from({ length: 8 }, () => stranger(draw)), note: draw.words(12) });
const prose: Shape = ({ words, whole }) => words(whole(20, 120));
const escaped: Shape = (draw) => {
  const text = segment(draw);
  return draw.some([
    encodeURIComponent(text),
    JSON.stringify({ m: JSON.stringify(text) }),
    text.replace(/"/g, '&quot;'),
    encodeURIComponent(encodeURIComponent(text)),
  ]);
};

const SHAPES: readonly Shape[] = [
  ga4,
  segment,
  sentry,
  replayEvents,
  packed,
  pixel,
  sensor,
  multipart,
  digits,
  people,
  prose,
  escaped,
];

/** The `at`th body of a run. */
export function bodyOf(at: number): string {
  const draw = drawOf(randomOf(at * 7919 + 17));
  return (SHAPES[at % SHAPES.length] as Shape)(draw);
}
