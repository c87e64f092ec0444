// Endings and words that forged names are made of. Own selection, see docs/data.md.
// Never: the public suffix list; this must be small enough to run in every page.

/** Second levels that countries register under: `com` in `com.cn`. */
export const SECOND_LEVELS = new Set('ac co com edu go gob gouv gov govt idv mil ne net nom or org'.split(' '));

/** Endings sold cheaply to anybody, and slips for the common ones: where a forger finds a taken name free. */
export const CHEAP_SUFFIXES = new Set(
  (
    'autos beauty best bid biz bond boats buzz cam cc cf cfd click club cm co cyou date download fit fun ga gq group hair ' +
    'help homes host icu info kim life link live loan lol ltd men ml mobi mom monster motorcycles mov online om party pics ' +
    'press pro pw quest racing ren rest review rip sbs shop site skin space store stream su tk today top trade vip wang ' +
    'website win work world ws xin xyz yachts zip'
  ).split(' '),
);

/** Words that promise care of an account; Latin spellings of Chinese ones among them. */
export const LURES = new Set(
  (
    'account accounts activate alert anquan auth authenticate billing chongzhi claim confirm customer denglu fuwu guanfang ' +
    'guanwang kefu login logon official payment recover recovery refund renzheng reset secure security service services ' +
    'signin signon sso support tuikuan unlock update validate verification verify wallet yanzheng zhifu'
  ).split(' '),
);

/** The few of them that a firm hardly glues to its own name. */
export const GLUED_LURES = new Set(
  'anquan denglu guanfang guanwang kefu login logon official secure signin tuikuan verify www yanzheng'.split(' '),
);
