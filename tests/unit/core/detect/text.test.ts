import { expect, it } from 'vitest';
import { detectText } from '@/utils/core/detect/text';

it('finds what a message knew, each in its place', () => {
  const text = '我叫李雷，身份证 11010519491231002X，手机138 1234 5678，卡号6222021234567890128，邮箱li.lei@example.com。';
  const found = detectText(text, { region: 'CN' });
  expect(found.map((each) => [each.kind, text.slice(each.start, each.end)])).toEqual([
    ['national-id', '11010519491231002X'],
    ['tel', '138 1234 5678'],
    ['cc-number', '6222021234567890128'],
    ['email', 'li.lei@example.com'],
  ]);
});
