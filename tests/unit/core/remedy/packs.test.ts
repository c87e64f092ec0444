import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { packFor } from '@/utils/core/remedy/packs';
import { CN } from '@/utils/core/remedy/packs/cn';

describe('the pack of mainland China', () => {
  it('is served for its region and for no other', () => {
    expect(packFor('CN')).toBe(CN);
    for (const region of ['US', 'HK', 'TW', '', 'constructor', '__proto__']) expect(packFor(region)).toBeNull();
  });

  it('has every sentence in both languages', () => {
    const keys = [...CN.facts.map(({ says }) => says), ...CN.authorities.map(({ use }) => use), CN.reply.basis];
    for (const key of keys) for (const catalogue of [en, zh]) expect(catalogue).toHaveProperty([key, 'message']);
  });

  it('names each article with the day on which it was checked', () => {
    const cited = CN.facts.map(({ law, article }) => `${law.en} ${article}`);
    expect(new Set(cited).size).toBe(cited.length);
    for (const { checked } of CN.facts) expect(checked).toBe('2026-11-24');
    for (const article of ['44', '45', '47', '48', '50', '57', '65', '69', '1037', '1195', '188', '56', '253-1']) {
      expect(CN.facts.some((fact) => fact.article === article)).toBe(true);
    }
  });

  it('calls the fifteen working days a yardstick: not binding, and to be checked', () => {
    expect(CN.reply).toMatchObject({ workingDays: 15, binding: false });
    expect(CN.facts.find(({ id }) => id === 'app-191')?.status).toBe('check-this');
  });

  it('gives every bank and carrier line as a hint only', () => {
    const hints = CN.authorities.filter(({ group }) => group === 'bank' || group === 'carrier');
    expect(hints.length).toBeGreaterThan(10);
    for (const { phoneStatus } of hints) expect(phoneStatus).toBe('check-this');
  });

  it('has well-formed lines and addresses, each authority once', () => {
    const ids = CN.authorities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { phone, url } of CN.authorities) {
      expect(phone ?? url).not.toBeNull();
      if (phone !== null) expect(phone).toMatch(/^[\d-]{3,13}$/);
      if (url !== null) expect(new URL(url).pathname).toBe('/');
    }
  });
});
