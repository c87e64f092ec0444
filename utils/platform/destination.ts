// URLs taken apart, with the public suffix list at hand: what the core may not do itself.
import type { Destination } from '@/utils/core/site';
import { siteOf } from '@/utils/core/trust/registrable';

/** null where it is no absolute URL. Schemes without a host (`mailto:`) come with host and site ''. */
export function destinationOf(url: string): Destination | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return { scheme: protocol.slice(0, -1), host, site: host && siteOf(host) };
}

/** The same for pages and frames: null unless it is of the web. */
export function webDestinationOf(url: string | undefined): Destination | null {
  const destination = url ? destinationOf(url) : null;
  return destination && /^https?$/.test(destination.scheme) && destination.host ? destination : null;
}
