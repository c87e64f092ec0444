import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/core/item';
import type { LetterLanguage } from '@/utils/core/remedy/case';
import { letterItems } from '@/utils/core/remedy/letters/facts';
import { type AccessFacts, type HostFacts, plainText } from '@/utils/core/remedy/letters/letter';
import { missingFor, renderLetter } from '@/utils/core/remedy/letters/render';
import { FULL, HOST, leaked, letterItem, MINIMAL, row } from './make';

const LANGUAGES: readonly LetterLanguage[] = ['zh-Hans', 'en'];
const access = (language: LetterLanguage, facts: AccessFacts) =>
  plainText(renderLetter('access-request', language, facts));
const notice = (language: LetterLanguage, facts: HostFacts) => plainText(renderLetter('host-notice', language, facts));
const CASES: readonly (readonly [string, (language: LetterLanguage) => string])[] = [
  ['a full request', (language) => access(language, FULL)],
  ['a minimal request', (language) => access(language, MINIMAL)],
  ['a minimal notice', (language) => notice(language, HOST)],
  ['a full notice', (language) => notice(language, { ...HOST, identity: '居民身份证 110***', items: FULL.items })],
];

/** What an unfilled or half-filled slot looks like. */
const HOLE = /[{}]|undefined|null|NaN|：[。；]|:\s*[.;\n]|，，|、、|；；|\(\s*\)|（）|__|\bon\s*\.|^\s*$|[^\S\n]{2}/m;

describe.each(LANGUAGES)('a letter in %s', (language) => {
  it.each(CASES)('leaves no slot empty in %s', (_, write) => {
    for (const paragraph of write(language).split('\n\n')) expect(paragraph).not.toMatch(HOLE);
  });

  it('never announces a list that does not follow', () => {
    for (const facts of [FULL, MINIMAL]) {
      const { paragraphs } = renderLetter('access-request', language, facts);
      paragraphs.forEach(({ text }, index) => {
        if (/[:：]\s*$/.test(text)) expect(paragraphs[index + 1]?.style).toBe('item');
      });
    }
  });

  it.each(CASES)('reads as it was reviewed: %s', (name, write) => {
    expect(write(language)).toMatchSnapshot(name);
  });

  it('tells the addressee, the days, the masks and the values that the person gave', () => {
    const written = access(language, FULL);
    for (const word of [
      'shop.test',
      '138****5678',
      '13812345678',
      '110105********002X',
      '王小明',
      'ming@example.test',
    ]) {
      expect(written).toContain(word);
    }
    const days =
      language === 'en'
        ? ['3 May 2026', '1 June 2026', '20 November 2026']
        : ['2026年5月3日', '2026年6月1日', '2026年11月20日'];
    for (const day of days) expect(written).toContain(day);
  });

  it('never prints a password, a security code or a one-time code', () => {
    for (const kind of ['password', 'cc-csc', 'cc-exp', 'one-time-code'] as const) {
      const items = [letterItem({ kind, mask: 'MASK', value: 'hunter2', given: ['2026-05-03'] })];
      const written = access(language, { ...FULL, items }) + notice(language, { ...HOST, items });
      expect(written).not.toMatch(/hunter2|MASK/);
    }
  });

  it('never puts full values into a notice about a public post', () => {
    expect(notice(language, { ...HOST, items: FULL.items })).not.toContain('13812345678');
  });

  it('shows the addressee no mask of an item that it was never given', () => {
    const items = [letterItem({ given: ['2026-05-03'] }), letterItem({ kind: 'email', mask: 'm***@example.test' })];
    const written = access(language, { ...FULL, contact: '', items });
    expect(written).toContain('138****5678');
    expect(written).not.toContain('m***@example.test');
    expect(written).toContain(language === 'en' ? 'e-mail address' : '电子邮箱地址');
  });

  it('names every kind', () => {
    const items = KINDS.map((kind) => letterItem({ kind, mask: '*' }));
    for (const paragraph of access(language, { ...FULL, items }).split('\n\n')) expect(paragraph).not.toMatch(HOLE);
  });

  it('does not accuse', () => {
    expect(access(language, FULL)).toContain(
      language === 'en' ? 'does not assert that you caused' : '并非认定泄露系由贵方造成',
    );
  });
});

