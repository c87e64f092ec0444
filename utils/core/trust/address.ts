// Literal addresses and local names: which hosts are numbers, and which never leave the local network.
// Takes hosts as URL parsers write them: dotted IPv4, IPv6 in brackets, shortest form, lower case.
// Never: a lookup. Only what the host itself says.

/** Names reserved for local use: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`, and the `.lan` of home routers. */
const LOCAL_NAME = /\.(localhost|local|internal|home\.arpa|lan)$/;
/** Not routed publicly: RFC 1122 (0/8, 127/8), 1918 (10/8, 172.16/12, 192.168/16), 3927, 6598 (100.64/10), 2544 (198.18/15). */
const LOCAL_IPV4 =
  /^(0|10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89])\./;
/** Loopback and unspecified, unique local (RFC 4193: fc00::/7), link-local (RFC 4291: fe80::/10). */
const LOCAL_IPV6 = /^\[(::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;
const IPV4 = /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/;
/** An IPv4 address inside IPv6 (RFC 4291, 2.5.5.2). */
const MAPPED = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/;

export function isIpv4(host: string): boolean {
  return IPV4.test(host);
}

export function isIpAddress(host: string): boolean {
  return isIpv4(host) || host.startsWith('[');
}

/** True for loopback, private and link-local addresses and for names that only a local network answers. */
export function isPrivateAddress(host: string): boolean {
  const ipv4 = host.replace(MAPPED, (_, high: string, low: string) => `${octets(high)}.${octets(low)}`);
  if (isIpv4(ipv4)) return LOCAL_IPV4.test(ipv4);
  if (host.startsWith('[')) return LOCAL_IPV6.test(host);
  // A name without a dot is answered by the local network: the public root has none (ICANN SAC053).
  return host !== '' && (!host.includes('.') || LOCAL_NAME.test(host));
}

function octets(group: string): string {
  const number = Number.parseInt(group, 16);
  return `${number >> 8}.${number & 255}`;
}
