// Who gets it: sites and destinations as plain values.
// Never: the public suffix list. Background and pages look it up (trust/registrable.ts); the guard is told.

/** A registrable domain (eTLD+1) in lower-case ASCII, or the bare host where there is none (IP address, localhost). */
export type Site = string;

/** ISO 3166-1 alpha-2, upper case. */
export type Region = string;

/** Where a request would go, taken apart by whoever has a URL parser. */
export interface Destination {
  /** Without the colon: `https`, `http`, `mailto`. */
  readonly scheme: string;
  /** Lower-case ASCII host without port; '' for schemes that have none. */
  readonly host: string;
  readonly site: Site;
}

/** True if `host` is `site` or lies under it. */
export function isUnder(host: string, site: Site): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** The longest of `known` that `host` lies under, or `host` itself: site lookup without a suffix list. */
export function siteAmong(host: string, known: readonly Site[]): Site {
  let best = '';
  for (const site of known) if (site.length > best.length && isUnder(host, site)) best = site;
  return best || host;
}
