// Judging one exchange: who would get it, who else sees it, and what speaks against them.
// Runs in pages too. Never: the public suffix list (hosts come with their site), never the ledger.
import { type Destination, isUnder, type Site } from '@/utils/core/site';
import { isIpAddress, isPrivateAddress } from './address';
import { isSpelledLike, lookalikeOf } from './lookalike';
import { mixesScripts, toUnicode } from './punycode';
import type { Exchange, Level, Reason, ReasonCode, Verdict } from './verdict';

/** Somebody who gets to see the data: the recipient, the frame that holds the field, the page around it. */
interface Party extends Destination {
  readonly isTrusted: boolean;
}

interface Facts {
  readonly to: Party;
  readonly frame: Party | null;
  readonly page: Party | null;
  /** Recipient and frame: the two that hold the data itself. */
  readonly holders: readonly Party[];
  /** Those of the two, and those of all three, that the person does not trust. */
  readonly strangers: readonly Party[];
  readonly bystanders: readonly Party[];
  readonly trusted: readonly Site[];
}

type Params = Readonly<Record<string, string>>;
type Check = (facts: Facts) => Params | null;

/** Gravest first: the order of reasons, and how far each alone lowers the level. */
const SIGNALS: readonly (readonly [ReasonCode, Level, Check])[] = [
  ['lookalike', 'risky', lookalike],
  ['mixed_script', 'risky', mixedScript],
  ['ip_address', 'risky', bareNumber],
  ['plain_http', 'risky', (facts) => unencrypted(facts, false)],
  ['plain_http', 'unknown', (facts) => unencrypted(facts, true)],
  ['leaves_browser', 'unknown', ({ to }) => (isElsewhere(to) ? {} : null)],
  ['could_not_check', 'unknown', cannotCheck],
  ['opaque_frame', 'unknown', ({ frame, page }) => (frame === null && page !== null ? {} : null)],
  ['third_party_frame', 'unknown', thirdPartyFrame],
  ['other_site', 'unknown', otherSite],
  ['punycode', 'unknown', punycode],
  ['private_address', 'unknown', privateAddress],
  ['not_on_your_list', 'unknown', notListed],
  ['on_your_list', 'trusted', ({ to }) => (to.isTrusted ? { site: to.site } : null)],
];

const GRAVITY: Readonly<Record<Level, number>> = { trusted: 0, unknown: 1, risky: 2 };

/** The verdict for data in `frame` of `page` that would go to `to`. Trusted only if nobody untrusted would see it. */
export function assess(exchange: Exchange): Verdict {
  const facts = gather(exchange);
  let level: Level = 'trusted';
  const reasons: Reason[] = [];
  for (const [code, lowersTo, check] of SIGNALS) {
    const params = check(facts);
    if (!params || reasons.some((reason) => reason.code === code)) continue;
    reasons.push({ code, params });
    if (GRAVITY[lowersTo] > GRAVITY[level]) level = lowersTo;
  }
  return { level, reasons };
}

function gather({ to, frame, page, trusted }: Exchange): Facts {
  const party = (place: Destination): Party => {
    const host = place.host.replace(/\.$/, '');
    return { ...place, host, isTrusted: host !== '' && trusted.some((site) => covers(site, host)) };
  };
  // A place without a host (about:blank, file) says as little of who is there as none.
  const named = (place: Destination | null) => (place?.host ? party(place) : null);
  const [recipient, holder, around] = [party(to), named(frame), named(page)];
  const holders = holder ? [recipient, holder] : [recipient];
  const strangers = holders.filter(isStranger);
  const bystanders = around && isStranger(around) ? [...strangers, around] : strangers;
  return { to: recipient, frame: holder, page: around, holders, strangers, bystanders, trusted };
}

function isStranger({ host, isTrusted }: Party): boolean {
  return host !== '' && !isTrusted;
}

/** A name covers what is under it; an address or a name without a dot covers only itself. */
function covers(site: Site, host: string): boolean {
  return host === site || (site.includes('.') && !isIpAddress(site) && isUnder(host, site));
}

function isSameSite(a: Destination, b: Destination): boolean {
  return covers(a.site, b.host) || covers(b.site, a.host);
}

const WEB = /^(https?|wss?)$/;
const PLAIN = /^(http|ws)$/;
/** Schemes that stay within the page, or that say nothing of where data goes. */
const UNTOLD = /^(about|blob|data|file|filesystem|javascript)?$/;

function isElsewhere({ scheme }: Destination): boolean {
  return !WEB.test(scheme) && !UNTOLD.test(scheme);
}

function cannotCheck({ to, frame, page }: Facts): Params | null {
  const isUntold = UNTOLD.test(to.scheme) || (to.host === '' && !isElsewhere(to));
  return isUntold || (frame === null && page === null) ? {} : null;
}

function lookalike({ to, page, bystanders, trusted }: Facts): Params | null {
  for (const { host } of bystanders) {
    const of = lookalikeOf(host, trusted);
    if (of) return { host, of };
  }
  const isTwin = page && !to.isTrusted && !isSameSite(to, page) && isSpelledLike(to.host, page.site);
  return isTwin ? { host: to.host, of: page.site } : null;
}

function mixedScript({ bystanders }: Facts): Params | null {
  const mixed = bystanders.find(({ host }) => mixesScripts(toUnicode(host)));
  return mixed ? { host: toUnicode(mixed.host), site: mixed.site } : null;
}

function bareNumber({ strangers }: Facts): Params | null {
  const found = strangers.find(({ host }) => isIpAddress(host) && !isPrivateAddress(host));
  return found ? { host: found.host } : null;
}

/** Data in the clear; a page in the clear can be changed on the way to send it anywhere. */
function unencrypted({ holders }: Facts, isTrusted: boolean): Params | null {
  const found = holders.find((party) => isExposed(party) && party.isTrusted === isTrusted);
  return found ? { host: found.host } : null;
}

function isExposed({ scheme, host }: Party): boolean {
  return PLAIN.test(scheme) && !isPrivateAddress(host);
}

function thirdPartyFrame({ strangers, frame, page }: Facts): Params | null {
  if (!frame || !page || strangers.length === 0 || isSameSite(frame, page)) return null;
  return { site: frame.site, of: page.site };
}

function otherSite({ to, strangers, frame, page }: Facts): Params | null {
  const from = page ?? frame;
  if (!from || to.host === '' || strangers.length === 0 || isSameSite(to, from)) return null;
  // A frame that sends home is named already as a frame of another site.
  return frame && isSameSite(to, frame) ? null : { site: to.site, of: from.site };
}

function punycode({ strangers }: Facts): Params | null {
  const found = strangers.find(({ host }) => /(^|\.)xn--/.test(host));
  return found ? { host: toUnicode(found.host), site: found.host } : null;
}

function privateAddress({ strangers }: Facts): Params | null {
  const found = strangers.find(({ host }) => isPrivateAddress(host));
  return found ? { host: found.host } : null;
}

function notListed({ strangers }: Facts): Params | null {
  return strangers[0] ? { site: strangers[0].site } : null;
}
