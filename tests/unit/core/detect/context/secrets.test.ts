import { describe, expect, it } from 'vitest';
import { isSeed, seedIndex } from '@/utils/core/detect/context/seeds';
import { sha256 } from '@/utils/core/detect/context/sha256';
import { finds, findsOf } from './find';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (text: string) => new TextEncoder().encode(text);
const SEED = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

it('hashes as FIPS 180-4 says', () => {
  expect(hex(sha256(bytes('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(sha256(bytes('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hex(sha256(bytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

describe('wallets', () => {
  it('have words in the order of the list', () => {
    expect(['abandon', 'ability', 'about', 'zebra', 'zoo'].map(seedIndex)).toEqual([0, 1, 3, 2044, 2047]);
    expect(['the', 'and', 'is', 'qwerty', ''].map(seedIndex)).toEqual([-1, -1, -1, -1, -1]);
  });

  it('are told by the check sum of their words', () => {
    const places = SEED.split(' ').map(seedIndex);
    expect(isSeed(places)).toBe(true);
    expect(isSeed([...places.slice(0, 11), 2047])).toBe(false);
    expect(isSeed(`${'abandon '.repeat(23)}art`.split(' ').map(seedIndex))).toBe(true);
  });

  it('are found in a sentence, on lines and in a numbered list', () => {
    expect(finds(`please write down the following: ${SEED}. Thanks`)).toEqual([['wallet-key', SEED]]);
    expect(findsOf('wallet-key', `never show about this ${SEED}`)).toEqual([SEED]);
    const listed = SEED.split(' ')
      .map((word, i) => `${i + 1}. ${word}`)
      .join('\n');
    expect(findsOf('wallet-key', listed)).toEqual([listed.slice(3)]);
  });

  it('with a wrong last word are believed only where they are announced', () => {
    const wrong = SEED.replace(/yellow$/, 'zoo');
    expect(finds(wrong)).toEqual([]);
    expect(finds(`助记词：${wrong}`)).toEqual([['wallet-key', wrong]]);
  });

  it('have private keys with a check sum, or 64 digits after the word', () => {
    const wif = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ';
    expect(finds(`import ${wif} now`)).toEqual([['wallet-key', wif]]);
    expect(finds(`import ${wif.replace('Hue', 'Huf')} now`)).toEqual([]);
    const digits = 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262';
    expect(finds(`private key: 0x${digits}`)).toEqual([['wallet-key', digits]]);
    expect(finds(`私钥：${digits}`)).toEqual([['wallet-key', digits]]);
    expect(finds(`sha256 ${digits}`)).toEqual([]);
  });
});

describe('keys of services', () => {
  it.each([
    'ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'glpat-abcdEFGH1234ijklMNOP',
    'AKIAIOSFODNN7EXAMPLE',
    'sk-ant-api03-abcdefGHIJKL0123456789_mnop-QRST',
    'sk_live_0123456789abcdefABCDEF',
    'xoxb-123456789012-abcdefGHIJKL',
    'AIzaSyA0123456789abcdefghijklmnopqrstuv',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----',
  ])('are found: %s', (token) => {
    expect(finds(`here: ${token}, as asked`)).toEqual([['api-token', token]]);
  });

  it.each([
    'sk-',
    'a well-known sk-learn module',
    '-----BEGIN CERTIFICATE-----\nMIIB',
    'eyJ.eyJ.x',
    'task-management-for-everyone-2024-edition',
  ])('are not seen in %j', (text) => {
    expect(finds(text)).toEqual([]);
  });
});

describe('passwords, codes and accounts', () => {
  it.each([
    ['password: correcthorse', 'password', 'correcthorse'],
    ['Login with password 8nZ!kV4-x today', 'password', '8nZ!kV4-x'],
    ["his password 'Bluebird!' leaked", 'password', 'Bluebird!'],
    ['密码：hunter22，请保密', 'password', 'hunter22'],
    ['Mot de passe... my PIN is 4711.', 'password', '4711'],
    ['Your verification code is 482913.', 'one-time-code', '482913'],
    ['G-482913 is your Google verification code', 'one-time-code', '482913'],
    ['【某某】验证码 123456，五分钟内有效', 'one-time-code', '123456'],
    ['微信号：plum_2046', 'impp', 'plum_2046'],
    ['加我QQ：12345678', 'impp', '12345678'],
    ['She was born on 12 May 1990 in Cork', 'bday', '12 May 1990'],
    ['出生日期：1990年5月12日', 'bday', '1990年5月12日'],
    ['DOB: 1990-05-12', 'bday', '1990-05-12'],
    ['né le 12/05/1990', 'bday', '12/05/1990'],
  ])('are found in %j', (text, kind, value) => {
    expect(finds(text)).toEqual([[kind, value]]);
  });

  it.each([
    'Forgot your password? Passwords must have 8 characters. The password is required.',
    'password: use at least eight characters',
    'const schema = { password: string, passwordHash: text };',
    'error code 50012, zip codes, promo code SAVE20, the code is 3 lines long',
    '请输入密码，密码不能为空，忘记密码请联系管理员',
    '微信支付 微信群 QQ音乐',
    'It was published on 12 May 1990.',
  ])('are not seen in %j', (text) => {
    expect(finds(text)).toEqual([]);
  });

  it('leave no trace of a secret in the answer', () => {
    for (const text of ['password: correcthorse9', `seed ${SEED}`, 'ghp_0123456789abcdefghijABCDEFGHIJ012345']) {
      const kinds = finds(text);
      expect(kinds).toHaveLength(1);
    }
  });
});
