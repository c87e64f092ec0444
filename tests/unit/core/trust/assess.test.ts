import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import type { Destination } from '@/utils/core/site';
import { assess } from '@/utils/core/trust/assess';
import { siteOf } from '@/utils/core/trust/registrable';
import type { Exchange, Verdict } from '@/utils/core/trust/verdict';

function at(url: string): Destination {
  const { protocol, hostname } = new URL(url);
  return { scheme: protocol.slice(0, -1), host: hostname, site: siteOf(hostname) };
}

/** A field on `page`, in `frame` if that is another, sent to `to`. */
function judge(to: string, page: string | null, { frame = page, trusted = [] as readonly string[] } = {}): Verdict {
  return assess({
    to: at(to),
    page: page === null ? null : at(page),
    frame: frame === null ? null : at(frame),
    trusted,
  });
}

const codes = (verdict: Verdict) => verdict.reasons.map(({ code }) => code);
const TRUSTED = { trusted: ['bank.example', 'millowbank.test'] };

describe('trusted', () => {
  it('is a site on the list that is reached over HTTPS', () => {
    const verdict = judge('https://login.bank.example/x', 'https://www.bank.example/', TRUSTED);
    expect(verdict).toEqual({
      level: 'trusted',
      reasons: [{ code: 'on_your_list', params: { site: 'bank.example' } }],
    });
  });

  it('is a socket of such a site', () => {
    expect(judge('wss://live.bank.example/', 'https://bank.example/', TRUSTED).level).toBe('trusted');
  });

  it('is one listed site sending to another', () => {
    expect(judge('https://millowbank.test/', 'https://bank.example/', TRUSTED).level).toBe('trusted');
  });

  it('is a frame of a listed site that sends home, whatever page it is in', () => {
    const verdict = judge('https://bank.example/pay', 'https://shop.test/', {
      ...TRUSTED,
      frame: 'https://bank.example/',
    });
    expect(verdict.level).toBe('trusted');
  });

  it('is a listed address of the local network, even over plain HTTP', () => {
    expect(judge('http://192.168.1.5/', 'http://192.168.1.5/', { trusted: ['192.168.1.5'] }).level).toBe('trusted');
    expect(judge('http://localhost:3000/', 'http://localhost:3000/', { trusted: ['localhost'] }).level).toBe('trusted');
  });

  it('is not a neighbour whose name merely ends alike', () => {
    expect(judge('https://mybank.example/', 'https://mybank.example/', TRUSTED).level).not.toBe('trusted');
  });

  it('is not a name under a listed word without a dot', () => {
    const to = { scheme: 'https', host: 'evil.test', site: 'evil.test' };
    expect(assess({ to, page: to, frame: to, trusted: ['test', ''] }).level).toBe('unknown');
  });

  it('takes a dot at the end for what it is', () => {
    expect(judge('https://bank.example./', 'https://bank.example/', TRUSTED).level).toBe('trusted');
  });
});

