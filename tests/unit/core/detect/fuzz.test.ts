// Whatever is typed, by whoever, into whatever field: recognition answers, and what it answers is in order.
// 20,000 values; a million with WHENCE_FUZZ=1000000 (npm test -- --full), whose result is kept in docs/fuzzing.md.
import { writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { detectField } from '@/utils/core/detect/combine';
import { findByContext } from '@/utils/core/detect/context/context';
import type { Detection, FieldFacts } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import { normalForm } from '@/utils/core/detect/normal-form';
import { groupFields } from '@/utils/core/detect/split';
import { detectText, MAX_TEXT } from '@/utils/core/detect/text';
import { candidates } from '@/utils/core/detect/whole';
import { KINDS, type Kind } from '@/utils/core/item';
import { NAMES } from './context/find';
import { field } from './fields';
import {
  anyField,
  anyValue,
  fullWidth,
  inDigitsFrom,
  mathematical,
  NUMBERS,
  type Random,
  seeded,
  withInvisible,
} from './fuzz-values';

vi.setConfig({ testTimeout: 30_000 });

const COUNT = Number(process.env.WHENCE_FUZZ ?? 20_000);
const LONG = 1_000_000;
const SEED = Number(process.env.WHENCE_SEED ?? 20_261_124);
const REGIONS = ['CN', 'US', 'DE', ''] as const;
const KNOWN: ReadonlySet<string> = new Set(KINDS);

/** What is wrong with the detections of a text; '' if nothing. */
function wrong(all: readonly Detection[], length: number, apart: boolean): string {
  let last = 0;
  for (const { kind, subtype, start, end, normalized, confidence, evidence } of all) {
    if (!KNOWN.has(kind)) return `the kind ${kind} is unknown`;
    if (typeof subtype !== 'string' || typeof normalized !== 'string') return `${kind} has no normal form`;
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length))
      return `${kind} stands at ${start}-${end} of ${length}`;
    if (start < last) return `${kind} at ${start} begins before ${last}`;
    if (!(confidence >= 0.5 && confidence <= 1)) return `${kind} has the confidence ${confidence}`;
    if (evidence.length === 0 || evidence.some(({ code }) => !code)) return `${kind} has no evidence`;
    last = apart ? end : start;
  }
  return '';
}

interface Case {
  readonly value: string;
  readonly facts: FieldFacts;
  readonly kind: Kind;
}

/** Each answers what is wrong, '' if nothing. */
const PROMISES: Readonly<Record<string, (one: Case, region: string) => string>> = {
  'in running text': ({ value }, region) => wrong(detectText(value, { region }), value.length, true),
  'in a field': (one, region) => wrong(detectField(one.facts, one.value, { region }), one.value.length, false),
  'by context': ({ value }, region) => {
    const sure = findByContext(value, { region }, NAMES).filter(({ confidence }) => confidence >= 0.5);
    return wrong(sure, value.length, true);
  },
  'of a tried value': ({ value }, region) => {
    const out = candidates(value, { region }).find(({ start, end }) => start < 0 || start > end || end > value.length);
    return out ? `${out.kind} stands at ${out.start}-${out.end}` : '';
  },
  'in a normal form': ({ value, kind }, region) => {
    const once = normalForm(kind, value, region);
    const twice = normalForm(kind, once, region);
    return once === twice ? '' : `${kind}: ${JSON.stringify(once)} and ${JSON.stringify(twice)}`;
  },
  'of a form': ({ facts }) => {
    const places = groupFields([facts, { ...facts, maxlength: 4 }, facts]).flatMap(({ parts }) => parts);
    const isWrong = new Set(places).size < places.length || places.some((at) => at < 0 || at > 2);
    return isWrong ? `fields ${places} are grouped` : '';
  },
  'of a file': ({ value, facts }, region) => {
    const file = documentOf(facts, `${value}.pdf`, { region });
    return file && (file.kind !== 'document' || file.confidence < 0.5) ? `is a ${file.kind}` : '';
  },
};
/** Dear ones, which are asked of one value in so many. */
const SELDOM: Readonly<Record<string, number>> = { 'of a tried value': 4, 'of a form': 4, 'of a file': 16 };
/** What is cheap is asked for every region, the rest for one. */
const EVERYWHERE = 'in running text';

function broken(one: Case, name: string, region: string): string {
  try {
    return PROMISES[name]?.(one, region) ?? '';
  } catch (error) {
    return `throws ${error}`;
  }
}

/** The smallest case that is broken in some way too: piece after piece of its value is left out, and fact after fact. */
function smallest(one: Case, name: string, region: string): Case {
  let { value } = one;
  for (let size = value.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at + size <= value.length; ) {
      const less = value.slice(0, at) + value.slice(at + size);
      if (broken({ ...one, value: less }, name, region)) value = less;
      else at += size;
    }
  let { facts } = one;
  for (const fact of Object.keys(facts)) {
    const less = { ...facts, [fact]: (SILENT as unknown as Record<string, unknown>)[fact] };
    if (broken({ ...one, value, facts: less }, name, region)) facts = less;
  }
  return { ...one, value, facts };
}
const SILENT = field({});

