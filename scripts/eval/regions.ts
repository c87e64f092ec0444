// Where a text is read as of when only its language is known, as the product reads the person's own region.
// Never: looks at the text.

const REGION: Readonly<Record<string, string>> = {
  en: 'US',
  zh: 'CN',
  'zh-tw': 'TW',
  'zh-hk': 'HK',
  'en-gb': 'GB',
  'pt-pt': 'PT',
  ar: 'SA',
  cs: 'CZ',
  da: 'DK',
  de: 'DE',
  el: 'GR',
  es: 'ES',
  fi: 'FI',
  fr: 'FR',
  he: 'IL',
  hi: 'IN',
  hu: 'HU',
  id: 'ID',
  it: 'IT',
  ja: 'JP',
  ko: 'KR',
  nl: 'NL',
  no: 'NO',
  pl: 'PL',
  pt: 'BR',
  ro: 'RO',
  ru: 'RU',
  sv: 'SE',
  th: 'TH',
  tr: 'TR',
  uk: 'UA',
  vi: 'VN',
};

export function regionOf(lang: string | null): string {
  const tag = (lang ?? '').toLowerCase().replace('_', '-');
  return REGION[tag] ?? REGION[tag.split('-')[0] ?? ''] ?? 'US';
}
