// Invented numbers of people, country by country, with check digits that are right by the country's own rule.
// Never: anyone's number.
import { luhn, mod11, mod112, mod1110, modulo, weighted } from './checks.ts';
import { cut, day, type Random, shaped } from './random.ts';

export const two = (value: number) => String(value).padStart(2, '0');
export const down = (from: number, count: number) => Array.from({ length: count }, (_, index) => from - index);
/** Tries until the rule has an answer: some rules leave numbers out. */
function until(make: () => string | null): string {
  for (;;) {
    const made = make();
    if (made !== null) return made;
  }
}

const CN_PLACES = ['110105', '310115', '440305', '330106', '510107', '320583', '420111', '350203', '610113', '370202'];

export function chinese(random: Random): string {
  const { year, mm, dd } = day(random);
  const body = `${random.pick(CN_PLACES)}${year}${mm}${dd}${random.digits(3)}`;
  return body + mod112(body);
}

export function hongKong(random: Random): string {
  const body = random.letters(1) + random.digits(6);
  const rest = (36 * 9 + weighted(body, [8, 7, 6, 5, 4, 3, 2])) % 11;
  return `${body}(${'0A987654321'.charAt(rest)})`;
}

const TW_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export function taiwan(random: Random): string {
  const letter = random.letters(1, 'ABCDEFGHJKLMNPQRSTUVXY');
  const body = String(random.int(1, 2)) + random.digits(7);
  const code = 10 + TW_LETTERS.indexOf(letter);
  const total = Math.floor(code / 10) + (code % 10) * 9 + weighted(body, [8, 7, 6, 5, 4, 3, 2, 1]);
  return letter + body + ((10 - (total % 10)) % 10);
}