/** What a person needs to see it again. */
function told(n: number, one: Case, name: string, region: string): string {
  const least = smallest(one, name, region);
  const facts = Object.fromEntries(Object.entries(least.facts).filter(([, fact]) => fact !== '' && fact !== -1));
  return `seed ${SEED}, value ${n}, ${name}, "${region}": ${JSON.stringify(least.value)} ${JSON.stringify(facts)} ${broken(least, name, region)}`;
}

function caseOf(n: number): { readonly one: Case; readonly region: string } {
  const random = seeded(SEED + n * 7919);
  const value = anyValue(random);
  const facts = anyField(random);
  const kind = KINDS[Math.floor(random() * KINDS.length)] as Kind;
  return { one: { value, facts, kind }, region: REGIONS[n % REGIONS.length] as string };
}

/** Every broken promise of the values from 0 to `count`, twenty at most. */
function complaints(count: number): string[] {
  const out: string[] = [];
  for (let n = 0; n < count && out.length < 20; n++) {
    const { one, region } = caseOf(n);
    for (const name in PROMISES) {
      if (n % (SELDOM[name] ?? 1) !== 0) continue;
      for (const where of name === EVERYWHERE ? REGIONS : [region]) {
        if (broken(one, name, where)) out.push(told(n, one, name, where));
      }
    }
  }
  return out;
}

/** Seconds since `start`. */
const since = (start: number) => (performance.now() - start) / 1000;

function keep(seconds: number, broken: readonly string[]): void {
  const rows = [
    `| date | ${new Date().toISOString().slice(0, 10)} |`,
    `| values | ${COUNT.toLocaleString('en')} |`,
    `| seed | ${SEED} |`,
    `| duration | ${Math.round(seconds)} s |`,
    `| outcome | ${broken.length === 0 ? 'no promise was broken' : `${broken.length} broken promises`} |`,
  ];
  writeFileSync('docs/fuzzing.md', `${PAGE}\n${rows.join('\n')}\n`);
}
const PAGE = `# Fuzzing recognition

Written by \`tests/unit/core/detect/fuzz.test.ts\` whenever it runs in its long form: \`npm test -- --full\`, or that file alone with \`WHENCE_FUZZ=1000000 npx vitest run tests/unit/core/detect/fuzz.test.ts\`. \`npm test\` runs the first 20,000 of the same values; \`WHENCE_SEED\` draws others.

The values are valid numbers, secrets, names and addresses that an adversary typed (invisible signs, digits of other scripts, direction and combining marks, doubled separators, cut, doubled, mixed with English, Chinese, Arabic), markup, base64 and addresses of pages, hostile repeats, and UTF-16 units of any kind, lone surrogates and NULs among them. Each is read as running text for four regions, as the value of a field that says something else, by context, as a value that a person tries, as a file's name and as a normal form. Promised is that nothing throws, that every find lies within the value and in order, that no two finds of a text overlap, that each has a known kind, a normal form, a confidence from 0.5 to 1 and a reason, and that a normal form is its own normal form. What was broken once stands at the end of the test, each with its smallest example.

| last long run | |
| --- | --- |`;

describe('whatever is typed', () => {
  it(`keeps every promise for ${COUNT} values`, { timeout: 60_000 + COUNT * 4 }, () => {
    const start = performance.now();
    const all = complaints(COUNT);
    if (COUNT >= LONG) keep(since(start), all);
    expect(all).toEqual([]);
  });

  it('would notice a find out of place, a second one over it, an unsure one and one without a reason', () => {
    const good: Detection = detectText('a@b.cn', { region: '' })[0] as Detection;
    expect(wrong([good], 6, true)).toBe('');
    expect(wrong([good], 5, true)).toContain('stands at 0-6 of 5');
    expect(wrong([good, good], 6, true)).toContain('begins before');
    expect(wrong([{ ...good, confidence: 0.49 }], 6, true)).toContain('confidence');
    expect(wrong([{ ...good, evidence: [] }], 6, true)).toContain('no evidence');
    expect(wrong([{ ...good, kind: 'shoe-size' as Kind }], 6, true)).toContain('unknown');
  });

  it('draws the same values for the same seed, and all sorts of them', () => {
    expect(caseOf(17)).toEqual(caseOf(17));
    const drawn = Array.from({ length: 2000 }, (_, n) => caseOf(n).one.value).join('\n');
    for (const sign of ['\u0000', '\u200d', '\u202e', '\u0301', '٣', '４', '<script>', '%', '谢谢', 'شكرا'])
      expect(drawn, JSON.stringify(sign)).toContain(sign);
    expect(drawn.isWellFormed()).toBe(false);
  });

  it('answers the same again, whatever was read in between', () => {
    for (let n = 0; n < 1000; n++) {
      const { one, region } = caseOf(n);
      const first = detectText(one.value, { region });
      detectText(caseOf(n + 1).one.value, { region: 'US' });
      expect(detectText(one.value, { region }), JSON.stringify(one.value)).toEqual(first);
    }
  });

  it('answers for a value of fifty megabytes, and looks no further than the cap', { timeout: 60_000 }, () => {
    for (const unit of ['13812345678 a@b.cn 11010519491231002X ', '中1\u200d4111１']) {
      const value = unit.repeat(Math.ceil(50_000_000 / unit.length));
      for (const found of [
        detectText(value, { region: 'CN' }),
        detectField(field({ label: 'E-mail' }), value, { region: 'CN' }),
      ])
        for (const { end } of found) if (end > MAX_TEXT) expect(end).toBeLessThanOrEqual(MAX_TEXT);
    }
  });
});

