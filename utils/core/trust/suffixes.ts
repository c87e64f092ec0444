// Endings and words that forged names are made of. Own selection, see docs/data.md.
// Never: the public suffix list; this must be small enough to run in every page.

/** Second levels that countries register under: `com` in `com.cn`. */
export const SECOND_LEVELS = new Set('ac co com edu go gob gov mil ne net or org'.split(' '));

/** Endings sold cheaply to anybody, and slips for the common ones: where a forger finds a taken name free. */
export const CHEAP_SUFFIXES = new Set(
  (
    'bid biz bond buzz cam cc cf cfd click club cm co cyou fit fun ga gq help icu info life link live loan lol ltd men ml ' +
    'mobi online om pro pw rest sbs shop site space store su tk today top vip wang website win work world ws xin xyz zip'
  ).split(' '),
);

/** Words that promise care of an account and that a firm hardly glues to its own name; some are Latin spellings of Chinese. */
export const GLUED_LURES = new Set(
  'anquan denglu guanfang guanwang kefu login logon official secure signin tuikuan verify www yanzheng'.split(' '),
);

/** Those, and the ones that count only as words of their own. */
export const LURES = new Set([
  ...GLUED_LURES,
  ...(
    'account accounts activate alert auth billing claim confirm fuwu payment recover recovery refund renzheng reset ' +
    'security service services signon sso support unlock update verification wallet zhifu'
  ).split(' '),
]);
