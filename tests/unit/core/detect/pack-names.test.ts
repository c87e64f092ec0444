import { expect, it } from 'vitest';
import { packOf, packsFor } from '@/utils/core/detect/pack-names';
import { knownPlans } from '@/utils/core/detect/phone-plan';
import './make';

it.each([
  ['CN', 'shop.example.com', 'en', ['china']],
  ['CN', 'www.example.de', '', ['china', 'europe']],
  ['US', 'example.com', 'en-US', []],
  ['US', 'example.com', 'zh-CN', ['china']],
  ['US', 'example.com', 'pt-BR', ['europe', 'americas']],
  ['US', 'example.com', 'en-ZA', ['africa']],
  ['JP', 'example.co.jp', 'ja', ['asia']],
  ['', 'localhost', '', []],
  ['US', '', 'x-klingon-?!', []],
])('somebody in %j on %s in %j needs %j', (region, host, lang, packs) => {
  expect(packsFor(region, host, lang)).toEqual(packs);
});

it('has a pack, or the base, for every region that has telephones', () => {
  for (const [, region] of knownPlans())
    expect(packOf(region) ?? 'base', region).toMatch(/^(?:china|europe|asia|americas|africa|base)$/);
  expect(packOf('US')).toBeNull();
  expect(packOf('ZZ')).toBe('africa');
});
