// Check digits inside the national part of an IBAN, for countries whose banks all keep them. Rules as each country's
// payment association publishes them. Never: countries where some banks do not (Netherlands, Denmark, Sweden).
import { mod97 } from './checks';

type Check = (bban: string) => boolean;

const digitAt = (text: string, i: number) => text.charCodeAt(i) - 0x30;

/** Sum of digits times weights from the left, over `text` from `from` on. */
function weigh(text: string, from: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digitAt(text, from + i) * (weights[i] as number);
  return sum;
}

/** ISO 7064 MOD 97-10 over the whole national part. */
const whole97: Check = (bban) => mod97(bban) === 1;

/** Belgium: the first ten digits modulo 97, 97 for 0. */
const be: Check = (bban) => (Number(bban.slice(0, 10)) % 97 || 97) === Number(bban.slice(10));

const ES_WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
/** Spain: one digit for bank and branch, one for the account, modulo 11. */
const es: Check = (bban) => {
  const of = (ten: string) => {
    const rest = 11 - (weigh(ten, 0, ES_WEIGHTS) % 11);
    return rest === 11 ? 0 : rest === 10 ? 1 : rest;
  };
  return of(`00${bban.slice(0, 8)}`) === digitAt(bban, 8) && of(bban.slice(10)) === digitAt(bban, 9);
};

/** Norway: modulo 11. */
const no: Check = (bban) => weigh(bban, 0, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** France and Monaco: clé RIB, the whole modulo 97 with letters as 1 to 9, from S on as 2 to 9. */
const fr: Check = (bban) => {
  let rest = 0;
  for (let i = 0; i < bban.length; i++) {
    const unit = bban.charCodeAt(i);
    const letter = unit - 65;
    const digit = unit < 0x3a ? unit - 0x30 : letter < 18 ? (letter % 9) + 1 : letter - 16;
    rest = (rest * 10 + digit) % 97;
  }
  return rest === 0;
};

/** Estonia: weights 7, 3, 1 from the right, without the bank. */
const ee: Check = (bban) =>
  (10 - (weigh(bban, 2, [7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10 === digitAt(bban, 15);

/** Czechia and Slovakia: prefix and account, each modulo 11. */
const cz: Check = (bban) =>
  isCzech(bban, 9, weigh(bban, 4, [10, 5, 8, 4, 2, 1])) &&
  isCzech(bban, 19, weigh(bban, 10, [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]));

/** Where the rest would ask for a digit of 10, some banks write 1. */
const isCzech = (bban: string, last: number, sum: number) =>
  sum % 11 === 0 || (sum % 11 === 2 && digitAt(bban, last) === 1);

/** Poland: the eight digits of bank and branch. */
const pl: Check = (bban) => weigh(bban, 0, [3, 9, 7, 1, 3, 9, 7, 1]) % 10 === 0;

/** Hungary: bank and branch, then account, weights 9, 7, 3, 1. */
const hu: Check = (bban) =>
  weigh(bban, 0, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 &&
  weigh(bban, 8, [9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;

const CHECKS: Readonly<Record<string, Check>> = {
  BA: whole97,
  ME: whole97,
  MK: whole97,
  PT: whole97,
  RS: whole97,
  SI: whole97,
  TL: whole97,
  BE: be,
  ES: es,
  NO: no,
  FR: fr,
  MC: fr,
  EE: ee,
  CZ: cz,
  SK: cz,
  PL: pl,
  HU: hu,
};

/** `iban` has the country's structure; true where the check digits of its own part hold, or the country has none. */
export function checkBban(country: string, iban: string): boolean {
  return CHECKS[country]?.(iban.slice(4)) ?? true;
}
