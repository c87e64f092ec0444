import { expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { detectField } from '@/utils/core/detect/combine';
import { findByContext } from '@/utils/core/detect/context/context';
import { GIVEN_NAMES } from '@/utils/core/detect/context/given-names';
import { namesFrom } from '@/utils/core/detect/context/names';
import type { EvidenceCode } from '@/utils/core/detect/detection';
import { documentOf } from '@/utils/core/detect/document';
import { because } from '@/utils/core/detect/evidence';
import { NUMBERS } from '@/utils/core/detect/packs/numbers';
import { wholeValue } from '@/utils/core/detect/plausible';
import { learn } from '@/utils/core/detect/regions';
import { detectText } from '@/utils/core/detect/text';
import { field } from './fields';

learn(NUMBERS);

const CODES = {
  checksum: 1,
  birth_date: 1,
  region_code: 1,
  issuer_range: 1,
  length: 1,
  number_plan: 1,
  format: 1,
  country_registry: 1,
  autocomplete: 1,
  input_type: 1,
  field_word: 1,
  label_word: 1,
  nearby_word: 1,
  file_word: 1,
  form_word: 1,
  parts: 1,
  contradiction: 1,
  surname: 1,
  given_name: 1,
  structure: 1,
  token_prefix: 1,
  word_list: 1,
  bank_code: 1,
} satisfies Record<EvidenceCode, 1>;
const catalogues: Record<string, { message: string }>[] = [en, zh];
const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);

it('every reason has a sentence in both languages with the same slots', () => {
  for (const code of Object.keys(CODES)) {
    const [english, chinese] = catalogues.map((catalogue) => catalogue[`evidence_${code}`]?.message ?? '');
    expect(english, code).toBeTruthy();
    expect(chinese, code).toBeTruthy();
    expect(slots(chinese as string).sort(), code).toEqual(slots(english as string).sort());
  }
});

it('every slot of a sentence is filled by what recognition says', () => {
  const text =
    '身份证11010519491231002X 110105491231002 电话+86 138 1234 5678 卡号4111111111111111 护照E12345678 IBAN DE89370400440532013000 BIC COBADEFFXXX a@b.cn 536-90-4399';
  const detections = [
    ...detectText(text, { region: 'CN' }),
    ...detectField(field({ label: 'Date of birth', name: 'dob', autocomplete: 'bday' }), '1990-01-02', {
      region: 'CN',
    }),
    ...detectField(field({ type: 'password' }), 'x', { region: 'CN' }),
    ...detectField(field({ after: [{ type: 'password', autocomplete: '', name: 'p', id: '', label: '' }] }), 'anna77', {
      region: 'CN',
    }),
    ...detectField(field({ label: 'E-mail' }), '4111111111111111', { region: 'CN' }),
    ...findByContext(
      '王小明先生 to Judith Kowalski, 12 Oak Lane, with ghp_0123456789abcdefghijABCDEFGHIJ012345; legal winner thank year wave sausage worth useful legal winner thank yellow',
      { region: 'CN' },
      namesFrom(GIVEN_NAMES),
    ),
    ...detectField(field({ label: '身份证号' }), '110105491231002', { region: 'CN' }),
    documentOf(field({ type: 'file' }), 'passport.pdf', { region: 'CN' }),
    // What stands in several boxes is read as one.
    wholeValue({ kind: 'cc-number', confidence: 0.9, evidence: [because('parts')] }, '4111111111111111', {
      region: 'CN',
    }),
  ];
  const seen = new Set<string>();
  for (const { code, params } of detections.flatMap((each) => each?.evidence ?? [])) {
    seen.add(code);
    for (const slot of slots(catalogues[0]?.[`evidence_${code}`]?.message ?? ''))
      expect(params?.[slot], `${code} ${slot}`).toBeTruthy();
  }
  expect([...seen].sort()).toEqual(Object.keys(CODES).sort());
});
