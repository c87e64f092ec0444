// What the person registers is recognised from then on, however it is written, and lies there as a fingerprint and a mask.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '@/utils/core/item';
import type { Matched } from '@/utils/messages/protocol';
import { database } from '@/utils/platform/database';
import { registerItem } from '@/utils/platform/own-items';
import { everythingAtRest, finding, freshBrowser, fromContent, fromPage, startBackground } from './world';

let say: Awaited<ReturnType<typeof startBackground>>['say'];
beforeEach(async () => {
  await freshBrowser();
  ({ say } = await startBackground());
});
const match = async (text: string) => (await say(fromPage(), 'match', { text })).ok as Matched[];
const known = async (text: string) =>
  (await match(text)).filter((one) => one.known).map(({ kind, mask }) => [kind, mask]);
const give = (value: string, kind: Kind, eventId = 'event-00000001') =>
  say(fromContent(), 'record', {
    eventId,
    findings: [finding(kind, value)],
    to: 'https://shop.example/pay',
    channel: 'form',
    decision: 'once',
    verdict: 'unknown',
    reasons: [],
    at: 2000,
  });

describe('an item that was registered and given to nobody yet', () => {
  it.each([
    ['tel', '138 0013 8000', 'call me on +86 138-0013-8000', '138****8000'],
    ['tel', '+86 13800138000', '我的手机是１３８００１３８０００', '138****8000'],
    ['name', '張三', '请问是张三先生吗？', '张**'],
    ['name', '张三', '張三，您好', '張**'],
    ['name', 'José García', 'Hello Jose Garcia, your parcel', 'J**'],
    ['email', 'Li.Lei@Example.com', '写信到 li.lei@example.com 吧', 'l***@example.com'],
    ['street-address', '北京市朝阳区建国路88号', '地址：北京市 朝陽區 建國路88號；', '北京市****'],
    ['vehicle-plate', '苏A12345', '您的车牌苏A12345欠费', '****45'],
    ['username', 'Wanderer_77', 'user wanderer_77 has been banned', 'w****7'],
    ['bank-account', '1234 5678 90', 'account 1234567890 was closed', '****90'],
    ['national-id', '11010519491231002X', '证件 110105 19491231 002x', '110****2X'],
  ] as [Kind, string, string, string][])('a %s %s is known in "%s"', async (kind, value, text, mask) => {
    expect(await known(text)).toEqual([]);
    await registerItem(kind, value, 500);
    expect((await known(text)).filter(([found]) => found === kind)).toEqual([[kind, mask]]);
  });

  it('is read as of the region that the person lives in', async () => {
    await say(fromPage(), 'change', { settings: { region: 'DE' } });
    await registerItem('tel', '030 90182 0000', 500);
    expect(await known('Ruf an: +49 30 901820000')).toEqual([['tel', '+49****00']]);
    await say(fromPage(), 'change', { settings: { region: 'CN' } });
    expect(await known('打 030 90182 0000')).toEqual([]);
  });

  it('is not known in what is merely like it', async () => {
    await registerItem('email', 'li.lei@example.com', 500);
    await registerItem('name', '张三', 500);
    expect(await known('li.lei+shop@example.com 张山先生')).toEqual([]);
  });

  it('lies there without its value', async () => {
    const item = await registerItem('street-address', '北京市朝阳区建国路88号', 500);
    expect(item).toMatchObject({ kind: 'street-address', mask: '北京市****', firstSeen: 500, registeredAt: 500 });
    expect(await everythingAtRest()).not.toMatch(/建国路|88号/);
  });

  it.each(['password', 'cc-csc', 'one-time-code', 'wallet-key', 'api-token'] as Kind[])(
    'is none where it is a %s',
    async (kind) => {
      expect(await registerItem(kind, '123456', 500)).toBeNull();
      expect(await registerItem('name', '   ', 500)).toBeNull();
      expect(await database().items.count()).toBe(0);
    },
  );
});

it('an item that is registered and then given is one item, and the other way about', async () => {
  await registerItem('name', '張三', 500);
  await give('张三', 'name');
  expect(await database().items.count()).toBe(1);
  await give('+8613800138000', 'tel', 'event-00000002');
  await registerItem('tel', '138 0013 8000', 900);
  const items = await database().items.orderBy('kind').toArray();
  expect(items.map(({ kind, firstSeen, registeredAt }) => [kind, firstSeen, registeredAt])).toEqual([
    ['name', 500, 500],
    ['tel', 2000, 900],
  ]);
});

it('forgetting a site forgets what only it had, but not what the person registered', async () => {
  await give('张三', 'name');
  await give('+8613800138000', 'tel', 'event-00000002');
  await registerItem('name', '张三', 900);
  await say(fromPage(), 'forgetSite', { site: 'shop.example' });
  expect(await database().disclosures.count()).toBe(0);
  expect((await database().items.toArray()).map(({ kind }) => kind)).toEqual(['name']);
});
