// The signs that end the parts of a Chinese address, and which part each ends where it stands.
// Never: whether the parts make an address. Written for this project; see docs/data.md.
import { isDigit } from '@/utils/core/detect/chars';
import { isHan, isLetter } from './chars';
import { hanSet, inHan } from './han';

/** Parts, as bits. */
export const PROVINCE = 1;
export const CITY = 2;
export const DISTRICT = 4;
export const TOWN = 8;
export const ROAD = 16;
export const NUMBER = 32;
export const BUILDING = 64;
export const ROOM = 128;
export const ESTATE = 256;

/** Signs of each part; the second string, which signs may not follow it there. */
const SIGNS: Readonly<Record<string, readonly [number, string]>> = {
  省: [PROVINCE, '略心得钱下去会'],
  州: [CITY, '长'],
  市: [CITY, '场民值面价集长政内委'],
  盟: [CITY, '友国约军主'],
  区: [DISTRICT, '别分域间块长'],
  县: [DISTRICT, '长委'],
  旗: [DISTRICT, '帜舰下手袍'],
  區: [DISTRICT, '別分域'],
  镇: [TOWN, '长定静压痛'],
  乡: [TOWN, '亲愁下音长'],
  村: [TOWN, '民长'],
  屯: [TOWN, '田'],
  社: [0, ''],
  路: [ROAD, '由线过上程径途灯人口费况段障牌透面'],
  街: [ROAD, '头上边舞拍景'],
  道: [0, ''],
  巷: [ROAD, '战'],
  胡: [0, ''],
  弄: [NUMBER, ''],
  号: [NUMBER, '码称召角令线'],
  號: [NUMBER, '碼稱'],
  组: [NUMBER, '织成合长员'],
  栋: [BUILDING, '梁'],
  幢: [BUILDING, ''],
  座: [BUILDING, '位谈机右标'],
  棟: [BUILDING, ''],
  樓: [BUILDING, ''],
  楼: [BUILDING, '梯主市盘价道'],
  单: [0, ''],
  室: [ROOM, '内外友温'],
  户: [ROOM, '口籍名外主型'],
  房: [ROOM, '子价产东屋租地'],
  层: [BUILDING, '次面级出'],
  园: [ESTATE, '艺林丁'],
  苑: [ESTATE, ''],
  城: [ESTATE, '市管镇'],
  厦: [ESTATE, ''],
  寓: [ESTATE, '言意所'],
  庭: [ESTATE, '审长院'],
  湾: [ESTATE, ''],
  府: [ESTATE, ''],
  院: [ESTATE, '长士子校线'],
  场: [ESTATE, '景合面地所次'],
  居: [ESTATE, '民住然委'],
  校: [ESTATE, '长园友'],
  庄: [TOWN, '严园'],
  岸: [ESTATE, ''],
  墅: [ESTATE, ''],
};

const NUMERALS = hanSet('一二三四五六七八九十百零〇甲乙丙丁东西南北');
/** Signs that a part ends with. */
export const ADDRESS_SIGNS: Readonly<Uint8Array> = hanSet(Object.keys(SIGNS).join(''));
/** Of each sign: its part, or `SPECIAL` where the signs around it decide. */
const SPECIAL = 0x8000;
const PARTS = new Uint16Array(ADDRESS_SIGNS.length);
const NOT_AFTER = new Map<number, string>();
for (const [sign, [part, not]] of Object.entries(SIGNS)) {
  PARTS[sign.charCodeAt(0) - 0x4e00] = part || SPECIAL;
  NOT_AFTER.set(sign.charCodeAt(0), not);
}

/** The part that the sign at `at` ends; 0 where it ends none. */
export function partAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const part = PARTS[unit - 0x4e00] ?? 0;
  if (part === SPECIAL) return specialAt(text, at);
  if (part === 0 || (NOT_AFTER.get(unit)?.includes(text.charAt(at + 1)) && at + 1 < text.length)) return 0;
  if (part & (NUMBER | BUILDING | ROOM)) return isCounted(text, at) ? part : 0;
  if (part === ROAD && isLine(text, at)) return 0;
  if (part === ROAD && text.startsWith('街道', at)) return TOWN;
  return part === DISTRICT && text.charAt(at - 1) === '小' ? ESTATE : part;
}

/** `8路`, `四路公交车`: a bus, not a road. */
function isLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return isDigit(unit) || (inHan(NUMERALS, unit) && !isHan(text.charCodeAt(at - 2)));
}

function specialAt(text: string, at: number): number {
  const pair = text.substr(at, 2);
  if (pair === '单元') return isCounted(text, at) ? BUILDING : 0;
  if (pair === '胡同') return ROAD;
  if (pair === '社区') return TOWN;
  return text.charAt(at) === '道' && isRoadBefore(text, at) ? ROAD : 0;
}

/** `大道`, `街道`, or `道` and a number. */
function isRoadBefore(text: string, at: number): boolean {
  return text.charAt(at - 1) === '大' || isDigit(text.charCodeAt(at + 1));
}

/** A digit, letter or numeral stands before; not `第5号`. */
function isCounted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  let head = at - 1;
  while (head > at - 5 && (isDigit(text.charCodeAt(head)) || inHan(NUMERALS, text.charCodeAt(head)))) head--;
  if (text.charAt(head) === '第') return false;
  return isDigit(unit) || inHan(NUMERALS, unit) || (unit < 0x80 && isLetter(unit)) || text.charAt(at - 1) === '号';
}
