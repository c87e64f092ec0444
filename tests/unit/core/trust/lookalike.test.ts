import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAsciiHost } from '@/utils/core/trust/ascii';
import { isSpelledLike, lookalikeOf } from '@/utils/core/trust/lookalike';

/** [trusted site, host that imitates it] */
const IMITATIONS = [
  // Look-alike characters.
  ['millowbank.test', 'mi11owbank.test'],
  ['millowbank.test', 'rnillowbank.test'],
  ['millowbank.test', 'www.rnillowbank.test'],
  ['google.com', 'g00gle.com'],
  ['paypal.com', 'paypa1.com'],
  ['paypal.com', 'paypai.com'],
  ['twitch.tv', 'tvvitch.tv'],
  ['360.cn', '36o.cn'],
  ['apple.com', 'аррӏе.com'],
  ['jd.com', 'јd.com'],
  ['taobao.com', 'tаobao.com'],
  ['alipay.com', 'alipаy.com'],
  ['paypal.com', 'paypál.com'],
  ['google.com', 'gοοgle.com'],
  ['bank.example', 'bаnk.test'],
  // One slip.
  ['google.com', 'gogole.com'],
  ['google.com', 'gooogle.com'],
  ['google.com', 'gogle.com'],
  ['taobao.com', 'taobso.com'],
  ['taobao.com', 'tao-bao.com'],
  ['microsoft.com', 'micrasoft.com'],
  ['alibaba.com', 'alibada.com'],
  ['alipay.com', 'allpay.com'],
  ['amazon.com', 'amazom.com'],
  ['baidu.com', 'baidv.com'],
  ['facebook.com', 'facebaok.com'],
  // The same name under an ending that is cheap or mistyped.
  ['bank.example', 'bank.example-login'],
  ['bank.example', 'bank.co'],
  ['icbc.com.cn', 'icbc.top'],
  ['12306.cn', 'www.12306.xyz'],
  ['taobao.com', 'taobao.cm'],
  // The trusted domain in front of somebody else's.
  ['bank.example', 'bank.example.evil.test'],
  ['bank.example', 'www.bank.example.evil.test'],
  ['icbc.com.cn', 'mybank.icbc.com.cn.evil.top'],
  ['paypal.com', 'paypal.com-verify.top'],
  ['bank.example', 'bank-example.test'],
  ['icbc.com.cn', 'www-icbc-com-cn.evil.test'],
  ['x.com', 'x.com.evil.test'],
  // The trusted name beside a word that promises care.
  ['bank.example', 'bank-secure.test'],
  ['bank.example', 'secure-bank.test'],
  ['alipay.com', 'alipay-tuikuan.top'],
  ['taobao.com', 'taobaologin.test'],
  ['taobao.com', 'wwwtaobao.com'],
  ['paypal.com', 'paypal.login-help.test'],
  ['paypal.com', 'paypa1-login.evil.test'],
  ['例子.中国', '例子-login.中国'],
] as const;

