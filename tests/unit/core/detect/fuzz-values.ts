// Values for the fuzz test: valid ones of every kind, what becomes of them when they are typed by an adversary, and plain
// rubbish. Everything is drawn from one seeded generator, so that value n of a seed is always the same.
// Never: a real person's value; fast-check, which is too slow for a million.
import { CARD_RANGES } from '@/utils/core/detect/card-schemes';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { field } from './fields';
import { luhnDigit } from './make';

export type Random = () => number;

/** Numbers from 0 to under 1; the same ones for the same seed (mulberry32, public domain). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const digits = (random: Random, count: number) => Array.from({ length: count }, () => whole(random, 0, 9)).join('');

type Maker = (random: Random) => string;

const cnId: Maker = (random) => {
  const day = [whole(random, 1, 12), whole(random, 1, 28)].map((each) => String(each).padStart(2, '0')).join('');
  const region = pick(random, ['110105', '310115', '440305', '510104', '650102', '810000']);
  const head = `${region}${whole(random, 1930, 2024)}${day}${digits(random, 3)}`;
  const sum = [...head].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return head + '10X98765432'[sum % 11];
};

const card: Maker = (random) => {
  const [, from, to, lengths] = pick(random, CARD_RANGES);
  const head = String(whole(random, from, to));
  const body = head + digits(random, pick(random, lengths) - head.length - 1);
  return body + luhnDigit(body);
};

const iban: Maker = (random) => {
  const [country, length] = pick(random, [
    ['DE', 18],
    ['AT', 16],
    ['SE', 20],
    ['IL', 19],
  ] as const);
  const rest = digits(random, length);
  const number = [...`${rest}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${rest}`;
};

const tel: Maker = (random) =>
  pick(random, [
    () => `1${pick(random, '3456789'.split(''))}${digits(random, 9)}`,
    () => `+86 1${whole(random, 30, 89)} ${digits(random, 4)} ${digits(random, 4)}`,
    () =>
      `+1 (${whole(random, 2, 9)}0${whole(random, 1, 9)}) ${whole(random, 2, 9)}${digits(random, 2)}-${digits(random, 4)}`,
    () => `+49 30 ${digits(random, 7)}`,
    () => `0044 20 7946 0${digits(random, 3)}`,
    () => `010-6${digits(random, 7)}转${digits(random, 3)}`,
  ])();

const email: Maker = (random) =>
  `${pick(random, ['li.lei', 'a', 'x+y', 'josé', '张三', "o'neil"])}${digits(random, 2)}@${pick(random, ['example.com', 'b.cn', '例子.中国', 'sub.mail.example.co.uk', 'bücher.de'])}`;

/** Maker of valid numbers by kind: what the metamorphic properties are about. */
export const NUMBERS: Readonly<Record<string, Maker>> = { cnId, card, iban, tel, email };

/** Specimens of the kinds that need words around them. */
const SPECIMENS = [
  'SSN 536-90-4399',
  '护照号E12345678',
  'Passport No. C01X00T47',
  '港澳通行证 C12345678',
  'A123456(3)',
  'S1234567D',
  '京A12345',
  '粤ZA123港',
  '91110105MA01ABCDE3',
  'NINO QQ 12 34 56 C',
  '131052-308T',
  '12345678Z',
  'CVV 123',
  '有效期 09/27',
  '验证码 482913',
  'G-482913 is your Google verification code',
  'password: 8nZ!kV4-x',
  '密码：hunter22',
  'DOB: 1990-05-12',
  '出生日期：1990年5月12日',
  'My name is Quillon Vasterby.',
  '收件人：王小明，地址：北京市朝阳区建国路88号2单元501室',
  'Ship to 48 Harbour Street, Portland, OR 97201.',
  'Hauptstraße 5, 10115 Berlin',
  '微信号：plum_2046',
  'QQ 12345678',
  'legal winner thank year wave sausage worth useful legal winner thank yellow',
  '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ',
  'ghp_0123456789abcdefghijABCDEFGHIJ012345',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----',
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

export function validValue(random: Random): string {
  return random() < 0.5 ? pick(random, SPECIMENS) : pick(random, Object.values(NUMBERS))(random);
}

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f', '\u061c'];
const BIDI = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069', '\u200f'];
const COMBINING = ['\u0301', '\u0327', '\u20e3', '\u0651', '\u093c', '\ufe0f', '\u3099', '\u0489'];
/** First digits of ten: Arabic-Indic, Persian, Devanagari, Bengali, Thai, Tibetan, Khmer, full-width, Vai. */
const ZEROES = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xf20, 0x17e0, 0xff10, 0xa620];
const PROSE = [
  'Hello, my number is ',
  ' please call me back tomorrow.',
  '您好，我的号码是',
  '，谢谢！请尽快联系我。',
  'رقمي هو ',
  ' شكرا جزيلا',
  'מספר הזהות שלי ',
  '私の電話番号は',
  ' 👩‍👩‍👧‍👦 ',
];

