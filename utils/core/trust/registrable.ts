// Hosts to sites through the public suffix list, and what a person types to a site that can be trusted.
// Never: in pages. The list weighs more than the whole guard, which is told the sites that it needs.
import { parse } from 'tldts';
import type { Site } from '@/utils/core/site';
import { isIpAddress } from './address';
import { toAsciiHost } from './ascii';

/** Private suffixes count: `alice.github.io` and `bob.github.io` are two people, so two sites. */
const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/** The registrable domain of a host in lower-case ASCII; the host itself where there is none (address, localhost, suffix). */
export function siteOf(host: string): Site {
  const bare = host.replace(/\.$/, '').toLowerCase();
  return isIpAddress(bare) ? bare : (parse(bare, OPTIONS).domain ?? bare);
}

/** True for a name under which anybody may register, such as `com`, `co.uk` or `github.io`. */
export function isPublicSuffix(host: string): boolean {
  const result = parse(host, OPTIONS);
  return result.publicSuffix === host && Boolean(result.isIcann || result.isPrivate);
}

/** Why a text is no site. Each names the sentence `trust_error_<code>` in the catalogue. */
export type TrustError = 'empty' | 'spaces' | 'scheme' | 'has_user' | 'not_a_host' | 'incomplete' | 'public_suffix';

export type TrustedInput = { readonly site: Site } | { readonly error: TrustError };

/** Schemes that look like `host:port` when a number follows. */
const NOT_HOSTS = new Set(['about', 'blob', 'data', 'file', 'javascript', 'mailto', 'sms', 'tel', 'view-source']);

/** The site in what a person typed, pasted or imported: an address, a host, a domain in any script. */
export function parseTrustedInput(text: string): TrustedInput {
  const folded = text.trim().normalize('NFKC');
  if (folded === '') return { error: 'empty' };
  if (/\s/.test(folded)) return { error: 'spaces' };
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(folded)?.[1]?.toLowerCase() ?? '';
  if (isOtherScheme(scheme, folded)) return { error: 'scheme' };
  const rest = folded.replace(/^https?:[/\\]*|^\/\//i, '');
  const authority = rest.split(/[/\\?#]/, 1)[0] ?? '';
  if (authority.includes('@')) return { error: 'has_user' };
  const hostText = authority.replace(/^\*\./, '').replace(/^([^:]+|\[.*\]):\d{0,5}$/, '$1');
  const host = toAsciiHost(hostText);
  return host === null ? { error: 'not_a_host' } : siteOrError(host, authority !== hostText || rest !== folded);
}

function isOtherScheme(scheme: string, text: string): boolean {
  if (scheme === '' || scheme === 'http' || scheme === 'https') return false;
  return NOT_HOSTS.has(scheme) || !/^:\d{1,5}([/?#]|$)/.test(text.slice(scheme.length));
}

/**
 * A lone word is taken for a host only where the person wrote a scheme or a port: `taobao` means
 * `taobao.com`, although it is a public suffix too.
 */
function siteOrError(host: string, spelledOut: boolean): TrustedInput {
  if (!host.includes('.') && !isIpAddress(host) && host !== 'localhost' && !spelledOut) return { error: 'incomplete' };
  if (isPublicSuffix(host)) return { error: 'public_suffix' };
  return { site: siteOf(host) };
}
