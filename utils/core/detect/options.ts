// What a list of choices is a list of: months, years, days, dialling codes, countries.
// Never: more than the first options, which tell as well as all of them.
import { foldWords } from './fold-words';

const MONTHS = /^(?:jan|janvier|janeiro|januar|gennaio|enero|stycz|ocak|янв|1 ?月|1월|januari)/;
const YEAR = /^(?:19|20)\d\d(?: ?[年년])?$/;
const SMALL = /^0?[1-3](?: ?[月日월일])?$/;
const COUNTRIES = new Set(
  'afghanistan|aland islands|albania|algeria|american samoa|united states|united states of america|australia|canada|中国|china|deutschland|france|united kingdom|argentina|austria'.split(
    '|',
  ),
);
const DIAL = /^(?:.{2,40}\s)?\(?\+\d{1,4}\b/;

/** A list of dialling codes, such as `China (+86)`. */
export function isDialList(options: string): boolean {
  const raw = options.slice(0, 400).split('|', 8);
  return raw.filter((each) => DIAL.test(each.trim())).length >= 2;
}

/** `month`, `year`, `birth-year`, `expiry-year`, `small` (a month or a day), `none` (countries), or ''. */
export function listed(options: string): string {
  const raw = options
    .slice(0, 400)
    .split('|')
    .map((each) => each.trim())
    .filter(Boolean)
    .slice(0, 8);
  if (isDialList(options)) return 'none';
  const choices = raw.map(foldWords);
  if (choices.some((each) => MONTHS.test(each)) && choices.length >= 3) return 'month';
  const years = choices.filter((each) => YEAR.test(each)).map((each) => Number(each.slice(0, 4)));
  if (years.length >= 2) return ofYears(years);
  if (choices.filter((each) => SMALL.test(each)).length >= 2) return 'small';
  return choices.filter((each) => COUNTRIES.has(each)).length >= 2 ? 'none' : '';
}

/** Birth years run back in time or begin long ago; years of expiry run on from now. */
function ofYears(years: readonly number[]): string {
  const [first = 0, second = 0] = years;
  if (second < first || first < 1970) return 'birth-year';
  return first >= 2015 ? 'expiry-year' : 'year';
}
