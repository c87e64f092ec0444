// Which packs there are, and which a page needs: by the person's region, the host's country and the page's language.
// Never: what is in them.
import type { Region } from '@/utils/core/site';

/**
 * By region; `numbers`: what reads numbers of offices, banks and cards; `text`: names, addresses and secrets in running
 * text; `codings`, `trust`, `note`, `question`: parts of the guard itself.
 */
export const PACK_NAMES = [
  'china',
  'europe',
  'asia',
  'americas',
  'africa',
  'numbers',
  'text',
  'codings',
  'trust',
  'note',
  'question',
] as const;
export type PackName = (typeof PACK_NAMES)[number];
/** Those that a frame asks for by name, once something there needs them. */
export const ASKED_PACKS = ['numbers', 'text', 'codings', 'trust', 'note', 'question'] as const;
export type AskedPack = (typeof ASKED_PACKS)[number];

/** Regions by pack; what is in no list is North America's, which is always known, or `africa`'s. */
const REGIONS = {
  china: 'CN HK MO TW',
  europe:
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK EU UK',
  asia: 'AF AM AZ BD BN BT GE ID IN IR JP KG KH KP KR KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM UZ VN',
  americas:
    'AG AI AR AS AW BB BL BM BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GU GY HN HT JM KN KY LC MF MP MQ MS MX NI PA PE PM PR PY SR SV SX TC TT UY VC VE VG VI',
};
const BASE = new Set(['US', 'CA', '']);
/** Languages by pack, where a page says no region: `es` is Spain's and the Americas'. */
const LANGUAGES: Readonly<Partial<Record<PackName, string>>> = {
  china: 'zh yue',
  europe:
    'de fr es pt it nl pl tr ru sv da no nb nn fi cs sk hu ro bg el uk hr sr bs sl mk sq lt lv et is ga mt ca eu gl be',
  asia: 'ja ko hi id vi th ms tl fil bn ta te ur fa kk uz mn km lo my ne si ka hy az',
  americas: 'es pt ht',
  africa: 'ar he sw am af zu ha yo mg so mi',
};

/** The pack of a region; null for one that needs none. */
export function packOf(region: Region): PackName | null {
  const upper = region.toUpperCase();
  if (BASE.has(upper) || !/^[A-Z]{2}$/.test(upper)) return null;
  const name = (['china', 'europe', 'asia', 'americas'] as const).find((each) =>
    REGIONS[each].split(' ').includes(upper),
  );
  return name ?? 'africa';
}

/** What a page needs: of the person's region, of its host's country, of its language (`de-AT`). */
export function packsFor(region: Region, host: string, lang: string): readonly PackName[] {
  const country = host.split('.').at(-1) ?? '';
  const [language = '', place = ''] = lang.split('-');
  const names = [packOf(region), country.length === 2 ? packOf(country) : null, packOf(place)];
  const spoken = (name: PackName) => LANGUAGES[name]?.split(' ').includes(language.toLowerCase()) ?? false;
  return PACK_NAMES.filter((name) => names.includes(name) || spoken(name));
}
