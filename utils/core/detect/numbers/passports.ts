// Shapes of passport numbers by issuing country, as the countries and ICAO publish them; no check digit but Germany's.
// Source, licence and date: docs/data.md. Never: read anywhere without a field or a word that asks; China and the US
// have theirs beside their other numbers.
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { icao, num } from './checks';
import { passportLike } from './rule';

/** `A` a letter, `9` a digit, `#` either, any other letter itself; numbers of times in braces; `|` between forms. */
const SHAPES: Readonly<Record<string, string>> = {
  ad: '99999#|A9{6}', ae: 'A?9{7,8}|9{9}', al: 'AA9{7}', am: 'AA9{7}', ar: 'AAA9{6}|9{8}A', at: 'A9{7}|AA9{7}', au: 'A9{7}|AA9{7}',
  az: '[AC]9{8}|P9{7}', ba: 'A9{7}|A9{6}', bd: 'A9{8}|AA9{7}', be: 'AA9{6}', bg: '9{9}', bh: '9{7}', bo: '9{7}|A9{6}', br: 'AA9{6}',
  by: 'AA9{7}', ca: 'AA9{6}|A9{6}AA', ch: 'A9{7}|A9#{6}', cl: 'A?9{8}|A9{7}|A9{8}', co: 'AA9{6}|[AC]A?9{6,7}', cr: 'A9{6}', cu: 'A9{6}',
  cy: '[A-Z]9{6}|[A-Z]9{8}', cz: '9{8}', dk: '9{9}', do: 'AA9{7}|AA9{6}', dz: '9{9}', ec: 'A9{7}|9{10}', ee: '[A-Z]9{7}|AA9{7}',
  eg: 'A9{8}', es: 'A{2,3}9{6}', et: 'EP9{7}', fi: 'AA9{7}', fr: '99AA9{5}', gb: '9{9}', ge: '99AA9{5}', gh: 'G9{7}', gr: 'AA9{7}',
  gt: '9{9}', hn: '[A-Z]9{6}', hr: '9{9}', hu: 'AA9{6,7}', id: '[ABCEX]A?9{6,7}', ie: '#{2}9{7}', il: '9{7,8}', in: '[A-Z][1-9]9{6}',
  iq: 'A9{8}', ir: 'A9{8}', is: 'A9{7}', it: '#{2}9{7}', jm: '[A]9{7}', jo: 'A9{6}|A9{7}', jp: 'AA9{7}', ke: 'A9{6,7}|AA9{6,7}', kg: 'AA9{7}',
  kr: '[MSRODG]9{8}|[MSROD]9{3}A9{4}|AA9{7}', kw: '9{9}|A9{8}', kz: 'A9{7,8}', lb: 'AA9{7}', li: '[A-Z]9{5}', lk: 'AA?9{7}',
  lt: '#{8}', lu: '#{8}', lv: '#{2}9{7}', ly: '#{8}', ma: 'AA9{7}', md: 'A9{8}|AA9{7}', me: 'A#9{7}', mk: 'A9{7}', mm: 'AA9{6}', mn: 'E9{7}',
  mt: '9{7}', mx: 'A9{8}', my: '[AHK]9{8}', mz: 'AA9{7}|99AA9{5}', ng: 'A9{8}', nl: '[A-NP-Z]{2}[A-NP-Z0-9]{6}9', no: '9{8}|AAA9{5}',
  np: '9{7,8}|AA9{7}', nz: '[A-Z]{1,2}9{6}', om: 'A?A9{7,8}', pa: 'AA9{7}', pe: '9{9}', ph: 'A9{7}A|AA?9{6,7}', pk: 'AA9{7}', pl: 'AA9{7}', pt: 'AA?9{6}',
  py: 'A?9{6}', qa: '9{8}|A9{7}', ro: '9{8,9}', rs: '9{9}', ru: '9{9}', rw: 'PA9{6}', sa: 'A9{8}|A9{6}', se: '9{8}|AA9{7}', sg: '[A-Z]9{7}A', si: 'P[A-Z]?9{7}',
  sk: '#9{7}|AA9{7}', sl: 'PB9{7}|ER9{6,7}|E9{6}', sv: 'A9{8}', sy: 'A?9{9}|9{8}', th: 'AA?9{6,7}', tn: 'A9{6}|A9{7}', tr: 'A9{8}', tz: 'AA9{6,7}', ua: 'AA9{6}',
  ug: 'A9{7,8}', uy: 'A9{6}', uz: 'AA9{7}', ve: '9{8,9}', vn: '[A-Z]9{7}', za: '[TAMD]9{8}', zm: 'ZN?9{6}', zw: 'AA9{6}',
};

const expression = (shape: string) =>
  new RegExp(`^(?:${shape.replace(/\[[^\]]+\]|[A9#](?:\{[\d,]+\})?/g, (part) => (part.startsWith('[') ? part : sign(part)))})$`);

function sign(part: string): string {
  return { A: '[A-Z]', 9: '\\d', '#': '[A-Z\\d]' }[part.charAt(0)] + part.slice(1);
}

/** The shape as notations; none where a place may hold either letter or digit more than twice. */
function notations(shape: string): readonly string[] {
  const plain = shape.replace(/\[[^\]]*0-9\]/g, '#').replace(/\[\d-\d\]/g, '9').replace(/\[[A-Z-]+\]|[B-Z]/g, 'A');
  return plain.split('|').flatMap((form) => {
    let all: string[] = [''];
    for (const [, sign, optional, from, to] of form.matchAll(/([A9#])(\?)?(?:\{(\d+)(?:,(\d+))?\})?/g)) {
      const times = optional ? [0, 1] : from ? [Number(from), Number(to ?? from)] : [1];
      all = all.flatMap((head) => [...new Set(times)].flatMap((count) => grow(head, sign as string, count)));
    }
    return all.length > 8 ? [] : all;
  });
}

function grow(head: string, sign: string, count: number): readonly string[] {
  if (sign !== '#') return [head + sign.repeat(count)];
  return count > 2 ? Array.from({ length: 9 }, () => head) : ['9', 'A'].map((one) => head + one.repeat(count));
}

const DE = /^[CFGHJK][CFGHJ-NPRTV-Z\d]{8}\d?$/;
const isGerman = (text: string) => /\d/.test(text) && (text.length === 9 || icao(text.slice(0, 9)) === num(text, 9, 10));

export const PASSPORTS: readonly NumberRule[] = [
  ...Object.entries(SHAPES).map(([country, shape]) => passportLike(country, 'Passport', expression(shape), null, { worded: notations(shape).join('|') })),
  passportLike('de', 'Reisepass', DE, isGerman, { worded: 'A99A99A99|AAAAAA999|A999999999' }),
];
