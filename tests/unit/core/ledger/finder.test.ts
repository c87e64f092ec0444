import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '@/utils/core/item';
import { carries } from '@/utils/core/ledger/carries';
import { Finder, type Wanted } from '@/utils/core/ledger/finder';
import { needleOf } from '@/utils/core/ledger/needle';
import { MOST_TEXT } from '@/utils/core/ledger/views';
import { ALGORITHMS, AROUND, hash, REVERSIBLE, VALUES, WRITTEN } from './coded';

const finder = new Finder();
const all: readonly Wanted[] = VALUES.map(([kind, ...forms], at) => ({ itemId: String(at), kind, forms }));
const ids = (text: string, wanted = all) => finder.find(text, wanted).carried.map(({ itemId }) => itemId);
const one = (kind: Kind, ...forms: string[]): readonly Wanted[] => [{ itemId: 'it', kind, forms }];
const codings = (text: string, kind: Kind, ...forms: string[]) =>
  finder.find(text, one(kind, ...forms)).carried.map((carried) => carried.codings.join(' '))[0];

describe('every coding of every kind', () => {
  for (const [name, write] of Object.entries(REVERSIBLE))
    it(`finds exactly the value that is written in ${name}`, () => {
      for (const [at, [, value]] of VALUES.entries())
        expect([name, value, ids(write(value))]).toEqual([name, value, [String(at)]]);
    });

  const outer = [
    'percent',
    'json',
    'html, decimal',
    'base64',
    'base64url',
    'hex',
    'lz base64',
    'lz address',
    'multipart',
  ];
  for (const name of outer)
    it(`finds it in two layers, ${name} outside`, () => {
      for (const [within, write] of Object.entries(REVERSIBLE)) {
        // An address form cannot hold the units of this one; nobody writes two recorders' packings into each other.
        if (name.startsWith('lz') && within.startsWith('lz')) continue;
        const missed = VALUES.filter(
          ([, value], at) => !ids(REVERSIBLE[name]?.(write(value)) ?? '').includes(String(at)),
        );
        expect({ within, missed }).toEqual({ within, missed: [] });
      }
    });
});

describe('every digest of every kind', () => {
  for (const algorithm of ALGORITHMS)
    for (const [writing, write] of Object.entries(WRITTEN))
      it(`finds the ${algorithm} in ${writing}`, () => {
        for (const [at, [, value]] of VALUES.entries())
          for (const [place, around] of Object.entries(AROUND))
            expect([value, place, ids(around(write(hash(algorithm, value))))]).toEqual([value, place, [String(at)]]);
      });

  for (const outside of ALGORITHMS)
    for (const inside of ALGORITHMS)
      it(`finds the ${outside} of the ${inside}`, () => {
        for (const [at, [, value]] of VALUES.entries()) {
          const inner = hash(inside, value);
          for (const text of [inner.toString('hex'), inner.toString('base64')])
            expect(ids(AROUND.json?.(hash(outside, text).toString('hex')) ?? '')).toEqual([String(at)]);
        }
      });

  it.each<[string, Kind, string, string]>([
    ['lower case', 'email', 'Mei.Lin@Example.org', 'mei.lin@example.org'],
    ['without dots and tag at Gmail', 'email', 'Mei.Lin+news@gmail.com', 'meilin@gmail.com'],
    ['Gmail by its other name', 'email', 'Mei.Lin@googlemail.com', 'meilin@gmail.com'],
    ['without the tag elsewhere', 'email', 'mei+news@example.org', 'mei@example.org'],
    ['upper case', 'email', 'mei@example.org', 'MEI@EXAMPLE.ORG'],
    ['E.164', 'tel', '+8613800138000', '+8613800138000'],
    ['E.164 without the plus', 'tel', '+8613800138000', '8613800138000'],
    ['as dialled at home', 'tel', '+8613800138000', '13800138000'],
    ['with the zero', 'tel', '+4915112345678', '015112345678'],
    ['given name', 'name', 'Anna Smith', 'anna'],
    ['family name', 'name', 'Anna Smith', 'smith'],
    ['family name first', 'name', 'Anna Smith', 'smith anna'],
    ['without punctuation', 'name', "Anna O'Neil", 'anna oneil'],
    ['without marks', 'name', 'Zoë Müller', 'zoe muller'],
    ['birthday as Meta has it', 'bday', '1990-05-04', '19900504'],
    ['identity number in lower case', 'national-id', '11010519491231002X', '11010519491231002x'],
    ['card in groups of four', 'cc-number', '4111111111111111', '4111 1111 1111 1111'],
    ['address without spaces', 'street-address', '12 Main St.', '12mainst'],
  ])('knows the normalisation: %s', (_, kind, typed, written) => {
    expect(codings(`em=${hash('sha256', written).toString('hex')}`, kind, typed)).toBe('sha256');
  });

  it('sees a digest that is a field of a form among others, as long as a line of mail', () => {
    const digest = hash('sha256', 'mei@example.org').toString('hex');
    for (const text of [`em=${digest}\ngo=1\n`, `go=1\r\nem=${digest}\r\nto=x\r\n`])
      expect(codings(text, 'email', 'mei@example.org')).toBe('sha256');
  });

  it('knows the salt', () =>
    expect(codings(`h=${hash('sha256', 'mei@example.orgQX4QkKEU').toString('hex')}`, 'email', 'mei@example.org')).toBe(
      'sha256 salted',
    ));

  it('knows a digest that is written like a UUID', () => {
    const hex = hash('md5', 'mei@example.org').toString('hex');
    expect(codings(`u=${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`, 'email', 'mei@example.org')).toBe(
      'md5',
    );
  });

  it('does not take a part of a longer run for a digest', () =>
    expect(
      codings(`u=0${hash('md5', 'mei@example.org').toString('hex')}`, 'email', 'mei@example.org'),
    ).toBeUndefined());
});

