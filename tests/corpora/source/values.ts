// Single values: numbers made by rule, and those of values.txt, which are written by hand.
import { apiToken, CARDS, cardNumber, IBANS, iban, walletKey } from './accounts.ts';
import { ean, luhn } from './checks.ts';
import { chinese } from './numbers.ts';
import { cut, day, type Random, shaped } from './random.ts';
import { SCHEMES } from './schemes.ts';

export interface Value {
  readonly text: string;
  readonly kind: string;
  readonly country: string | null;
  readonly valid: boolean;
  readonly context_only?: boolean;
  readonly label?: string;
}

const value = (kind: string, country: string | null, valid: boolean, text: string): Value => ({
  text,
  kind,
  country,
  valid,
});

/** Another last digit or letter: wrong by any rule whose check stands last. */
export function spoilt(text: string): string {
  const at = text.search(/[0-9A-Z](?=[^0-9A-Z]*$)/);
  const last = text.charAt(at);
  const other = /\d/.test(last)
    ? String((Number(last) + 1) % 10)
    : last === 'Z'
      ? 'A'
      : String.fromCharCode(last.charCodeAt(0) + 1);
  return text.slice(0, at) + other + text.slice(at + 1);
}

export function wide(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function numbers(random: Random): Value[] {
  return SCHEMES.flatMap(({ kind, country, make, spoil }) => [
    value(kind, country, true, make(random)),
    value(kind, country, true, make(random).replace(/[ ./()-]/g, '')),
    value(kind, country, false, spoil ? spoil(random) : spoilt(make(random))),
  ]);
}

function chineseNumbers(random: Random): Value[] {
  const id = (valid: boolean, text: string) => value('cn_resident_id', 'CN', valid, text);
  const one = () => chinese(random);
  const until = (right: (text: string) => boolean) => {
    for (;;) {
      const text = one();
      if (right(text)) return text;
    }
  };
  const { year, mm, dd } = day(random);
  return [
    ...[one(), one(), one()].map((text) => id(true, text)),
    id(true, until((text) => text.endsWith('X')).toLowerCase()),
    id(true, cut(one(), 6, 8, 4).join(' ')),
    id(true, cut(one(), 6, 4, 4, 4).join('-')),
    id(true, wide(one())),
    id(true, `110105${year.slice(2)}${mm}${dd}${random.digits(3)}`),
    ...[one(), one(), one()].map((text) => id(false, spoilt(text))),
    id(false, `000000${one().slice(6)}`),
    id(false, `${one().slice(0, 10)}1332${one().slice(14)}`),
    id(false, one().slice(0, 17)),
    value('cn_resident_id', null, true, one()),
    value('cn_resident_id', null, true, one()),
  ];
}

function cards(random: Random): Value[] {
  return CARDS.flatMap(([prefix, length, ...groups]) => {
    const one = () => cardNumber(random, prefix, length);
    return [
      value('bank_card', null, true, one()),
      value('bank_card', null, true, cut(one(), ...groups).join(random.pick([' ', ' ', '-']))),
      value('bank_card', null, false, spoilt(one())),
    ];
  }).concat([
    value('bank_card', null, true, wide(cardNumber(random, '622848', 19))),
    value('bank_card', null, false, cardNumber(random, '4532', 12)),
    value('bank_card', null, false, '0000000000000000'),
  ]);
}

function ibans(random: Random): Value[] {
  return Object.keys(IBANS).flatMap((country, index) => {
    const one = iban(random, country);
    const spaced = (one.match(/.{1,4}/g) ?? []).join(index % 3 === 2 ? '-' : ' ');
    return [
      value('iban', index % 2 ? country : null, true, index % 2 ? one : spaced),
      ...(index % 3 === 0 ? [value('iban', country, false, spoilt(iban(random, country)))] : []),
    ];
  });
}

/** `#` a digit, `%` one from 2 to 9; after `!` wrong by the plan of the country. */
const PHONES: readonly (readonly [country: string, ...patterns: string[]])[] = [
  ['US', '(415) 555-01##', '+1 415 555 01##', '415-%##-####', '!115-555-01##', '!415-155-01##'],
  ['GB', '+44 20 7946 0###', '07700 900###', '020 7946 0###', '!07700 9000'],
  [
    'CN',
    '138%####%##',
    '+86 139 %### ####',
    '010-6%######',
    '0755-8%######',
    '159 %### ####',
    '!12845678903',
    '!1381234567',
  ],
  ['DE', '+49 30 %#######', '0151 2#######', '+49 (0) 89 %######', '!+49 1'],
  ['FR', '06 %# ## ## ##', '+33 1 %# ## ## ##', '01.4#.##.##.##', '!00 12 34 56 78'],
  ['IT', '+39 347 %######', '06 6%## ####'],
  ['ES', '+34 612 ### ###', '91# ### ###', '!+34 112 345 67'],
  ['NL', '+31 6 2#######', '020 %######'],
  ['BE', '+32 475 ## ## ##'],
  ['CH', '+41 79 %## ## ##', '044 %## ## ##'],
  ['AT', '+43 664 %######'],
  ['SE', '070-%## ## ##', '+46 8 5## ### ##'],
  ['NO', '+47 9## ## ###', '4## ## ###'],
  ['DK', '+45 %# ## ## ##'],
  ['FI', '+358 40 %######'],
  ['PL', '+48 601 ### ###', '22 6## ## ##'],
  ['CZ', '+420 602 ### ###'],
  ['GR', '+30 697 ### ####'],
  ['PT', '+351 912 ### ###'],
  ['RU', '+7 912 ###-##-##', '8 (495) %##-##-##'],
  ['UA', '+380 67 ### ## ##'],
  ['TR', '+90 532 ### ## ##', '0212 %## ## ##'],
  ['IN', '+91 98### #####', '09876 5#####', '!+91 12345'],
  ['JP', '090-%###-####', '03-3###-####', '+81 90 %### ####'],
  ['KR', '010-%###-####', '+82 10 %### ####', '02-5##-####'],
  ['HK', '+852 9### ####', '6### ####'],
  ['TW', '09%#-###-###', '+886 2 2### ####'],
  ['SG', '+65 9### ####', '6### ####'],
  ['AU', '04%# ### ###', '+61 2 9### ####'],
  ['NZ', '+64 21 ### ####'],
  ['BR', '(11) 9%###-####', '+55 21 9%### ####'],
  ['MX', '+52 55 5### ####', '55 5### ####'],
  ['AR', '+54 9 11 5### ####'],
  ['ZA', '082 ### ####', '+27 11 ### ####'],
  ['EG', '010 0### ####'],
  ['SA', '+966 50 ### ####'],
  ['IL', '050-###-####'],
  ['TH', '08#-###-####'],
  ['VN', '+84 90# ### ###', '090# ### ###'],
  ['ID', '0812-%###-####'],
];

function phones(random: Random): Value[] {
  return PHONES.flatMap(([country, ...patterns]) =>
    patterns.map((pattern) =>
      value(
        'phone',
        pattern.startsWith('+') ? null : country,
        !pattern.startsWith('!'),
        shaped(pattern.replace('!', ''), random),
      ),
    ),
  );
}

function secrets(random: Random): Value[] {
  const tokens = (['jwt', 'github', 'aws'] as const).map((which) =>
    value('api_token', null, true, apiToken(random, which)),
  );
  return [
    ...tokens,
    ...[1, 2].map(() => value('crypto_key', null, true, walletKey(random))),
    value('crypto_key', null, false, spoilt(walletKey(random))),
  ];
}

/** The look-alikes that carry check digits of their own, some of them the very rule of a card. */
function checkedLookAlikes(random: Random): Value[] {
  const other = (kind: string, text: string, country: string | null = null) => value(kind, country, true, text);
  const imei = () => {
    const body = `35${random.digits(12)}`;
    return body + luhn(body);
  };
  const book = () => {
    const body = `9787${random.digits(8)}`;
    return body + ean(body);
  };
  const good = (prefix: string) => {
    const body = prefix + random.digits(12 - prefix.length);
    return body + ean(body);
  };
  const post = (random_: Random) => {
    const body = random_.digits(8);
    const total = [8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, index) => sum + weight * Number(body.charAt(index)), 0);
    const rest = 11 - (total % 11);
    return `RB${body}${rest === 10 ? 0 : rest === 11 ? 5 : rest}GB`;
  };
  return [
    ...[imei(), imei()].map((text) => other('product_id', text)),
    ...[book(), cut(book(), 3, 1, 4, 4, 1).join('-')].map((text) => other('product_id', text)),
    ...[good('690'), good('400'), good('5012')].map((text) => other('product_id', text)),
    ...[post(random), post(random)].map((text) => other('other', text)),
    ...[1, 2, 3].map(() => other('company_id', company(random), 'CN')),
  ];
}

/** A unified social credit code (GB 32100): 18 places like an identity number. */
function company(random: Random): string {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91${random.pick(['110105', '310115', '440300'])}${random.letters(9, signs)}`;
  const rest = [...body].reduce((sum, char, index) => sum + signs.indexOf(char) * 3 ** index, 0) % 31;
  return body + signs.charAt((31 - rest) % 31);
}

/** `kind | country | + or -, label | value` a line: values.txt. */
export function written(text: string): Value[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
  return lines.map((line) => {
    const [kind = '', country = '', sign = '', written = ''] = line.split(' | ');
    const one = value(kind, country === '-' ? null : country, sign.startsWith('+'), written);
    const label = sign.slice(2);
    return label ? { ...one, context_only: true, label } : one;
  });
}

export function madeValues(random: Random): Value[] {
  const makers = [numbers, chineseNumbers, cards, ibans, phones, secrets, checkedLookAlikes];
  return makers.flatMap((make) => make(random));
}