describe('a trusted page', () => {
  it('does not lend its trust to where it sends', () => {
    const verdict = judge('https://collect.other.test/', 'https://bank.example/', TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(verdict.reasons).toEqual([
      { code: 'other_site', params: { site: 'other.test', of: 'bank.example' } },
      { code: 'not_on_your_list', params: { site: 'other.test' } },
    ]);
  });

  it('over plain HTTP is unknown, and says so first', () => {
    const verdict = judge('http://bank.example/', 'http://bank.example/', TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toEqual(['plain_http', 'on_your_list']);
  });

  it('over plain HTTP that sends over HTTPS is unknown: it can be changed on the way', () => {
    expect(codes(judge('https://bank.example/', 'http://www.bank.example/', TRUSTED))).toEqual([
      'plain_http',
      'on_your_list',
    ]);
  });

  it('with a frame that hides where it comes from is unknown', () => {
    const verdict = judge('https://bank.example/', 'https://bank.example/', { ...TRUSTED, frame: null });
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toEqual(['opaque_frame', 'on_your_list']);
  });
});

describe('a page that is not trusted', () => {
  it('stays so where it sends to a trusted site: it reads the field itself', () => {
    const verdict = judge('https://bank.example/', 'https://shop.test/', TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toEqual(['other_site', 'not_on_your_list', 'on_your_list']);
    expect(verdict.reasons[1]?.params).toEqual({ site: 'shop.test' });
  });

  it('is risky where it imitates the trusted site that it sends to', () => {
    const verdict = judge('https://millowbank.test/login', 'https://mi11owbank.test/', TRUSTED);
    expect(verdict.level).toBe('risky');
    expect(verdict.reasons[0]).toEqual({
      code: 'lookalike',
      params: { host: 'mi11owbank.test', of: 'millowbank.test' },
    });
  });
});

describe('risky', () => {
  it.each([
    ['http://shop.test/', 'plain_http'],
    ['ws://shop.test/', 'plain_http'],
    ['https://8.8.8.8/', 'ip_address'],
    ['https://[2001:db8::1]/', 'ip_address'],
    ['https://mi11owbank.test/', 'lookalike'],
    ['https://bank.example.evil.test/', 'lookalike'],
    ['https://xn--pypal-4ve.com/', 'mixed_script'],
  ])('is %s: %s', (url, code) => {
    const verdict = judge(url, url, TRUSTED);
    expect(verdict.level).toBe('risky');
    expect(codes(verdict)[0]).toBe(code);
  });

  it('is a destination spelled almost as the page that sends to it', () => {
    const verdict = judge('https://papercrame.test/', 'https://papercrane.test/');
    expect(verdict.level).toBe('risky');
    expect(verdict.reasons[0]).toEqual({
      code: 'lookalike',
      params: { host: 'papercrame.test', of: 'papercrane.test' },
    });
  });

  it('shows a mixed name as it is read', () => {
    expect(judge('https://xn--pypal-4ve.com/', null).reasons[0]?.params?.host).toBe('pаypal.com');
  });

  it('names the gravest reason first', () => {
    expect(codes(judge('http://8.8.8.8/', 'https://shop.test/'))).toEqual([
      'ip_address',
      'plain_http',
      'other_site',
      'not_on_your_list',
    ]);
  });
});

describe('unknown', () => {
  it.each([
    ['https://shop.test/', ['not_on_your_list']],
    ['http://localhost:3000/', ['private_address', 'not_on_your_list']],
    ['http://192.168.1.1/', ['private_address', 'not_on_your_list']],
    ['http://printer.local/', ['private_address', 'not_on_your_list']],
    ['https://[::1]/', ['private_address', 'not_on_your_list']],
    ['https://例子.中国/', ['punycode', 'not_on_your_list']],
  ])('is %s for %j', (url, expected) => {
    const verdict = judge(url, url, TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toEqual(expected);
  });

  it.each(['mailto:a@b.example', 'tel:10086', 'weixin://pay', 'intent:x'])('is %s: it leaves the browser', (url) => {
    const verdict = judge(url, 'https://bank.example/', TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toContain('leaves_browser');
  });

  it.each(['about:blank', 'data:,x', 'javascript:0', 'file:///x'])('is %s: nothing tells where it goes', (url) => {
    const verdict = judge(url, 'https://bank.example/', TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toContain('could_not_check');
  });

  it('is a frame of another site that sends home, named once', () => {
    const verdict = judge('https://pay.quickpsp.test/', 'https://shop.test/', { frame: 'https://pay.quickpsp.test/' });
    expect(verdict.reasons).toEqual([
      { code: 'third_party_frame', params: { site: 'quickpsp.test', of: 'shop.test' } },
      { code: 'not_on_your_list', params: { site: 'quickpsp.test' } },
    ]);
  });

  it('is a page that sends under its own site', () => {
    expect(codes(judge('https://api.shop.test/', 'https://www.shop.test/'))).toEqual(['not_on_your_list']);
  });

  it('does not need the suffix list to see one site in two hosts', () => {
    const page = { scheme: 'https', host: 'www.shop.test', site: 'shop.test' };
    const to = { scheme: 'https', host: 'api.shop.test', site: 'api.shop.test' };
    expect(codes(assess({ to, page, frame: page, trusted: [] }))).toEqual(['not_on_your_list']);
  });

  it('is a trusted site reached from a frame without a host', () => {
    const verdict = judge('https://bank.example/', 'https://bank.example/', { ...TRUSTED, frame: 'about:blank' });
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toEqual(['opaque_frame', 'on_your_list']);
  });

  it('is anything where neither page nor frame can be told', () => {
    const verdict = judge('https://bank.example/', null, TRUSTED);
    expect(verdict.level).toBe('unknown');
    expect(codes(verdict)).toContain('could_not_check');
  });
});

const host = fc.oneof(
  fc.constantFrom(
    'bank.example',
    'www.bank.example',
    'mi11owbank.test',
    'localhost',
    '8.8.8.8',
    '[::1]',
    'xn--fiqs8s',
    '',
    '.',
    '..',
    '-',
  ),
  fc.domain(),
  fc.string(),
);
const scheme = fc.oneof(fc.constantFrom('https', 'http', 'ws', 'wss', 'mailto', 'data', ''), fc.string());
const place: fc.Arbitrary<Destination> = fc.record({ scheme, host, site: host });
const exchange: fc.Arbitrary<Exchange> = fc.record({
  to: place,
  page: fc.option(place),
  frame: fc.option(place),
  trusted: fc.array(host, { maxLength: 5 }),
});

describe('any exchange', () => {
  it('gets a verdict with at least one reason and no reason twice', () => {
    fc.assert(
      fc.property(exchange, (some) => {
        const all = codes(assess(some));
        expect(all.length).toBeGreaterThan(0);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('is trusted for the one reason that recipient and frame are on the list, and never over an open line', () => {
    fc.assert(
      fc.property(exchange, (some) => {
        const verdict = assess(some);
        if (verdict.level !== 'trusted') return;
        expect(codes(verdict)).toEqual(['on_your_list']);
        expect(some.frame).not.toBeNull();
      }),
    );
  });

  it('is not trusted where nothing is on the list', () => {
    fc.assert(fc.property(exchange, (some) => assess({ ...some, trusted: [] }).level !== 'trusted'));
  });

  it('has the parts that its sentences ask for, in both languages', () => {
    fc.assert(
      fc.property(exchange, (some) => {
        for (const { code, params = {} } of assess(some).reasons) {
          for (const catalogue of [en, zh]) {
            const slots = catalogue[`reason_${code}`].message.match(/(?<=\{)\w+(?=\})/g) ?? [];
            expect(Object.keys(params)).toEqual(expect.arrayContaining(slots));
          }
        }
      }),
    );
  });
});
