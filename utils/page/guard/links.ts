// Links whose following makes no navigation in this frame: into another window or tab, to another app, or with a ping.
// Never: a link that navigates here; the navigation itself is held.
import type { Channel } from '@/utils/core/ledger/disclosure';

export interface Way {
  readonly url: string;
  /** What goes there. */
  readonly text: string;
  readonly channel: Channel;
}

type Link = HTMLAnchorElement;

/** Where links and forms of this page go that do not say. */
export function baseTarget(): string {
  return document.querySelector('base[target]')?.getAttribute('target') ?? '';
}

/** The link that a press of the person's follows. */
export function linkOf(event: MouseEvent): Link | null {
  if (!event.isTrusted || event.button > 1) return null;
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement || one instanceof HTMLAreaElement);
  return link && (link as Link).href ? (link as Link) : null;
}

/** The ways out that following it opens here. */
export function waysOf(link: Link, event: MouseEvent): readonly Way[] {
  const { href } = link;
  const aside = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
  const target = link.target || baseTarget();
  const elsewhere = aside || !/^(_self|_top|_parent|)$/i.test(target) || !/^https?:/.test(href);
  // Firefox sends none unless a person turned them on; then its background holds the request itself.
  const pings = (import.meta.env.FIREFOX ? '' : (link.ping ?? ''))
    .split(/\s+/)
    .filter((one) => one !== '' && URL.canParse(one, document.baseURI));
  const toPing = pings.map((one) => new URL(one, document.baseURI).href);
  return [
    ...(elsewhere ? [{ url: href, text: href, channel: 'window' } as const] : []),
    // A ping says where the link leads.
    ...toPing.map((url) => ({ url, text: `${url}\n${href}`, channel: 'ping' }) as const),
  ];
}
