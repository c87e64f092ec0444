// Texts for measuring time: ordinary ones of any length, and ones made to be slow.
// Never: used to judge what is found.

/** A digit generator that is the same in every run. */
function digitsOf(alphabet: string, length: number): string {
  let state = 20241124;
  const chars: string[] = [];
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    chars.push(alphabet.charAt((state >>> 16) % alphabet.length));
  }
  return chars.join('');
}

const again = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const fourByFour = (length: number) => digitsOf('0123456789', length).replace(/.{4}/g, '$& ').slice(0, length);

/** Each makes a text of about `length` UTF-16 units. */
export const ADVERSARIAL: Readonly<Record<string, (length: number) => string>> = {
  'random digits': (length) => digitsOf('0123456789', length),
  zeros: (length) => again('0', length),
  'groups of four digits': fourByFour,
  'a@ again and again': (length) => again('a@', length),
  'a@a.a.a.': (length) => `a@${again('a.', length - 2)}`,
  'a.a.a. and then @': (length) => `${again('a.', length - 1)}@`,
  letters: (length) => again('a', length),
  spaces: (length) => again(' ', length),
  dashes: (length) => again('-', length),
  newlines: (length) => again('\n', length),
  '1- again and again': (length) => again('1-', length),
  '1 and a space': (length) => again('1 ', length),
  'digits, spaces, dashes': (length) => digitsOf('0123456789 - - ', length),
  '+1 ( again and again': (length) => again('+1 (', length),
  'plus signs': (length) => again('+', length),
  'open brackets': (length) => again('(', length),
  A1A1A1: (length) => again('A1', length),
  'IBAN groups': (length) => again('DE44 ABCD 1234 ', length),
  'aa- again and again': (length) => again('aa-', length),
  base64: (length) => digitsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', length),
  'full-width digits': (length) => digitsOf('０１２３４５６７８９', length),
  'telephone numbers': (length) => again('415-555-2671 ', length),
  'Chinese without digits': (length) => digitsOf('山水风云日月星火木金土石田禾', length),
  'Chinese names and places': (length) => again('王伟住北京市朝阳区建国路', length),
  'label and nothing': (length) => again('phone: ', length),
  'street words': (length) => again('12 Main Street, ', length),
};

const ENGLISH = [
  'The council met on Tuesday to hear what the engineers had found under the old bridge.',
  'Nobody expected the second winter to be milder than the first, and few had bought coal.',
  'She put the letter back into the drawer, turned the key and went out to feed the hens.',
  'Sales rose by 14 percent in the third quarter, chiefly because of a single large order.',
  'If the pump does not start, check the fuse, then the float, and only then the motor.',
  'Version 3.2 brings a faster index, a smaller cache and 41 corrections.',
  'There is a path along the river that few people know, though it is marked on every map.',
  'The museum opens at 10:00 and closes at 17:30; children under 12 go in without paying.',
];
const CHINESE = [
  '委员会星期二开会，听取工程师关于旧桥下面情况的报告。',
  '谁也没有想到第二个冬天会比第一个冬天暖和，买煤的人不多。',
  '她把信放回抽屉，锁好，然后出门喂鸡去了。',
  '第三季度销售额增长14%，主要是因为一笔大订单。',
  '如果水泵不启动，先检查保险丝，再检查浮子，最后检查电机。',
  '3.2版带来更快的索引、更小的缓存和41处修正。',
  '沿河有一条小路，知道的人不多，虽然每张地图上都有。',
  '博物馆上午十点开门，下午五点半关门，12岁以下儿童免费。',
];

/** Plain sentences with now and then one of `rows`, at least `length` units. */
export function ordinary(lang: 'en' | 'zh', rows: readonly string[], length: number): string {
  const sentences = lang === 'en' ? ENGLISH : CHINESE;
  const parts: string[] = [];
  for (let size = 0, turn = 0; size < length; turn++) {
    const row = turn % 6 === 5 ? rows[((turn / 6) % rows.length) | 0] : undefined;
    const part = `${row ?? sentences[(turn * 5) % sentences.length]}${lang === 'en' || turn % 4 === 0 ? '\n' : ''}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}
