import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundIn } from './make';

const as = (text: string) => foundIn(text, 'email').map((each) => text.slice(each.start, each.end));

describe('e-mail address', () => {
  it.each([
    ['li.lei@example.com', 'li.lei@example.com'],
    ['Li.Lei+shop@Mail.Example.COM', 'Li.Lei+shop@Mail.Example.COM'],
    ['请发到a@b.cn谢谢', 'a@b.cn'],
    ['写信给王芳wang@example.com.cn，谢谢', 'wang@example.com.cn'],
    ['See <o.neil@example.ie>.', 'o.neil@example.ie'],
    ['张三@例子.中国', '张三@例子.中国'],
    ['josé@correo.es', 'josé@correo.es'],
    ['x@bücher.de', 'x@bücher.de'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['mailto:li@example.com?subject=x', 'li@example.com'],
  ])('in %j is %j', (text, address) => {
    expect(as(text)).toEqual([address]);
  });

  it.each([
    'user@localhost',
    'react@18.2.0',
    'icon@2x.png',
    '@someone',
    'a@b@c.com',
    'a..b@example.com',
    'x@-a.com',
    'x@a-.com',
    'git@github:org/repo',
    '@media (min-width: 768px)',
    'a@.com',
    'https://user:secret@example.com/',
    'http://user@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
  ])('is not in %j', (text) => {
    expect(as(text)).toEqual([]);
  });

  it('is found whatever plain letters it is made of', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/);
    fc.assert(
      fc.property(part, part, fc.constantFrom('com', 'cn', 'museum'), (local, host, top) => {
        expect(as(`${local}@${host}.${top}`)).toEqual([`${local}@${host}.${top}`]);
        expect(as(`${local}@${host}`)).toEqual([]);
      }),
    );
  });
});
