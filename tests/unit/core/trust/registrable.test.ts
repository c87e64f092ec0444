import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicSuffix, parseTrustedInput, siteOf } from '@/utils/core/trust/registrable';

describe('the site of a host', () => {
  it.each([
    ['www.shop.example', 'shop.example'],
    ['a.b.shop.co.uk', 'shop.co.uk'],
    ['login.icbc.com.cn', 'icbc.com.cn'],
    ['alice.github.io', 'alice.github.io'],
    ['www.bob.github.io', 'bob.github.io'],
    ['bank.test', 'bank.test'],
    ['www.xn--fsqu00a.xn--fiqs8s', 'xn--fsqu00a.xn--fiqs8s'],
    ['WWW.Shop.Example.', 'shop.example'],
    ['localhost', 'localhost'],
    ['nas', 'nas'],
    ['co.uk', 'co.uk'],
    ['github.io', 'github.io'],
    ['192.168.1.1', '192.168.1.1'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['', ''],
  ])('%s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('is its own site', () => {
    fc.assert(fc.property(fc.domain(), (host) => siteOf(siteOf(host)) === siteOf(host)));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (host) => typeof siteOf(host) === 'string'));
  });
});

describe('what a person types', () => {
  it.each([
    ['https://www.shop.example/path?x=1#y', 'shop.example'],
    ['shop.example', 'shop.example'],
    ['  shop.example  ', 'shop.example'],
    ['　shop.example　', 'shop.example'],
    ['//cdn.shop.example/', 'shop.example'],
    ['HTTPS://SHOP.EXAMPLE', 'shop.example'],
    ['http:shop.example', 'shop.example'],
    ['shop.example:8443', 'shop.example'],
    ['https://shop.example:8443/', 'shop.example'],
    ['*.shop.example', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['shop.example/a@b', 'shop.example'],
    [' 例子.中国 ', 'xn--fsqu00a.xn--fiqs8s'],
    ['https：／／www．shop．example／', 'shop.example'],
    ['www。taobao。com', 'taobao.com'],
    ['192.168.1.1', '192.168.1.1'],
    ['http://192.168.1.1:8080/admin', '192.168.1.1'],
    ['[2001:DB8:0::1]', '[2001:db8::1]'],
    ['http://[::1]:3000/', '[::1]'],
    ['::1', '[::1]'],
    ['2001:db8::1:8080', '[2001:db8::1:8080]'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['http://nas/', 'nas'],
    ['nas:5000', 'nas'],
    ['blog.alice.github.io', 'alice.github.io'],
  ])('%j is %s', (text, site) => {
    expect(parseTrustedInput(text)).toEqual({ site });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my bank', 'spaces'],
    ['javascript:alert(1)', 'scheme'],
    ['javascript:1', 'scheme'],
    ['tel:10086', 'scheme'],
    ['mailto:a@b.example', 'scheme'],
    ['ftp://shop.example', 'scheme'],
    ['chrome://settings', 'scheme'],
    ['shop.example:port', 'scheme'],
    ['me@shop.example', 'has_user'],
    ['https://bank.example@evil.test/', 'has_user'],
    ['taobao', 'incomplete'],
    ['zhihu', 'incomplete'],
    ['com', 'incomplete'],
    ['中国', 'incomplete'],
    ['co.uk', 'public_suffix'],
    ['com.cn', 'public_suffix'],
    ['github.io', 'public_suffix'],
    ['https://com.cn/', 'public_suffix'],
    ['https://com/', 'public_suffix'],
    ['a..b', 'not_a_host'],
    ['/path', 'not_a_host'],
    ['https://', 'not_a_host'],
    ['999.1.1.1', 'not_a_host'],
    ['<script>', 'not_a_host'],
  ])('%j is refused: %s', (text, error) => {
    expect(parseTrustedInput(text)).toEqual({ error });
  });

  it('never throws, and never yields a name that anybody may register under', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const parts = fc.constantFrom(
      'https://',
      'com',
      'co.uk',
      '.',
      ':',
      '@',
      '[',
      ']',
      '例',
      ' ',
      '*',
      '/',
      'a',
      '1',
      'xn--',
      '\u202e',
    );
    const text = fc.oneof(
      anything,
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const result = parseTrustedInput(typed);
        if ('site' in result) expect(isPublicSuffix(result.site)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