describe('the chain', () => {
  const EMAIL = 'mei.lin@example.org';
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  it.each<[string, string]>([
    ['', `e=${EMAIL}`],
    ['percent', `e=${encodeURIComponent(EMAIL)}`],
    ['percent percent', `u=${encodeURIComponent(encodeURIComponent(EMAIL))}`],
    ['base64', `d=${base64(JSON.stringify({ EMAIL }))}`],
    ['base64 percent', `d=${base64(encodeURIComponent(EMAIL))}`],
    ['base64 utf16', Buffer.from(EMAIL, 'utf16le').toString('base64')],
    ['json base64', JSON.stringify({ d: `"\\${base64(EMAIL)}` }).replace(/^/, '')],
    ['multipart', REVERSIBLE.multipart?.(EMAIL) ?? ''],
    ['multipart base64', REVERSIBLE['multipart of base64']?.(EMAIL) ?? ''],
    ['lz', REVERSIBLE['lz base64']?.(EMAIL) ?? ''],
    ['sha256', hash('sha256', EMAIL).toString('hex')],
    ['base64 sha256', hash('sha256', EMAIL).toString('base64')],
    ['sha256 md5', hash('sha256', hash('md5', EMAIL).toString('hex')).toString('hex')],
    ['md5 base64', hash('md5', base64(EMAIL)).toString('hex')],
    ['percent sha1', `x=%20&h%3D${hash('sha1', EMAIL).toString('hex')}`],
  ])('is %s', (chain, text) => {
    const found = codings(text, 'email', EMAIL);
    expect(chain === 'json base64' ? found?.replace(/^json /, '') : found).toBe(
      chain === 'json base64' ? 'base64' : chain,
    );
  });
});

describe('how much is read', () => {
  it('says that the rest of a long text was not', () => {
    const text = `e=mei@example.org&${'x '.repeat(MOST_TEXT)}`;
    expect(finder.find(text, one('email', 'mei@example.org'))).toEqual({
      carried: [{ itemId: 'it', codings: [], partly: true }],
      partly: true,
    });
    expect(finder.find('x '.repeat(MOST_TEXT), one('email', 'mei@example.org'))).toEqual({ carried: [], partly: true });
  });

  it('says that short ones were read whole', () =>
    expect(finder.find('e=mei%40example.org', one('email', 'mei@example.org')).partly).toBe(false));

  it('never throws, whatever the text and the value', () => {
    const sign = fc.constantFrom(
      '%',
      '%E0',
      '\\u',
      '\\x',
      '&#',
      '=',
      '\uD800',
      '\uDC00',
      '-',
      '\r\n',
      'a',
      'ab12',
      '--b\r\nContent-',
      '王',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<Kind>('name', 'email', 'tel', 'cc-number', 'bday'),
        fc.string({ unit: 'binary' }),
        (body, kind, value) => {
          expect(finder.find(body, one(kind, value)).carried.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('the light half', () => {
  const light = (text: string) =>
    carries(
      text,
      all.map(({ itemId, kind, forms }) => needleOf(itemId, kind, forms)),
    ).map(({ itemId }) => itemId);
  it('finds all but what needs a hash or a decompressor', () => {
    for (const [name, write] of Object.entries(REVERSIBLE))
      for (const [at, [, value]] of VALUES.entries())
        expect([name, light(write(value))]).toEqual([name, name.startsWith('lz') ? [] : [String(at)]]);
  });
});
