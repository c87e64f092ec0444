// Names of kinds, days and lists as letters write them, in each language.
import { type Kind, RETENTION } from '@/utils/core/item';
import type { LetterLanguage } from '@/utils/core/remedy/case';
import type { Names } from '@/utils/core/remedy/pack';
import type { Day, LetterItem } from './letter';

const KIND_NAMES = {
  'national-id': { zh: '身份证件号码', en: 'identity document number' },
  passport: { zh: '护照号码', en: 'passport number' },
  'cc-number': { zh: '银行卡号', en: 'bank card number' },
  'cc-csc': { zh: '银行卡安全码', en: 'card security code' },
  'cc-exp': { zh: '银行卡有效期', en: 'card expiry date' },
  iban: { zh: '国际银行账号', en: 'international bank account number' },
  'bank-account': { zh: '银行账号', en: 'bank account number' },
  tel: { zh: '电话号码', en: 'telephone number' },
  email: { zh: '电子邮箱地址', en: 'e-mail address' },
  password: { zh: '账户密码', en: 'account password' },
  'one-time-code': { zh: '短信或者动态验证码', en: 'one-time code' },
  name: { zh: '姓名', en: 'name' },
  bday: { zh: '出生日期', en: 'date of birth' },
  'street-address': { zh: '住址', en: 'postal address' },
  'tax-id': { zh: '纳税人识别号', en: 'personal tax number' },
  'health-id': { zh: '医疗或者社会保险号码', en: 'health insurance number' },
  'driving-licence': { zh: '驾驶证号码', en: 'driving licence number' },
  'travel-permit': { zh: '往来通行证或者居留证件号码', en: 'travel or residence permit number' },
  'vehicle-plate': { zh: '车牌号码', en: 'vehicle registration number' },
  username: { zh: '账户用户名', en: 'account name' },
  impp: { zh: '微信、QQ等通讯账号', en: 'messaging account' },
  'wallet-key': { zh: '数字钱包密钥', en: 'wallet key' },
  'api-token': { zh: '接口密钥', en: 'access token' },
  document: { zh: '证件或者文件的影像', en: 'copy of a document' },
} as const satisfies Record<Kind, Names>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function kindName(kind: Kind, subtype: string, language: LetterLanguage): string {
  if (kind === 'national-id' && subtype === 'cn') {
    return language === 'en' ? 'resident identity card number' : '居民身份证号码';
  }
  return KIND_NAMES[kind][language === 'en' ? 'en' : 'zh'];
}

/** `2026-05-03` as `2026年5月3日` or `3 May 2026`. */
export function dayName(day: Day, language: LetterLanguage): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${MONTHS[(month ?? 1) - 1]} ${year}` : `${year}年${month}月${date}日`;
}

export function list(parts: readonly string[], language: LetterLanguage): string {
  if (language !== 'en') return parts.join('、');
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** True if the full value may stand in a letter: never a password, a card's security code or a one-time code. */
export function mayPrint(kind: Kind): boolean {
  return RETENTION[kind] === 'item';
}

/** `电话号码 138****5678`; the name of the kind alone where there is no mask to show. */
export function masked(entry: LetterItem, language: LetterLanguage): string {
  const name = kindName(entry.kind, entry.subtype, language);
  return entry.mask && mayPrint(entry.kind) ? `${name} ${entry.mask}` : name;
}

/** With the mask only where the addressee was given the item, or is told its value now: nobody learns more by the letter. */
export function toldOf(entry: LetterItem, language: LetterLanguage): string {
  const knows = entry.given.length > 0 || printed(entry) !== '';
  return knows ? masked(entry, language) : kindName(entry.kind, entry.subtype, language);
}

/** The full value if the person gave one and it may be printed, else ''. */
export function printed(entry: LetterItem): string {
  return mayPrint(entry.kind) ? entry.value.trim() : '';
}

/** Kinds that the same leak names twice are told once. */
export function distinct(parts: readonly string[]): readonly string[] {
  return [...new Set(parts)];
}