const between = (random: Random, text: string, signs: readonly string[]) =>
  [...text].map((sign) => (random() < 0.5 ? sign : sign + pick(random, signs))).join('');

/** Signs between others, the first one early: one that stands right after six digits is broken still (see the test). */
export function withInvisible(random: Random, text: string): string {
  return [...text]
    .map((sign, i) => (i === 1 || (i > 1 && random() < 0.6) ? pick(random, INVISIBLE) + sign : sign))
    .join('');
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function inDigitsFrom(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** Five series of ten, pairs of units each. */
export function mathematical(text: string, series: number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + series * 10 + Number(digit)));
}

const MUTATIONS: readonly ((random: Random, text: string) => string)[] = [
  withInvisible,
  (_, text) => fullWidth(text),
  (random, text) => inDigitsFrom(text, pick(random, ZEROES)),
  (random, text) => mathematical(text, whole(random, 0, 4)),
  (random, text) => between(random, text, BIDI),
  (random, text) => between(random, text, COMBINING),
  (random, text) => text.replace(/[\s().+@:：-]/g, (sign) => sign.repeat(whole(random, 1, 4))),
  (random, text) =>
    text.replace(/\d/g, (digit) => digit + pick(random, ['', '', ' ', '-', '.', ' \t', '\u00a0', '\u3000'])),
  (random, text) => text.slice(0, whole(random, 0, text.length)),
  (random, text) => text.slice(whole(random, 0, text.length)),
  (random, text) => pick(random, PROSE) + text,
  (random, text) => text + pick(random, PROSE),
  (random, text) => text + pick(random, ['', ' ', '\n', ',', '\u0000']) + text,
  (random, text) => cut(random, text, () => ''),
  (random, text) => cut(random, text, (sign) => sign + sign),
  (random, text) => cut(random, text, () => units(random, 1)),
  (_, text) => text.toUpperCase(),
  (_, text) => text.toLowerCase(),
  (_, text) => text.normalize('NFD'),
  (_, text) => [...text].reverse().join(''),
];

function cut(random: Random, text: string, to: (sign: string) => string): string {
  const at = whole(random, 0, text.length);
  return text.slice(0, at) + to(text.charAt(at)) + text.slice(at + 1);
}

function mutated(random: Random): string {
  let text = validValue(random);
  for (let left = whole(random, 1, 3); left > 0; left--) text = pick(random, MUTATIONS)(random, text);
  return text;
}

/** Units of any kind: surrogates without their other half, controls, private use. */
function units(random: Random, count: number): string {
  const most = () => pick(random, [0xffff, 0xffff, 0x7f, 0x3ff, 0x1f]);
  const surrogate = () => whole(random, 0xd800, 0xdfff);
  return String.fromCharCode(
    ...Array.from({ length: count }, () => (random() < 0.1 ? surrogate() : whole(random, 0, most()))),
  );
}

function markup(random: Random): string {
  const inner = validValue(random);
  const noise = Array.from({ length: whole(random, 4, 90) }, () => pick(random, [...BASE64])).join('');
  return pick(random, [
    () => `<input name="email" value="${inner}"><script>alert(${digits(random, 13)})</script>`,
    () => `<div data-id='${digits(random, 18)}'>${inner}</div><!-- ${noise} -->`,
    () => JSON.stringify({ tel: inner, __proto__: null, nested: [{ id: digits(random, 17) }, inner.split('')] }),
    () => `data:image/png;base64,${noise}==`,
    () => noise,
    () => `https://user:${noise}@example.com/${encodeURIComponent(inner)}?card=${digits(random, 16)}#${noise}`,
    () => encodeURIComponent(inner.normalize()),
    () => `"${inner}","${noise}",${digits(random, 11)}\r\n${inner}\t${digits(random, 8)}`,
    () => `${noise.slice(0, 8)}-${noise.slice(8, 12)}-4${digits(random, 3)}-${digits(random, 12)}`,
  ])();
}
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const REPEATED = [
  ...['1', '0', '1 ', '1-', '(1)', '+', '+1 ', '++', '@', 'a@', '@a.', 'a.', '.', '-', '- ', 'A1', 'A1-', 'DE89 '],
  ...[
    '４',
    '٣',
    '１ ',
    '\u200b',
    '\u200b1',
    '\u202e1',
    '1\u0301',
    '\ud800',
    '\udfff',
    '\u0000',
    '\u00001',
    '中1',
    '号',
  ],
  ...[
    '身份证',
    '验证码 ',
    '密码：',
    'password: ',
    'PIN 1',
    'Mr. ',
    'Anna ',
    '1 Main St, ',
    '市',
    '路1号',
    '-----BEGIN ',
  ],
  ...[
    'eyJ',
    'sk-',
    'legal winner ',
    '<',
    '<<',
    '4111 1111 ',
    '138',
    '\n1',
    '1\n',
    '。1',
    "'",
    '"',
    '\\',
    '{"a":',
    '%31',
  ],
];

