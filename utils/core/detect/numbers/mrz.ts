// Machine-readable zones of travel documents, ICAO 9303: TD1 (three lines of 30), TD2 (two of 36), TD3 (two of 44).
// Never: visas; a zone of which any check digit fails; the name.
import { isDate } from '@/utils/core/detect/checks';
import { icao } from './checks';

export interface Mrz {
  readonly kind: 'passport' | 'national-id';
  /** Lower-case ISO 3166-1 of the issuing state; empty where it is none. */
  readonly country: string;
  readonly number: string;
  /** `YYYY-MM-DD`; empty where a part is not known. */
  readonly bday: string;
}

/** Where each part stands: number, its check, birth, expiry, and what the last digit covers. */
interface Layout {
  readonly lines: number;
  readonly width: number;
  /** Offsets in the lines joined to one. */
  readonly number: number;
  readonly birth: number;
  readonly expiry: number;
  readonly covered: readonly (readonly [number, number])[];
  readonly composite: number;
  /** Where a number too long for its nine places goes on. */
  readonly rest: readonly [number, number] | null;
}

const TD1: Layout = {
  lines: 3,
  width: 30,
  number: 5,
  birth: 30,
  expiry: 38,
  covered: [
    [5, 30],
    [30, 37],
    [38, 45],
    [48, 59],
  ],
  composite: 59,
  rest: [15, 30],
};
const TD2: Layout = {
  lines: 2,
  width: 36,
  number: 36,
  birth: 49,
  expiry: 57,
  covered: [
    [36, 46],
    [49, 56],
    [57, 71],
  ],
  composite: 71,
  rest: [64, 71],
};
const TD3: Layout = {
  lines: 2,
  width: 44,
  number: 44,
  birth: 57,
  expiry: 65,
  covered: [
    [44, 54],
    [57, 64],
    [65, 87],
  ],
  composite: 87,
  rest: null,
};

/** The zone that is the whole text, lines broken or not, in any case; null for everything else. */
export function readMrz(text: string): Mrz | null {
  if (text.length < 72 || text.length > 200) return null;
  const zone = text.toUpperCase().replace(/[\s\u00ab]+/g, (gap) => (gap.includes('«') ? '<<' : ''));
  if (!/^[A-Z0-9<]+$/.test(zone)) return null;
  const layout = [TD1, TD2, TD3].find((one) => one.lines * one.width === zone.length);
  return layout ? read(zone, layout) : null;
}

function read(zone: string, layout: Layout): Mrz | null {
  const kind = layout === TD3 ? /^P/ : /^[ACI]/;
  if (!kind.test(zone) || !/^[A-Z<]{3}$/.test(zone.slice(2, 5)) || !dated(zone, layout.birth, layout.expiry))
    return null;
  const number = numberOf(zone, layout);
  const covered = layout.covered.map(([from, to]) => zone.slice(from, to)).join('');
  if (number === null || icao(covered) !== zone.charCodeAt(layout.composite) - 48 || !optional(zone, layout))
    return null;
  return {
    kind: layout === TD3 || zone.startsWith('IP') ? 'passport' : 'national-id',
    country: countryOf(zone.slice(2, 5).replaceAll('<', '')),
    number,
    bday: birthday(zone.slice(layout.birth, layout.birth + 6), zone.slice(layout.expiry, layout.expiry + 6)),
  };
}

/** Birth and expiry each end in their check digit. */
function dated(zone: string, ...dates: number[]): boolean {
  return dates.every((at) => /^[\d<]{6}\d$/.test(zone.slice(at, at + 7)) && holds(zone, at, at + 6));
}

function holds(zone: string, from: number, to: number): boolean {
  return icao(zone.slice(from, to)) === zone.charCodeAt(to) - 48;
}

/** Longer numbers put `<` in place of the check digit and go on, check digit last, in the optional part. */
function numberOf(zone: string, { number, rest }: Layout): string | null {
  const head = zone.slice(number, number + 9);
  if (zone.charAt(number + 9) !== '<') return holds(zone, number, number + 9) ? head.replaceAll('<', '') || null : null;
  const tail = rest ? (zone.slice(rest[0], rest[1]).split('<')[0] as string) : '';
  const whole = head + tail.slice(0, -1);
  return tail.length > 1 && icao(whole) === tail.charCodeAt(tail.length - 1) - 48 ? whole : null;
}

/** TD3 checks its personal number too; an empty one may leave out the digit. */
function optional(zone: string, layout: Layout): boolean {
  return layout !== TD3 || holds(zone, 72, 86) || /^<{15}$/.test(zone.slice(72, 87));
}

/** Nobody is born after their document expires: that tells the century of all but the very old. */
function birthday(birth: string, expiry: string): string {
  if (birth.includes('<')) return '';
  const ends = Number(expiry.slice(0, 2)) || 0;
  const year = Number(birth.slice(0, 2));
  const full = year + (ends < 70 && year <= ends ? 2000 : 1900);
  const [month, day] = [birth.slice(2, 4), birth.slice(4, 6)];
  return isDate(full, Number(month), Number(day)) ? `${full}-${month}-${day}` : '';
}

/** States whose two-letter code is the first and third letter of the three. */
const FIRST_AND_THIRD =
  'ABWAGOANDAREARMATGAUTBDIBGDBHSBLZBRBBRNCAFCHLCHNCODCOGCOKCPVCUWDNKESHFLKFROFSMGINGLPGNQGRDGRLGUFGUYIRQJAMKAZKORLBRLBYMAFMDGMDVMEXMLTMNEMNPMOZMTQNIUPAKPCNPLWPNGPOLPRTPRYPYFSENSLBSLVSURSVKSWESWZSYCTCDTKMTUNTURTUVURYWLF';
/** What neither way gives, and codes that only passports have. */
const OTHERS =
  'ALAaxATAaqATFtfBENbjBESbqBIHbaBLRbyCOMkmCYMkyESTeeGNBgwIRLieISRilMACmoMYTytPRKkpSGSgsSPMpmSRBrsSVNsiUKRuaD**deGBDgbGBNgbGBOgbGBPgbGBSgbRKSxk';

function countryOf(code: string): string {
  const padded = code.padEnd(3, '*');
  for (let at = 0; at < OTHERS.length; at += 5) if (OTHERS.startsWith(padded, at)) return OTHERS.slice(at + 3, at + 5);
  if (!/^[A-Z]{3}$/.test(code) || /^(?:UTO|UN[AOK]|X|EUE)/.test(code)) return '';
  let third = false;
  for (let at = 0; at < FIRST_AND_THIRD.length; at += 3) third ||= FIRST_AND_THIRD.startsWith(code, at);
  return (code.charAt(0) + code.charAt(third ? 2 : 1)).toLowerCase();
}
