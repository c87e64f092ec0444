// The catalogue: both languages whole, every sentence used, every code with its sentence, no word that promises.
import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { KINDS } from '@/utils/core/item';
import { REASONS } from '@/utils/core/ledger/chain/broken';
import { read, sources, union } from './sources';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;
const EN: Catalogue = en;
const ZH: Catalogue = zh;
const keys = Object.keys(EN);
const sentence = (catalogue: Catalogue, key: string) => catalogue[key]?.message ?? '';
const where = (catalogue: Catalogue, wrong: (text: string, key: string) => boolean) =>
  keys.filter((key) => wrong(sentence(catalogue, key), key));

/** Read the same in both languages. */
const SAME = new Set(['kind_iban', 'extension_name', 'badge_calm']);

describe('both languages', () => {
  it('have the same keys, in the same order', () => {
    expect(Object.keys(ZH)).toEqual(keys);
    expect([...keys].sort()).toEqual(keys);
  });

  it('name keys in snake case, by who says them first', () => {
    expect(keys.filter((key) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(key))).toEqual([]);
  });

  it('leave no sentence empty', () => {
    expect([...where(EN, blank), ...where(ZH, blank)]).toEqual([]);
  });

  it('have the same slots', () => {
    expect(keys.filter((key) => slots(sentence(EN, key)) !== slots(sentence(ZH, key)))).toEqual([]);
  });

  it('use no $, which the browser reads as its own', () => {
    expect([...where(EN, dollar), ...where(ZH, dollar)]).toEqual([]);
  });

  it('fit the stores', () => {
    for (const catalogue of [EN, ZH]) {
      expect(sentence(catalogue, 'extension_name').length).toBeLessThanOrEqual(75);
      expect(sentence(catalogue, 'extension_description').length).toBeLessThanOrEqual(132);
    }
  });
});

describe('English', () => {
  it('promises nothing and judges nobody', () => {
    expect(where(EN, (text) => /\b(safe|safely|guilty|guarantee\w*|innocent|culprit|100 ?%)\b/i.test(text))).toEqual(
      [],
    );
  });

  it('is English', () => {
    expect(where(EN, (text, key) => /\p{Script=Han}/u.test(text) && !key.startsWith('language_'))).toEqual([]);
  });
});

describe('Chinese', () => {
  it('promises nothing and judges nobody', () => {
    expect(where(ZH, (text) => /安全的|保证|有罪|无罪|罪魁|绝对|百分之百/.test(text))).toEqual([]);
  });

  it('is Chinese', () => {
    expect(
      where(
        ZH,
        (text, key) =>
          /[a-z]/i.test(text.replaceAll(/\{\w+\}/g, '')) &&
          !/\p{Script=Han}/u.test(text) &&
          !SAME.has(key) &&
          !key.startsWith('language_'),
      ),
    ).toEqual([]);
  });

  it('says 您', () => {
    expect(where(ZH, (text) => text.includes('你'))).toEqual([]);
  });

  it('has full-width punctuation after a Chinese character', () => {
    expect(
      where(ZH, (text) => /\p{Script=Han}\s?[,;:!?()]/u.test(text) || /[,;!?]\s?\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });
});

/** Sentences of codes that the core gives and that no screen shows yet. Take a prefix out when one does. */
const WAITING: readonly string[] = ['error_'];

/** Codes of the core that are shown as `<prefix>_<code>`. */
const CODES: readonly (readonly [prefix: string, codes: readonly string[]])[] = [
  ['kind', KINDS],
  ['level', union('utils/core/trust/verdict.ts', 'Level')],
  ['reason', union('utils/core/trust/verdict.ts', 'ReasonCode')],
  ['evidence', union('utils/core/detect/detection.ts', 'EvidenceCode')],
  ['verify_reason', REASONS],
  ['trace', union('utils/core/trace/suspect.ts', 'TraceReasonCode')],
];

it.each(CODES)('says every %s', (prefix, codes) => {
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`).filter((key) => !(key in EN))).toEqual([]);
});

describe('use', () => {
  const text = [
    ...sources('utils', 'components', 'entrypoints', 'scripts/verifier'),
    read('wxt.config.ts'),
    read('scripts/verifier/page.html'),
  ]
    .map((source) => source.text)
    .join('\n');
  const words = new Set(
    [...text.matchAll(/['"`]([a-z]\w*)['"`]|\btext\.(\w+)|__MSG_(\w+?)__/g)].map(
      ([, ...found]) => found.find(Boolean) ?? '',
    ),
  );
  /** Template literals that begin with at least three letters, as patterns. */
  const templates = [...text.matchAll(/`([a-z]{2}\w*_\$\{[^`]*)`/g)].map(([, body = '']) => pattern(body));

  /** Singular and plural are named by what they share. */
  const named = (key: string) => words.has(key) || words.has(key.replace(/_(?:one|other)$/, ''));

  const unused = keys.filter((key) => !named(key) && !templates.some((one) => one.test(key)));
  const waits = (key: string) => WAITING.some((prefix) => key.startsWith(prefix));

  it('of every sentence', () => {
    expect(unused.filter((key) => !waits(key))).toEqual([]);
  });

  it('still waits for what is said to wait', () => {
    expect(WAITING.filter((prefix) => !unused.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('of no sentence that is missing', () => {
    const asked = [...text.matchAll(/\b(?:text|t)\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
    expect(asked.filter((key) => !(key in EN))).toEqual([]);
  });
});

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\\w+')}$`);
}
function slots(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([slot]) => slot)
    .sort()
    .join(' ');
}
function blank(text: string): boolean {
  return text.trim() === '';
}
function dollar(text: string): boolean {
  return text.includes('$');
}