function hostile(random: Random): string {
  const unit = random() < 0.8 ? pick(random, REPEATED) : units(random, whole(random, 1, 3));
  return unit.repeat(whole(random, 2, Math.ceil(600 / unit.length))) + (random() < 0.5 ? validValue(random) : '');
}

const GAPS = ['', '', ' ', '\n', '，', '。', '\u0000', '\u200d', '\t', '/', '@', '+', '-'];

function joined(random: Random): string {
  const parts = Array.from({ length: whole(random, 2, 4) }, () =>
    pick(random, [mutated, markup, validValue, (some: Random) => units(some, 6)])(random),
  );
  return parts.reduce((text, part) => text + pick(random, GAPS) + part);
}

const RANDOM_UNITS: Maker = (random) => units(random, whole(random, 0, 60));
const SOURCES: readonly Maker[] = [mutated, mutated, mutated, RANDOM_UNITS, markup, hostile, joined, joined];

/** A line that is folded in two pieces, something at the seam. */
function seam(random: Random): string {
  const filler = pick(random, ['x', ' ', '中', '1 ', 'a.']);
  const middle = filler.repeat(Math.ceil(whole(random, 4040, 4110) / filler.length));
  return `${mutated(random)} ${middle} ${mutated(random)}${pick(random, INVISIBLE)}${validValue(random)}`;
}

export function anyValue(random: Random): string {
  return random() < 0.003 ? seam(random) : pick(random, SOURCES)(random);
}

const WORDS = [
  ...['', '', 'E-mail', '手机号', '身份证号', 'Card number', 'CVV', 'Password', '验证码', 'Passport', 'IBAN', '姓名'],
  ...['Date of birth', '地址', 'SSN', 'Username', '车牌号', 'Seed phrase', 'API key', 'Steuer-ID', 'क्रमांक', 'Search'],
];
const NAMES = [
  '',
  'email',
  'user[card][number]',
  'cc-csc',
  'tel2',
  '__proto__',
  'constructor',
  'toString',
  'a$b:c[0]',
  'q',
];
const TYPES = [
  'text',
  'text',
  'password',
  'email',
  'tel',
  'number',
  'search',
  'file',
  'hidden',
  'checkbox',
  'date',
  '???',
];
const TOKENS = [
  '',
  '',
  'off',
  'cc-number',
  'email',
  'section-x shipping tel',
  'one-time-code',
  '__proto__',
  'bday-year',
  'name',
];
const OPTIONS = [undefined, 'Jan|Feb|Mar', '1990|1989', 'China (+86)|US (+1)', '|||', 'hasOwnProperty'];

/** A field that says anything, and may mean something else; now and then its texts are rubbish too. */
export function anyField(random: Random): FieldFacts {
  const words = () => (random() < 0.08 ? anyValue(random) : pick(random, WORDS));
  const name = () => (random() < 0.05 ? anyValue(random) : pick(random, NAMES));
  const beside = () =>
    Array.from({ length: whole(random, 0, 2) }, () => {
      const token = pick(random, TOKENS);
      return { type: pick(random, TYPES), autocomplete: token, name: name(), id: name(), label: words() };
    });
  const options = pick(random, OPTIONS);
  return field({
    tag: pick(random, ['input', 'input', 'textarea', 'select', 'contenteditable']),
    type: pick(random, TYPES),
    autocomplete: pick(random, TOKENS),
    name: name(),
    id: name(),
    label: words(),
    placeholder: pick(random, ['', '', 'you@example.com', '138 0000 0000', 'MM/YY', '请输入']),
    aria: random() < 0.2 ? words() : '',
    nearby: random() < 0.2 ? words() : '',
    maxlength: pick(random, [-1, -1, 1, 4, 6, 18, 0, 2 ** 31]),
    lang: pick(random, ['', 'zh-CN', 'en', 'ar', 'xx-\ud800']),
    before: beside(),
    after: beside(),
    ...(random() < 0.2 && { section: words(), description: words(), classes: name(), form: words() }),
    ...(options !== undefined && { options }),
  });
}
