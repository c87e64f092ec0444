// What a person would write into a control: a made-up person, by what the control says it wants.
import type { Control } from './purpose.ts';

const YEAR = '1990';

/** First match counts; the words of `Control`, after what a person who looked at the page scored it as. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/cardsecuritycode|cvv|cvc|csc|security.?code|安全码/, '123'],
  [/expirationmonth|exp.{0,12}month|cc-exp-month/, '12'],
  [/expirationyear|exp.{0,12}year|cc-exp-year/, '2029'],
  [/expiration|expiry|cc-exp|有效期/, '12/29'],
  [/cardname|name.?on.?card|cc-name|持卡人/, 'Mei Lin'],
  [/cardnumber|card.?(?:no|num)|cc-number|卡号/, '4111111111111111'],
  [/身份证|id.?card|national.?id|identity/, '11010519491231002X'],
  [/birthdayyear|birth.{0,8}year/, YEAR],
  [/birthdaymonth|birth.{0,8}month/, '07'],
  [/birthdayday|birth.{0,8}day/, '21'],
  [/birthday|birth|bday|dob|出生/, `${YEAR}-07-21`],
  [/totp|one-time|otp|verification.?code|验证码/, '482913'],
  [/emailaddress|e-?mail|邮箱/, 'mei.lin@example.com'],
  [/phone|tel\b|mobile|手机|电话/, '13800138000'],
  [/postal|zip|邮编/, '94107'],
  [/addresscity|city|城市/, 'San Francisco'],
  [/province|state\b|省/, 'California'],
  [/country|国家/, 'US'],
  [/street|address|地址/, '500 Lantern Street'],
  [/firstname|given/, 'Mei'],
  [/lastname|family|surname/, 'Lin'],
  [/username|user|login|account|用户名|账号/, 'meilin90'],
  [/fullname|name|姓名/, 'Mei Lin'],
  [/search|keyword|\bq\b/, 'paper lanterns'],
];

export function valueFor({ type, words, scored }: Control): string {
  if (type === 'password') return 'Correct-Horse-9';
  if (type === 'email') return 'mei.lin@example.com';
  if (type === 'date') return `${YEAR}-07-21`;
  if (type === 'number') return '7';
  if (type === 'url') return 'https://lantern.test/';
  const about = `${scored.toLowerCase()} ${words}`;
  return VALUES.find(([pattern]) => pattern.test(about))?.[1] ?? (type === 'tel' ? '13800138000' : 'lantern');
}
