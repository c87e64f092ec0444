// The digits of a telephone number, as the person's region, China, North America or a country code reads them.
// Works on digits alone and makes nothing while it looks. Never: separators, brackets or words; tel.ts knows those.
import type { Region } from '@/utils/core/site';
import { international, isService, NOT, nationalOf, PLAIN, type Plan, planOfRegion, within } from './phone-plan';

/** What was read. One object is filled again each time; nothing may keep it. */
export interface Reading {
  /** 0 to 1, by how it was written; 0: no number. */
  sure: number;
  plan: Plan | null;
  region: Region;
  /** Where the national number begins (perhaps with its trunk prefix), or with `coded`, the calling code. */
  from: number;
  /** Written with its calling code, which stands at `from`. */
  coded: boolean;
  prefixed: boolean;
}

const reading: Reading = { sure: 0, plan: null, region: '', from: 0, coded: false, prefixed: false };

function take(
  sure: number,
  plan: Plan | null,
  region: Region,
  from: number,
  coded: boolean,
  prefixed: boolean,
): Reading {
  reading.sure = sure;
  reading.plan = plan;
  reading.region = region;
  reading.from = from;
  reading.coded = coded;
  reading.prefixed = prefixed;
  return reading;
}

/** Where an eleven-digit number that begins with 1 is a mobile's and nothing else. */
function isChinese(region: Region): boolean {
  return region === 'CN' || region === 'HK' || region === 'MO' || region === 'TW' || region === '';
}

/** 1[3-9] and nine more: a Chinese mobile wherever it is read. */
export function isCnMobile(digits: Uint8Array, from: number, to: number): boolean {
  return to - from === 11 && digits[from] === 1 && (digits[from + 1] as number) >= 3;
}

/** Ten digits of North America: no area or exchange begins with 0 or 1, no area is N11. */
export function isNanp(digits: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10 || (digits[from] as number) < 2 || (digits[from + 3] as number) < 2) return false;
  return digits[from + 1] !== 1 || digits[from + 2] !== 1;
}

/** Reads digits `from` up to `to` (excluded) as of a region; null if they are no number there, in China or by country code. */
export function readDigits(
  digits: Uint8Array,
  from: number,
  to: number,
  plus: boolean,
  region: Region,
): Reading | null {
  if (plus) return coded(digits, from, to, 0.95, 0.7);
  const size = to - from;
  const first = digits[from];
  const home = planOfRegion(region);
  const inNanp = home?.calling === '1';
  if (first === 0) {
    const exit =
      digits[from + 1] === 0 ? 2 : inNanp && size > 12 && digits[from + 1] === 1 && digits[from + 2] === 1 ? 3 : 0;
    if (exit > 0) return coded(digits, from + exit, to, 0.9, 0.6);
  }
  if (isCnMobile(digits, from, to) && !(inNanp && isNanp(digits, from + 1, to)))
    return take(isChinese(region) ? 0.9 : 0.68, planOfRegion('CN') ?? null, 'CN', from, false, false);
  return (home && atHome(home, digits, from, to)) ?? withCode(home, digits, from, to) ?? landline(digits, from, to);
}

function coded(digits: Uint8Array, from: number, to: number, exact: number, possible: number): Reading | null {
  const abroad = to - from < 6 || to - from > 16 ? null : international(digits, from, to);
  return abroad && take(abroad.plan ? exact : possible, abroad.plan, abroad.region, from, true, false);
}

/** Without country code. A Chinese landline without its 0 is ten digits of anything. */
function atHome(home: Plan, digits: Uint8Array, from: number, to: number): Reading | null {
  if (to - from < 4 || to - from > 15) return null;
  const how = within(home, digits, from, to);
  if (how === NOT) return service(home, digits, from, to);
  const size = to - from;
  const sure = how !== PLAIN ? (size > 9 ? 0.8 : 0.6) : home.region === 'CN' ? 0.4 : size >= 9 ? 0.6 : 0.42;
  return take(sure, home, home.region, from, false, how !== PLAIN);
}

/** Free and premium numbers, with their 0 or without: hardly anybody's own. */
function service(home: Plan, digits: Uint8Array, from: number, to: number): Reading | null {
  if (isService(home, digits, from, to)) return take(0.35, home, home.region, from, false, false);
  const prefixed = digits[from] === home.trunk && isService(home, digits, from + 1, to);
  return prefixed ? take(0.35, home, home.region, from, false, true) : null;
}

/** The calling code without `+`: China's, and the person's own. */
function withCode(home: Plan | undefined, digits: Uint8Array, from: number, to: number): Reading | null {
  const size = to - from;
  if (size > 10 && digits[from] === 8 && digits[from + 1] === 6) {
    const chinese = coded(digits, from, to, 0.85, 0);
    if (chinese) return chinese;
  }
  if (!home || size < 10) return null;
  for (let i = 0; i < home.calling.length; i++) if (digits[from + i] !== home.calling.charCodeAt(i) - 0x30) return null;
  const own = coded(digits, from, to, 0.7, 0);
  return own?.plan ? own : null;
}

/** A Chinese landline with its 0, read anywhere. */
function landline(digits: Uint8Array, from: number, to: number): Reading | null {
  const plan = digits[from] === 0 && to - from >= 10 ? planOfRegion('CN') : undefined;
  return plan && within(plan, digits, from, to) !== NOT ? take(0.7, plan, 'CN', from, false, true) : null;
}

/** The normal form of what was read: E.164. `written` are the digits from `read.from` on. */
export function e164({ plan, coded: withCode, prefixed }: Reading, written: string): string {
  if (withCode || !plan) return `+${written}`;
  if (!prefixed) return `+${plan.calling}${written}`;
  return `+${plan.calling}${plan.trunk >= 0 ? written.slice(1) : nationalOf(plan, written)}`;
}

/** A reading by a plan that the groups told, not the digits alone. */
export function readBy(plan: Plan, digits: Uint8Array, from: number, to: number, sure: number): Reading | null {
  const how = within(plan, digits, from, to);
  return how === NOT ? null : take(sure, plan, plan.region, from, false, how !== PLAIN);
}
