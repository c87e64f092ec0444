import { expect, test } from 'vitest';
import { itemKey, kindKey, progressOf } from '@/components/labels';
import { namedRegions, REGIONS } from '@/components/regions';
import en from '@/public/_locales/en/messages.json';
import { DOCUMENT_WORDS } from '@/utils/core/detect/document-words';
import { KINDS } from '@/utils/core/item';
import { row } from './rows';

test('every kind has a label', () => {
  for (const kind of KINDS) expect(Object.keys(en)).toContain(kindKey(kind));
});

test('every document has a label, and what is none is a document all the same', () => {
  const types = Object.keys(DOCUMENT_WORDS).filter(Boolean);
  const keys = types.map((type) => itemKey('document', type));
  expect(new Set(keys).size).toBe(types.length);
  for (const key of keys) expect(Object.keys(en)).toContain(key);
  for (const subtype of ['', 'ship', 'constructor']) expect(itemKey('document', subtype)).toBe('kind_document');
  expect(itemKey('national-id', 'passport')).toBe('kind_national_id');
});

test('a row that was seen leaving says so even where the person refused', () => {
  expect(progressOf(row({ decision: 'refused' }))).toBe('sent');
  expect(progressOf(row({ decision: 'refused', sentAt: null }))).toBe('refused');
  expect(progressOf(row({ sentAt: null }))).toBe('submitted');
  expect(progressOf(row({ sentAt: null, submittedAt: null }))).toBe('typed');
});

test('every region is listed once and has a name in both languages', () => {
  expect(new Set(REGIONS).size).toBe(REGIONS.length);
  expect(REGIONS).toHaveLength(249);
  for (const lang of ['en', 'zh-CN']) for (const [code, name] of namedRegions(lang)) expect(name).not.toBe(code);
});