export function korea(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = yy + mm + dd + random.int(1, 2) + random.digits(5);
  const check = (11 - (weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  return `${body.slice(0, 6)}-${body.slice(6)}${check}`;
}

export function japan(random: Random): string {
  const body = random.int(1, 9) + random.digits(10);
  const rest = weighted(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return cut(body + (rest < 2 ? 0 : 11 - rest), 4, 4, 4).join(' ');
}

export function singapore(random: Random): string {
  const body = random.digits(7);
  const [prefix, table] = random.pick([
    ['S', 0],
    ['T', 4],
  ] as const);
  return prefix + body + 'JZIHGFEDCBA'.charAt((table + weighted(body, [2, 7, 6, 5, 4, 3, 2])) % 11);
}

export function spain(random: Random): string {
  const body = random.digits(8);
  return body + 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(body) % 23);
}

export function france(random: Random): string {
  const { yy, mm } = day(random);
  const body =
    random.int(1, 2) +
    yy +
    mm +
    random.pick(['75', '69', '13', '33', '59']) +
    '0' +
    two(random.int(1, 90)) +
    '0' +
    two(random.int(1, 99));
  return [...cut(body, 1, 2, 2, 2, 3, 3), two(97 - modulo(body, 97))].join(' ');
}

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

export function italy(random: Random): string {
  const { yy, dd } = day(random);
  const town = random.pick(['H501', 'F205', 'L219', 'F839', 'D612']);
  const body =
    random.letters(6, 'BCDFGLMNPRSTVZ') +
    yy +
    random.letters(1, 'ABCDEHLMPRST') +
    two(Number(dd) + random.pick([0, 40])) +
    town;
  const value = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65);
  const total = [...body].reduce(
    (sum, char, index) => sum + (index % 2 ? value(char) : (ODD[value(char)] as number)),
    0,
  );
  return body + String.fromCharCode(65 + (total % 26));
}

export function germanCard(random: Random): string {
  const body = random.letters(1, 'LMNPRTVWXYCFGHJK') + random.letters(8, 'CFGHJKLMNPRTVWXYZ0123456789');
  return body + (weighted(body, [7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10);
}

/** Of the first ten digits exactly one stands twice. */
export function germanTax(random: Random): string {
  return until(() => {
    const body = random.int(1, 9) + random.digits(9);
    return new Set(body).size === 9 ? cut(body + mod1110(body), 2, 3, 3, 3).join(' ') : null;
  });
}

export function dutch(random: Random): string {
  return until(() => {
    const body = random.int(1, 9) + random.digits(7);
    const check = weighted(body, down(9, 8)) % 11;
    return check < 10 ? body + check : null;
  });
}

export function belgium(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = yy + mm + dd + String(random.int(1, 997)).padStart(3, '0');
  return `${yy}.${mm}.${dd}-${body.slice(6)}.${two(97 - (Number(body) % 97))}`;
}

export function norway(random: Random): string {
  return until(() => {
    const { yy, mm, dd } = day(random);
    const body = dd + mm + yy + String(random.int(100, 499));
    const first = mod11(body, [3, 7, 6, 1, 8, 9, 4, 5, 2], '');
    const second = mod11(body + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '');
    return first && second ? `${dd + mm + yy} ${body.slice(6)}${first}${second}` : null;
  });
}

export function finland(random: Random): string {
  const { yy, mm, dd } = day(random);
  const serial = String(random.int(2, 899)).padStart(3, '0');
  return `${dd}${mm}${yy}-${serial}${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(dd + mm + yy + serial) % 31)}`;
}

export function czechia(random: Random): string {
  return until(() => {
    const { yy, mm, dd } = day(random);
    const body = yy + two(Number(mm) + random.pick([0, 50])) + dd + random.digits(3);
    const check = Number(body) % 11;
    return check < 10 ? `${body.slice(0, 6)}/${body.slice(6)}${check}` : null;
  });
}

export function romania(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = random.int(1, 2) + yy + mm + dd + two(random.int(1, 40)) + String(random.int(1, 999)).padStart(3, '0');
  const rest = weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return body + (rest === 10 ? 1 : rest);
}

export function bulgaria(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = yy + mm + dd + random.digits(3);
  return body + ((weighted(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10);
}

export function turkey(random: Random): string {
  const body = random.int(1, 9) + random.digits(8);
  const tenth = ((weighted(body, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10) + 10) % 10;
  return `${body}${tenth}${[...body, String(tenth)].reduce((sum, char) => sum + Number(char), 0) % 10}`;
}

export function southAfrica(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = `${yy}${mm}${dd}${random.digits(4)}08`;
  return body + luhn(body);
}

export function brazil(random: Random): string {
  const body = random.digits(9);
  const first = mod11(body, down(10, 9));
  const second = mod11(body + first, down(11, 10));
  return `${cut(body, 3, 3, 3).join('.')}-${first}${second}`;
}

export function chile(random: Random): string {
  const body = String(random.int(5, 24)) + random.digits(6);
  const padded = body.padStart(8, '0');
  return `${Number(body.slice(0, -6))}.${cut(body.slice(-6), 3, 3).join('.')}-${mod11(padded, [3, 2, 7, 6, 5, 4, 3, 2], 'K')}`;
}

const CURP = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

export function mexico(random: Random): string {
  const { yy, mm, dd } = day(random);
  const name = random.letters(1, 'GHLMRS') + random.letters(1, 'AEIO') + random.letters(2, 'GHLMRS');
  const body =
    name +
    yy +
    mm +
    dd +
    random.letters(1, 'HM') +
    random.pick(['DF', 'JC', 'NL', 'PL', 'VZ']) +
    random.letters(3, 'BCDGLMNRST') +
    '0';
  const total = [...body].reduce((sum, char, index) => sum + CURP.indexOf(char) * (18 - index), 0);
  return body + ((10 - (total % 10)) % 10);
}

export function baltic(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = random.int(3, 4) + yy + mm + dd + random.digits(3);
  const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const rest = first < 10 ? first : weighted(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return body + (rest % 10);
}

export function swiss(random: Random): string {
  const body = `756${random.digits(9)}`;
  const total = [...body].reduce((sum, char, index) => sum + Number(char) * (index % 2 ? 3 : 1), 0);
  return cut(body + ((10 - (total % 10)) % 10), 3, 4, 4, 2).join('.');
}

export function russianTax(random: Random): string {
  const body = random.pick(['77', '78', '50', '66']) + random.digits(8);
  const first = (weighted(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return `${body}${first}${(weighted(body + first, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10}`;
}

export function snils(random: Random): string {
  const body = random.int(100, 999) + random.digits(6);
  const rest = weighted(body, down(9, 9)) % 101;
  return `${cut(body, 3, 3, 3).join('-')} ${two(rest === 100 ? 0 : rest)}`;
}

export function ukraine(random: Random): string {
  const body = String(random.int(20000, 37000)) + random.digits(4);
  const rest = ((weighted(body, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11;
  return body + (rest % 10);
}

export function australianTax(random: Random): string {
  return until(() => {
    const body = random.int(1, 9) + random.digits(7);
    const rest = weighted(body, [1, 4, 3, 7, 5, 8, 6, 9]) % 11;
    return rest < 10 ? cut(body + rest, 3, 3, 3).join(' ') : null;
  });
}

export function medicare(random: Random): string {
  const body = random.int(2, 6) + random.digits(7);
  return `${body.slice(0, 4)} ${body.slice(4)}${weighted(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10} ${random.int(1, 5)}`;
}

export function nhs(random: Random): string {
  return until(() => {
    const body = random.int(4, 7) + random.digits(8);
    const check = mod11(body, down(10, 9), '');
    return check ? cut(body + check, 3, 3, 4).join(' ') : null;
  });
}

export function ireland(random: Random): string {
  const body = random.digits(7);
  return body + 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(weighted(body, down(8, 7)) % 23);
}

export function iceland(random: Random): string {
  return until(() => {
    const { yy, mm, dd } = day(random);
    const body = dd + mm + yy + String(random.int(20, 99));
    const check = mod11(body, [3, 2, 7, 6, 5, 4, 3, 2], '');
    return check ? `${body.slice(0, 6)}-${body.slice(6)}${check}9` : null;
  });
}

export function serbia(random: Random): string {
  return until(() => {
    const { year, mm, dd } = day(random);
    const body = `${dd}${mm}${year.slice(1)}71${random.digits(3)}`;
    const check = mod11(body, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '');
    return check ? body + check : null;
  });
}

export function argentina(random: Random): string {
  return until(() => {
    const body = random.pick(['20', '27']) + random.int(10, 44) + random.digits(6);
    const check = mod11(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '');
    return check ? `${body.slice(0, 2)}-${body.slice(2)}-${check}` : null;
  });
}

export function iran(random: Random): string {
  const body = random.int(1, 9) + random.digits(8);
  const rest = weighted(body, down(10, 9)) % 11;
  return body + (rest < 2 ? rest : 11 - rest);
}

export function thailand(random: Random): string {
  const body = random.int(1, 8) + random.digits(11);
  return cut(body + ((11 - (weighted(body, down(13, 12)) % 11)) % 10), 1, 4, 5, 2, 1).join('-');
}

export function sweden(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = yy + mm + dd + random.digits(3);
  return `${body.slice(0, 6)}-${body.slice(6)}${luhn(body)}`;
}

export function poland(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = yy + mm + dd + random.digits(4);
  return body + ((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

export function greece(random: Random): string {
  const { yy, mm, dd } = day(random);
  const body = dd + mm + yy + random.digits(4);
  return body + luhn(body);
}

export function withLuhn(random: Random, pattern: string, ...sizes: number[]): string {
  const body = shaped(pattern, random);
  return cut(body + luhn(body), ...sizes).join(sizes.length > 1 ? '-' : '');
}

export function clabe(random: Random): string {
  const body = `${random.pick(['002', '012', '014', '072'])}180${random.digits(11)}`;
  const total = [...body].reduce(
    (sum, char, index) => sum + ((Number(char) * ([3, 7, 1][index % 3] as number)) % 10),
    0,
  );
  return body + ((10 - (total % 10)) % 10);
}

export function cbu(random: Random): string {
  const bank = random.pick(['011', '017', '072']) + random.digits(4);
  const first = (10 - (weighted(bank, [7, 1, 3, 9, 7, 1, 3]) % 10)) % 10;
  const account = random.digits(13);
  const second = (10 - (weighted(account, [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) % 10)) % 10;
  return `${bank}${first}${account}${second}`;
}
