// Which country gives its people which numbers: the rules of numbers.ts, and those that fit one line.
// Never: a number that its own country would refuse, other than where it says spoil.
import { mod11, mod1110, verhoeff } from './checks.ts';
import {
  argentina,
  australianTax,
  baltic,
  belgium,
  brazil,
  bulgaria,
  cbu,
  chile,
  clabe,
  czechia,
  down,
  dutch,
  finland,
  france,
  germanCard,
  germanTax,
  greece,
  hongKong,
  iceland,
  iran,
  ireland,
  italy,
  japan,
  korea,
  medicare,
  mexico,
  nhs,
  norway,
  poland,
  romania,
  russianTax,
  serbia,
  singapore,
  snils,
  southAfrica,
  spain,
  sweden,
  swiss,
  taiwan,
  thailand,
  turkey,
  two,
  ukraine,
  withLuhn,
} from './numbers.ts';
import { cut, day, type Random, shaped } from './random.ts';

export interface Scheme {
  readonly kind: string;
  readonly country: string;
  /** As the country writes it. */
  make(random: Random): string;
  /** Near and wrong, where it is not enough to change the last place. */
  spoil?(random: Random): string;
}

const of =
  (kind: string) =>
  (country: string, make: Scheme['make'], spoil?: Scheme['spoil']): Scheme => ({
    kind,
    country,
    make,
    ...(spoil && { spoil }),
  });
const id = of('national_id');
const tax = of('tax_id');
const like = (pattern: string) => (random: Random) => shaped(pattern, random);

export const SCHEMES: readonly Scheme[] = [
  id('HK', hongKong, like('A12345(6)')),
  id('TW', taiwan),
  id('KR', korea, like('881332-1######')),
  id('JP', japan),
  id('SG', singapore),
  id('IN', (random) => {
    const body = shaped('%##########', random);
    return cut(body + verhoeff(body), 4, 4, 4).join(' ');
  }),
  id('TH', thailand),
  id(
    'MY',
    (random) => `${Object.values({ ...day(random), year: '' }).join('')}-${two(random.int(1, 14))}-${random.digits(4)}`,
    like('881345-14-####'),
  ),
  id(
    'ID',
    (random) =>
      `317${random.int(1, 5)}0${random.int(1, 8)}${day(random).dd}${day(random).mm}${day(random).yy}00${two(random.int(1, 30))}`,
    like('31720645139100##'),
  ),
  id(
    'VN',
    (random) => `0${random.pick(['01', '79', '48'])}${random.int(0, 1)}${day(random).yy}${random.digits(6)}`,
    like('099988######'),
  ),
  id('ES', spain),
  id('FR', france),
  id('IT', italy),
  id('DE', germanCard),
  id('NL', dutch),
  id('BE', belgium),
  id('SE', sweden),
  id('NO', norway),
  id('DK', (random) => `${day(random).dd}${day(random).mm}${day(random).yy}-${random.digits(4)}`, like('451388-####')),
  id('FI', finland),
  id('PL', poland),
  id('CZ', czechia),
  id('RO', romania),
  id('BG', bulgaria),
  id('TR', turkey),
  id('IL', (random) => withLuhn(random, '3#######', 9)),
  id('ZA', southAfrica),
  id('BR', brazil),
  id('CL', chile),
  id('MX', mexico),
  id('EE', baltic),
  id('HR', (random) => {
    const body = random.digits(10);
    return body + mod1110(body);
  }),
  id('CH', swiss),
  id('RU', snils),
  id('GR', greece),
  id(
    'GB',
    (random) =>
      `${random.pick(['AB', 'CE', 'JG', 'PX', 'SW'])} ${cut(random.digits(6), 2, 2, 2).join(' ')} ${random.letters(1, 'ABCD')}`,
    like('QQ 12 34 ## C'),
  ),
  id(
    'US',
    (random) => `${random.pick(['212', '305', '418', '529'])}-${two(random.int(1, 99))}-${random.int(1000, 9999)}`,
    like('666-##-####'),
  ),
  id('IE', ireland),
  // Its last place is the century, the check stands before it.
  id('IS', iceland, (random) => {
    const right = iceland(random);
    return `${right.slice(0, 9)}${(Number(right.charAt(9)) + 1) % 10}9`;
  }),
  id('RS', serbia),
  id('IR', iran),
  id('CA', (random) => withLuhn(random, '5#######', 3, 3, 3)),
  tax('DE', germanTax),
  tax('IN', (random) => shaped('@@@P@####@', random), like('@@@Q@####@')),
  tax('RU', russianTax),
  tax('UA', ukraine),
  tax('AU', australianTax),
  tax('PT', (random) => {
    const body = shaped('2#######', random);
    return body + mod11(body, down(9, 8));
  }),
  tax('AR', argentina),
  tax('US', (random) => `9${random.digits(2)}-${random.int(70, 88)}-${random.digits(4)}`, like('9##-69-####')),
  of('health_id')('AU', medicare, (random) => `${shaped('9### #####', random)} 1`),
  of('health_id')('GB', nhs),
  of('bank_account')('MX', clabe),
  of('bank_account')('AR', cbu),
];