const MAKERS = Object.values(NUMBERS);
const seen = (all: readonly Detection[]) => all.map(({ kind, normalized }) => `${kind} ${normalized}`);

/** Ways to write a text that change nothing of what it says. */
const DISGUISES: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'invisible signs between its digits': (text, random) => withInvisible(random, text),
  'full-width forms': fullWidth,
  'Arabic-Indic digits': (text) => inDigitsFrom(text, 0x660),
  'Persian digits': (text) => inDigitsFrom(text, 0x6f0),
  'Devanagari digits': (text) => inDigitsFrom(text, 0x966),
  'Thai digits': (text) => inDigitsFrom(text, 0xe50),
  'mathematical digits': (text, random) => mathematical(text, Math.floor(random() * 5)),
};

describe('a number in disguise', () => {
  it.each(Object.keys(DISGUISES))('is found as without it: %s', (name) => {
    const missed: string[] = [];
    const random = seeded(SEED);
    for (let n = 0; n < 4000; n++) {
      const make = MAKERS[n % MAKERS.length] as (random: Random) => string;
      const plain = (['', '', 'Nr. ', '号码：'][Math.floor(n / 5) % 4] as string) + make(random);
      const other = DISGUISES[name]?.(plain, random) as string;
      const region = REGIONS[Math.floor(n / 20) % 4] as string;
      const expected = seen(detectText(plain, { region })).join();
      if (seen(detectText(other, { region })).join() !== expected)
        missed.push(`${region} ${JSON.stringify(other)} ${expected}`);
    }
    expect(missed.slice(0, 9)).toEqual([]);
  });

  it.each(Object.keys(DISGUISES))('is found in a field as without it: %s', (name) => {
    const missed: string[] = [];
    const random = seeded(SEED + 1);
    const labels = ['身份证号', 'Card number', 'IBAN', '手机号', 'E-mail', ''];
    for (let n = 0; n < 2000; n++) {
      const plain = (MAKERS[n % MAKERS.length] as (random: Random) => string)(random);
      const facts = field({ label: labels[Math.floor(n / 5) % labels.length] as string });
      const expected = seen(detectField(facts, plain, { region: 'CN' })).join();
      const other = DISGUISES[name]?.(plain, random) as string;
      if (seen(detectField(facts, other, { region: 'CN' })).join() !== expected)
        missed.push(`${facts.label} ${JSON.stringify(other)} ${expected}`);
    }
    expect(missed.slice(0, 9)).toEqual([]);
  });

  it('has numbers to begin with', () => {
    const random = seeded(SEED);
    for (const [name, make] of Object.entries(NUMBERS)) {
      const found = Array.from({ length: 50 }, () => detectText(make(random), { region: 'CN' })).filter(
        (all) => all.length,
      );
      expect(found.length, name).toBeGreaterThan(25);
    }
  });
});

it('a list that says it is a password throws nothing', () => {
  expect(detectField(field({ tag: 'select', type: 'password' }), 'x', { region: 'CN' })).toEqual(expect.any(Array));
});

describe('what was broken once', () => {
  it('a hidden field that is labelled as a search box is surely a password', () => {
    const [found] = detectField(field({ type: 'password', label: 'Search' }), 'x', { region: 'CN' });
    expect(found?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('a number that goes on after an invisible sign is longer than what stands before it', () => {
    expect(detectText('13812345678\u200b9', { region: 'CN' })).toEqual(detectText('138123456789', { region: 'CN' }));
  });

  it.each(['\u00ad', '\u061c', '\u180e', '\ufeff'])('an address with %j in its host is found without it', (sign) => {
    expect(seen(detectText(`li@exam${sign}ple.com`, { region: '' }))).toEqual(['email li@example.com']);
  });

  it('one invisible sign, wherever it stands, changes nothing', () => {
    const random = seeded(SEED);
    for (let n = 0; n < 500; n++) {
      const plain = (MAKERS[n % MAKERS.length] as (random: Random) => string)(random);
      const at = 1 + Math.floor(random() * (plain.length - 1));
      const other = `${plain.slice(0, at)}${n % 2 ? '\u200b' : '\u00ad'}${plain.slice(at)}`;
      expect(seen(detectText(other, { region: 'DE' })), other).toEqual(seen(detectText(plain, { region: 'DE' })));
    }
  });

  it.each(['a\u207bb', 'a\ufe58b', 'Y\u030a'])('the normal form of a name is its own: %s', (name) => {
    const once = normalForm('name', name, 'CN');
    expect(normalForm('name', once, 'CN')).toBe(once);
  });
});
