import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByContext } from '@/utils/core/detect/context/context';
import { finds, NAMES } from './find';

const CN = { region: 'CN' };
/** Any UTF-16 units, lone surrogates and controls included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x7f })), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const all = (text: string) => findByContext(text, CN, NAMES);

/** Pieces that recognition stops at, thrown together. */
const pieces = fc
  .array(
    fc.constantFrom(
      'Anna ',
      'Smith',
      ' 12 ',
      'Street',
      ', ',
      '\n',
      'Apt 3',
      '北京市',
      '朝阳区',
      '路',
      '88号',
      '王先生',
      '收件人：',
      '13800138000',
      'password: ',
      'x1!y',
      'legal winner ',
      'abandon ',
      'Dear ',
      'Mr. ',
      '-----BEGIN ',
      'PRIVATE KEY-----',
      'eyJ',
      '.',
      'sk-',
      'PIN ',
      '1234',
      '\ud800',
      '　',
      'P.O. Box',
      "'",
      '（',
    ),
    { maxLength: 24 },
  )
  .map((list) => list.join(''));
const texts = fc.oneof(anyText, pieces);

describe('any text', () => {
  it('gives finds in order, apart, within bounds, and the same ones again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = all(text);
        let last = 0;
        for (const { start, end, confidence, evidence } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeGreaterThan(0);
          last = end;
        }
        expect(all(text)).toEqual(found);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps nothing of a secret', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const each of all(text))
          if (['password', 'wallet-key', 'api-token'].includes(each.kind)) expect(each.normalized).toBe('');
      }),
    );
  });
});

describe('a find', () => {
  const samples = [
    'My name is Quillon Vasterby.',
    'Ship to 48 Harbour Street, Portland, OR 97201.',
    '收件人：王小明，地址：北京市朝阳区建国路88号2单元501室。',
    'Your verification code is 482913.',
    'legal winner thank year wave sausage worth useful legal winner thank yellow.',
    'ghp_0123456789abcdefghijABCDEFGHIJ012345;',
  ];

  it('is the same wherever its paragraph stands', () => {
    const filler = 'The weather was fair, and nothing else happened.\n\n';
    for (const sample of samples) {
      const alone = finds(sample);
      expect(alone.length, sample).toBeGreaterThan(0);
      expect(finds(`${filler.repeat(40)}${sample}\n\n${filler}`), sample).toEqual(alone);
    }
  });

  it('says why, with every slot of its sentence filled', () => {
    const catalogue = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
    for (const { evidence } of samples.flatMap(all))
      for (const { code, params } of evidence) {
        const sentence = catalogue[`evidence_${code}`].message as string;
        for (const [, slot] of sentence.matchAll(/\{(\w+)\}/g)) expect(params?.[slot as string], code).toBeTruthy();
      }
  });

  it('is many where there are many, none swallowing the next', () => {
    expect(finds(samples.join('\n\n'))).toEqual(samples.flatMap((sample) => finds(sample)));
  });
});

it('ordinary prose, news and notices hold nothing', () => {
  const prose = [
    'When the council met on Tuesday to consider the new proposal, most people near the old harbour said that they would rather keep things as they are. Prices rose by 3.5 percent in March, and a loaf now costs $2.40.',
    '国家统计局今天公布的数据显示，上半年全国居民人均可支配收入比去年同期增长百分之五点四，城镇和农村的差距继续缩小。下一步，各地区各部门要继续做好教育、医疗等方面的工作。',
    'Le conseil municipal se réunit mardi pour examiner le projet ; la plupart des habitants préfèrent que rien ne change.',
    'Der Gemeinderat berät am Dienstag über den Vorschlag; die meisten Anwohner wollen, dass alles bleibt, wie es ist.',
    'El ayuntamiento se reúne el martes para estudiar la propuesta, y la mayoría de los vecinos prefiere que nada cambie.',
  ];
  for (const text of prose) expect(finds(text), text).toEqual([]);
});

describe('full-width digits and letters', () => {
  it.each([
    '地址：浙江省杭州市西湖区文三路138号东方大厦7楼',
    '住在朝阳区建国路88号院3号楼1201室',
    '验证码：482913，请勿告诉他人',
    '生日：1990年5月12日',
    '密码：Abc123456',
    '微信号：anna_77',
    'My name is Jane Doe and I live at 12 Oak Lane, Springfield',
  ])('are read in %j as plain ones are, in the same place', (plain) => {
    const wide = plain.replace(/\w/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    expect(wide).not.toBe(plain);
    expect(all(plain)).not.toEqual([]);
    expect(all(wide)).toEqual(all(plain));
  });
});