const ARTICLES_ZH: Readonly<Record<string, string>> = {
  四十四: '44',
  四十五: '45',
  四十七: '47',
  四十八: '48',
  五十: '50',
  五十七: '57',
  六十五: '65',
  六十九: '69',
  一千零三十七: '1037',
  一百九十五: '195',
  二百五十三条之一: '253-1',
};

describe('the access request', () => {
  it.each(Object.entries(ARTICLES_ZH))('cites article %s in Chinese and %s in English', (chinese, western) => {
    expect(access('zh-Hans', FULL)).toContain(`第${chinese.includes('条') ? chinese : `${chinese}条`}`);
    expect(access('en', FULL)).toMatch(new RegExp(`\\b${western}\\b`));
  });

  it('calls the fifteen working days a yardstick and not a statutory limit', () => {
    expect(access('zh-Hans', MINIMAL)).toMatch(/十五个工作日.*并非法定期限/);
    expect(access('en', MINIMAL)).toMatch(/15 working days.*not a statutory limit/);
  });

  it('does not lean on Civil Code 1195, which is for hosts', () => {
    expect(access('zh-Hans', FULL)).not.toContain('一千一百九十五');
    expect(access('en', FULL)).not.toContain('1195');
  });

  it('asks for logs to be kept before it asks for deletion', () => {
    const written = access('zh-Hans', FULL);
    expect(written.indexOf('保全证据')).toBeGreaterThan(0);
    expect(written.indexOf('保全证据')).toBeLessThan(written.indexOf('其后删除'));
  });
});

describe('the notice to a host', () => {
  it('rests on Civil Code 1195 and says what a wrong notice costs', () => {
    expect(notice('zh-Hans', HOST)).toMatch(/第一千一百九十五条第三款/);
    expect(notice('en', HOST)).toMatch(/article 1195, paragraph 3/);
  });

  it('says what it still needs, and is not written without it', () => {
    const bare: HostFacts = { ...HOST, site: '', name: '', contact: '', urls: [], evidence: '' };
    expect(missingFor(bare)).toEqual(['site', 'name', 'contact', 'urls', 'evidence']);
    expect(missingFor(HOST)).toEqual([]);
    expect(() => renderLetter('host-notice', 'en', bare)).toThrow(/urls/);
  });
});

describe('letterItems', () => {
  const DAY = 86_400_000;
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

  it('dates what the addressee got, once a day, and nothing that others got', () => {
    const rows = [
      row({ submittedAt: 3 * DAY }),
      row({ submittedAt: DAY, sentAt: DAY + 5 }),
      row({ submittedAt: DAY + 9 }),
      row({ recipient: 'other.test', submittedAt: 5 * DAY }),
      row({ itemId: 'tel:bb', submittedAt: 6 * DAY }),
      row({ decision: 'refused', submittedAt: 7 * DAY }),
    ];
    const [item] = letterItems([leaked()], rows, 'shop.test', ['13812345678'], dayOf);
    expect(item).toEqual(letterItem({ value: '13812345678', given: ['1970-01-02', '1970-01-04'] }));
  });

  it('compares what was told without a value by its kind', () => {
    const password = leaked({ kind: 'password', subtype: '', itemId: null, mask: '' });
    const rows = [row({ kind: 'password', itemId: null, submittedAt: DAY }), row({ submittedAt: 2 * DAY })];
    expect(letterItems([password], rows, 'shop.test', [], dayOf)[0]?.given).toEqual(['1970-01-02']);
    const ticked = leaked({ itemId: null, mask: '' });
    expect(letterItems([ticked], rows, 'shop.test', [], dayOf)[0]?.given).toEqual(['1970-01-03']);
  });

  it('finds nothing for a value that the record does not know', () => {
    const unknown = leaked({ itemId: null, mask: '139****0000' });
    expect(letterItems([unknown], [row()], 'shop.test', [], dayOf)[0]?.given).toEqual([]);
  });
});
