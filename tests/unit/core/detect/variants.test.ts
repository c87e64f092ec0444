import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '@/utils/core/detect/normal-form';
import { SIMPLIFIED } from '@/utils/core/detect/simplified';
import { canonical, simplified } from '@/utils/core/detect/variants';
import { KINDS, type Kind } from '@/utils/core/item';
import { anyText } from './make';

const form = (kind: Kind, value: string) => canonical(kind, normalForm(kind, value, 'CN'));

describe('one and the same, however it is written', () => {
  it.each([
    ['name', '张三', ['張三', '张 三', '张三先生', '張三女士', '张·三', ' 张三 ']],
    ['name', '刘晓东', ['劉曉東', '劉 曉東', '刘晓东老师', '劉曉東老師']],
    ['name', '阿卜杜克里木', ['阿卜杜·克里木', '阿卜杜•克里木', '阿卜杜・克里木']],
    [
      'name',
      'jose garcia',
      ['José García', 'JOSÉ  GARCÍA', 'Sr. José García', 'García, José', 'ＪＯＳＥ ＧＡＲＣＩＡ'],
    ],
    ['name', 'jean pierre muller', ['Jean-Pierre Müller', 'M. Jean Pierre Muller', 'Muller, Jean-Pierre']],
    ['name', 'sean oneill', ['Seán O’Neill', "Sean O'Neill", 'Dr. Seán O’Neill', 'Mr Sean ONeill']],
    ['name', 'lukasz lodz', ['Łukasz Łódź', 'Lukasz Lodz']],
    [
      'street-address',
      '北京市朝阳区建国路88号5单元',
      ['北京市 朝陽區 建國路88號 5單元', '北京市，朝阳区，建国路88号-5单元'],
    ],
    [
      'street-address',
      '12 main st apt 3b springfield',
      ['12 Main Street, Apt. 3B, Springfield', '12 MAIN ST\nApartment 3B\nSpringfield'],
    ],
    ['street-address', 'hauptstr 5', ['Hauptstraße 5', 'Hauptstr. 5', 'HAUPTSTRASSE 5']],
    [
      'tel',
      '+8613800138000',
      ['138 0013 8000', '+86 138-0013-8000', '0086 13800138000', '86 138 0013 8000', '１３８００１３８０００'],
    ],
    ['tel', '+861065529988', ['010-65529988', '(010) 6552 9988', '+86 10 6552 9988']],
    ['email', 'li.lei@example.com', ['Li.Lei@Example.COM', ' li.lei@example.com ']],
    ['national-id', '11010519491231002X', ['110105 19491231 002x', '110105-19491231-002X']],
    ['cc-number', '4111111111111111', ['4111 1111 1111 1111', '4111-1111-1111-1111']],
    ['vehicle-plate', '苏A12345', ['蘇A·12345', '苏a 12345']],
    ['document', 'passport.pdf', ['Passport.pdf', 'passport (1).pdf', 'passport - Copy.pdf', 'PASSPORT(2).PDF']],
    ['document', '身份证.jpg', ['身份證.jpg', '身份证(1).jpg']],
  ] as [Kind, string, string[]][])('%s: %s', (kind, same, ways) => {
    for (const way of [same, ...ways]) expect(form(kind, way), way).toBe(form(kind, same));
    expect(form(kind, same)).toBe(same);
  });
});

describe('not the same', () => {
  it.each([
    ['name', '张三', '张山'],
    ['name', 'José García', 'José Garcia Lopez'],
    ['name', 'Иван', 'Иваи'],
    ['name', '先生', '小姐'],
    ['name', 'Михаил Иванов', 'Михаила Иванова'],
    ['email', 'li.lei+shop@example.com', 'li.lei@example.com'],
    ['email', 'li.lei@example.com', 'lilei@example.com'],
    ['tel', '13800138000', '13800138001'],
    ['street-address', '建国路88号', '建国路8号8'],
    ['street-address', '12 Main Street', '1 2nd Main Street'],
    ['document', 'passport.pdf', 'passport.jpg'],
    ['document', 'scan 1.pdf', 'scan 2.pdf'],
  ] as [Kind, string, string][])('%s: %s and %s', (kind, one, other) => {
    expect(form(kind, one)).not.toBe(form(kind, other));
  });
});

it('is its own canonical form, for every kind and anything typed, and never empty where there was something', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), anyText, (kind, value) => {
      const normal = normalForm(kind, value, 'CN');
      const once = canonical(kind, normal);
      expect(canonical(kind, once)).toBe(once);
      expect(once === '').toBe(normal === '');
    }),
    { numRuns: 2000 },
  );
});

it('simplifies sign by sign, once and for all', () => {
  expect(simplified('張劉陳楊黃趙吳鄧許蕭鄭謝韓馮蔣衞衛裏裡臺號')).toBe('张刘陈杨黄赵吴邓许萧郑谢韩冯蒋卫卫里里台号');
  expect(simplified('Jane 王小明 の 한글')).toBe('Jane 王小明 の 한글');
  expect(SIMPLIFIED.length % 2).toBe(0);
  const pairs = [...SIMPLIFIED.matchAll(/(.)(.)/gs)];
  expect(pairs.length).toBeGreaterThan(2500);
  expect(new Set(pairs.map(([, from]) => from)).size).toBe(pairs.length);
  for (const [, , to = ''] of pairs) expect(simplified(to)).toBe(to);
});
