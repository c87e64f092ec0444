// The host names of the demo internet, all under the reserved `.test`. Whence itself knows none of them.
// A name that is added here needs a new certificate: certificate/make.sh.

export const HOSTS = {
  street: 'demostreet.test',
  shop: 'www.lanternshop.test',
  bank: 'millowbank.test',
  bankTwin: 'mi11owbank.test',
  bankOtherTwin: 'rnillowbank.test',
  newsletter: 'teapotweekly.test',
  tracker: 'cdn.pixelmeter.test',
  travel: 'kitetravel.test',
  travelApi: 'api.kitetravel.test',
  books: 'papercrane.test',
  psp: 'secure.quickpsp.test',
  cardCheck: 'cardcheck.test',
  clinic: 'willowclinic.test',
  market: 'oldmarket.test',
  keeper: 'keykeeper.test',
  hostile: 'thornfield.test',
  bench: 'longform.test',
  credit: 'partnerfinance.test',
} as const;
export type HostKey = keyof typeof HOSTS;

/** Served over plain HTTP only; every other host only over HTTPS. */
export const PLAIN_HOST = HOSTS.market;

/**
 * Hosts made up on the spot, for pages that are one scenario each: `site14b.test`, `api.third14b.test`. They are under the
 * demo's roof only where somebody gives `startDemo` a site that answers for them.
 */
export const MADE_UP = /^(?:[a-z]+\.)?(?:site|third|evil|pay|other)\d+[a-z]*\.test$/;

/** These speak HTTP/2, all others HTTP/1.1. */
export const FAST = /^fast\./;