/** [trusted site, host of somebody honest, or of the same firm] */
const HONEST = [
  ['taobao.com', 'tmall.com'],
  ['jd.com', 'jd.hk'],
  ['jd.com', 'jd.id'],
  ['jd.com', 'vip.com'],
  ['qq.com', 'qzone.com'],
  ['163.com', '126.com'],
  ['163.com', '139.com'],
  ['10086.cn', '10010.com'],
  ['12306.cn', '12308.com'],
  ['12306.cn', '12360.cn'],
  ['shop1.example', 'shop11.example'],
  ['51job.com', '58.com'],
  ['baidu.com', 'baidupcs.com'],
  ['sina.com.cn', 'sohu.com'],
  ['weibo.com', 'weibo.cn'],
  ['alipay.com', 'alipayobjects.com'],
  ['alipay.com', 'alicdn.com'],
  ['aliyun.com', 'aliyuncs.com'],
  ['ctrip.com', 'trip.com'],
  ['gitee.com', 'gitea.com'],
  ['douyin.com', 'douyu.com'],
  ['bilibili.com', 'biligame.com'],
  ['icbc.com.cn', 'icbc-us.com'],
  ['ccb.com', 'cmbchina.com'],
  ['boc.cn', 'bochk.com'],
  ['abchina.com', 'abchina.com.cn'],
  ['pingan.com', 'bank.pingan.com.cn'],
  ['huawei.com', 'hihonor.com'],
  ['mi.com', 'xiaomi.com'],
  ['meituan.com', 'dianping.com'],
  ['amazon.com', 'amazon.cn'],
  ['amazon.com', 'amazon.co.jp'],
  ['amazon.com', 'primevideo.com'],
  ['google.com', 'google.com.hk'],
  ['google.com', 'www.google.co.uk'],
  ['google.com', 'google.de'],
  ['google.com', 'googleapis.com'],
  ['google.com', 'gstatic.com'],
  ['microsoft.com', 'microsoftonline.com'],
  ['microsoft.com', 'live.com'],
  ['github.com', 'github.io'],
  ['github.com', 'alice.github.io'],
  ['github.com', 'gitlab.com'],
  ['alice.github.io', 'bob.github.io'],
  ['gitlab.com', 'gitlab.someuniversity.edu'],
  ['apple.com', 'icloud.com'],
  ['apple.com', 'apple.stackexchange.com'],
  ['apple.com', 'apply.com'],
  ['nytimes.com', 'mytimed.com'],
  ['weather.com', 'feather.com'],
  ['paypal.com', 'paypay.ne.jp'],
  ['paypal.com', 'paypalobjects.com'],
  ['visa.com', 'viza.com'],
  ['mail.com', 'mail.qq.com'],
  ['shop.example', 'shop.lego.com'],
  ['bank.example', 'bankofchina.com'],
  ['bank.example', 'www.bank-of-china.com'],
  ['hotel.com', 'hotels.com'],
  ['booking.com', 'cooking.com'],
  ['python.org', 'python.com'],
  ['wikipedia.org', 'wikimedia.org'],
  ['wordpress.com', 'wordpress.org'],
  ['facebook.com', 'facebook.net'],
  ['netflix.com', 'nflxext.com'],
  ['outlook.com', 'outlook.office.com'],
  ['site2.example', 'site3.example'],
  ['cdn1shops.example', 'cdn2shops.example'],
  ['steam.example', 'stem.example'],
  ['shop.example', 'shop.test'],
  ['中国银行.中国', '中国移动.中国'],
  ['192.168.1.1', '192.168.1.11'],
  ['nas', 'nas.example'],
] as const;

const ascii = (host: string) => toAsciiHost(host) ?? host;

describe('a look-alike', () => {
  it.each(IMITATIONS)('of %s is %s', (site, host) => {
    expect(lookalikeOf(ascii(host), ['unrelated.example', ascii(site)])).toBe(ascii(site));
  });

  it.each(HONEST)('of %s is not %s', (site, host) => {
    expect(lookalikeOf(ascii(host), [ascii(site)])).toBeNull();
  });

  it('is never a site that is trusted itself', () => {
    expect(lookalikeOf('www.paypai.com', ['paypal.com', 'paypai.com'])).toBeNull();
  });

  it('is not found where nothing is trusted', () => {
    expect(lookalikeOf('paypa1.com', [])).toBeNull();
  });

  it('by spelling alone leaves endings and added words out', () => {
    expect(isSpelledLike('mi11owbank.test', 'millowbank.test')).toBe(true);
    expect(isSpelledLike('millowbank.top', 'millowbank.test')).toBe(false);
    expect(isSpelledLike('millowbank-login.test', 'millowbank.test')).toBe(false);
    expect(isSpelledLike('pay.millowbank.test', 'millowbank.test')).toBe(false);
  });

  it('is looked for in any text without a throw', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const parts = fc.constantFrom(
      'bank',
      'example',
      '.',
      '-',
      'xn--',
      'а',
      '',
      '0',
      'rn',
      '..',
      '[',
      ':',
      '\ud800',
      'login',
    );
    const host = fc.oneof(
      anything,
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(fc.property(host, host, (a, b) => [null, b].includes(lookalikeOf(a, [b]))));
  });

  it('is never the site itself or anything under it', () => {
    fc.assert(fc.property(fc.domain(), fc.domain(), (site, other) => lookalikeOf(site, [site, other]) === null));
    fc.assert(fc.property(fc.domain(), (site) => lookalikeOf(`www.${site}`, [site]) === null));
  });
});
