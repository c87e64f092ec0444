// How advertisers say that a value is to be written before it is hashed: see docs/data.md. Never: looks anything up.
import type { Kind } from '@/utils/core/item';

/** The salt that a widespread collector of addresses adds, found by the Leaky Forms study. */
export const SALT = 'QX4QkKEU';

/** `main` are hashed twice over too. */
export interface Seeds {
  readonly main: readonly string[];
  readonly others: readonly string[];
}

type Write = (form: string) => readonly string[];

const lower = (text: string) => text.trim().toLowerCase();
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const digits = (text: string) => text.replace(/\D/g, '');

const GMAIL = /@(?:gmail|googlemail)\.com$/;
/** Google: no dots and no tag before gmail.com. Others: no tag anywhere. */
const email: Write = (form) => {
  const address = lower(form).replace(/\s/g, '');
  const at = address.lastIndexOf('@');
  if (at < 1) return [address];
  const untagged = (address.slice(0, at).split('+', 1)[0] ?? '') + address.slice(at);
  const undotted = untagged.slice(0, untagged.lastIndexOf('@')).replace(/\./g, '');
  const gmail = GMAIL.test(address) ? [`${undotted}@gmail.com`, `${undotted}@googlemail.com`] : [];
  return [address, ...gmail, untagged, `${address.slice(0, at).replace(/\./g, '')}${address.slice(at)}`];
};

/** Google and TikTok: +, country, number. Meta: without the plus. Others: as dialled at home. */
const tel: Write = (form) => {
  const all = digits(form);
  if (!form.trim().startsWith('+')) return [all, all.replace(/^0+/, '')];
  const home = [1, 2, 3].map((code) => all.slice(code)).filter((rest) => rest.length > 5);
  return [`+${all}`, all, `00${all}`, ...home, ...home.map((rest) => `0${rest}`)];
};

/** Meta and TikTok: lower case without punctuation, given and family name apart; Google: lower case. */
const name: Write = (form) => {
  const words = lower(form)
    .split(/[\s,]+/)
    .filter((word) => word.length > 1 || /\p{Lo}/u.test(word));
  const apart = words.length > 1 ? words : [];
  const kept = words.join(' ').replace(/[^\p{L}\p{N} ]/gu, '');
  return [
    lower(form),
    kept,
    bare(kept),
    ...[...apart]
      .reverse()
      .slice(0, 1)
      .map((last) => [last, ...words.slice(0, -1)].join(' ')),
    ...apart,
    ...apart.map(bare),
    plain(lower(form)),
    ...apart.map(plain),
  ];
};

/** Meta: YYYYMMDD. */
const bday: Write = (form) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(form.trim()) ?? [];
  if (!year) return [lower(form)];
  return [
    `${year}${month}${day}`,
    `${year}-${month}-${day}`,
    `${month}${day}${year}`,
    `${day}${month}${year}`,
    `${month}/${day}/${year}`,
    `${day}/${month}/${year}`,
  ];
};

const number: Write = (form) => [bare(form).toUpperCase(), bare(form).toLowerCase()];
const card: Write = (form) => [digits(form), digits(form).replace(/(.{4})(?=.)/g, '$1 ')];
/** Meta: without spaces and punctuation; Google: lower case, trimmed. */
const words: Write = (form) => [lower(form).replace(/\s+/g, ' '), bare(lower(form)), plain(lower(form))];

const WRITE: Readonly<Partial<Record<Kind, Write>>> = {
  email,
  tel,
  name,
  bday,
  'cc-number': card,
  'street-address': words,
  username: words,
  impp: words,
};

const distinct = (list: readonly string[]) => [...new Set(list.filter((seed) => seed.length > 1))];
const MOST_MAIN = 4;
const MOST_OTHERS = 28;

/** Each way that a value is written before it is hashed, without repeats. */
export function seedsOf(kind: Kind, forms: readonly string[]): Seeds {
  const write = WRITE[kind] ?? number;
  const first = forms.flatMap((form) => write(form).slice(0, 2));
  const main = distinct([...first, ...forms.map((form) => form.trim())]).slice(0, MOST_MAIN);
  const all = forms.flatMap((form) => {
    const trimmed = form.trim();
    return [form, trimmed, lower(form), trimmed.toUpperCase(), trimmed.replace(/\s/g, ''), ...write(form)];
  });
  const others = distinct(all).filter((seed) => !main.includes(seed));
  return { main, others: others.slice(0, MOST_OTHERS) };
}
