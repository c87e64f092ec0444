import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAsciiHost } from '@/utils/core/trust/ascii';
import { mixesScripts, toUnicode } from '@/utils/core/trust/punycode';

/** The host as the browser's own parser would write it; null if it refuses. */
function asBrowser(host: string): string | null {
  return URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname.replace(/\.$/, '') : null;
}

describe('a host in ASCII', () => {
  const hosts = [
    '例子.中国',
    '中国银行.中国',
    'münchen.de',
    'BÜCHER.example',
    'пример.рф',
    'παράδειγμα.gr',
    '日本語.jp',
    'app下载.cn',
    '例え。テスト',
    'ｓｈｏｐ．ｅｘａｍｐｌｅ',
    'faß.de',
    'xn--fiqs8s',
    'shop.example.',
    '192.168.0.1',
    '[2001:DB8:0:0:0:0:0:1]',
    '[::1]',
    '[::]',
    '[fe80:0:0:1:0:0:0:1]',
    '[1:0:0:2:0:0:3:4]',
    '[1::]',
    '[2001:db8:0:1:1:1:1:1]',
    'with_underscore.example',
  ];
  it.each(hosts)('%s is what the browser makes of it', (host) => {
    expect(toAsciiHost(host)).toBe(asBrowser(host));
  });

  it.each([
    '',
    '.',
    'a..b',
    '-a.example',
    'a-.example',
    'a b',
    'a/b',
    '256.1.1.1',
    '1.2.3',
    '0x7f.1',
    '[::1',
    '[1:2]',
    `${'a'.repeat(64)}.cn`,
  ])('%j is no host', (host) => {
    expect(toAsciiHost(host)).toBeNull();
  });

  it('reads every label back that it writes, and agrees with the browser', () => {
    const letters = fc.constantFrom(...'abzüßéжяλω中国银行あ가กم09');
    const label = fc.array(letters, { minLength: 1, maxLength: 12 }).map((chars) => chars.join('').normalize('NFC'));
    fc.assert(
      fc.property(label, (text) => {
        const host = `${text}.cn`;
        const ascii = toAsciiHost(host);
        expect(ascii).not.toBeNull();
        expect(toUnicode(ascii ?? '')).toBe(host);
        const browser = asBrowser(host);
        // The browser also applies the bidi rule and refuses more; it never answers otherwise.
        if (browser !== null) expect(ascii).toBe(browser);
      }),
    );
  });
});

describe('an international name', () => {
  it.each([
    ['xn--fiqs8s', '中国'],
    ['xn--80ak6aa92e.com', 'аррӏе.com'],
    ['shop.example', 'shop.example'],
    ['xn--mnchen-3ya.de', 'münchen.de'],
  ])('%s reads %s', (ascii, readable) => {
    expect(toUnicode(ascii)).toBe(readable);
  });

  it.each(['xn--', 'xn--\u0000', 'xn--a-é', `xn--${'9'.repeat(59)}`])('%j is malformed and stays', (host) => {
    expect(toUnicode(host)).toBe(host);
  });

  it('never throws on a hostile label', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof toUnicode(`xn--${text}`) === 'string'));
  });

  it.each(['pаypal.com', 'googlе.com', 'αpple.com', '中国банк.cn', 'банкαβ.рф', 'ギлю.jp'])(
    '%s mixes alphabets',
    (host) => {
      expect(mixesScripts(host)).toBe(true);
    },
  );

  it.each([
    'банк.рф',
    'app下载.cn',
    'テスト漢字abc.jp',
    '한국어.kr',
    'bank-1.example',
    'münchen.de',
    'παράδειγμα.gr',
    'банк.com',
    'ไทย.th',
  ])('%s does not', (host) => {
    expect(mixesScripts(host)).toBe(false);
  });
});
