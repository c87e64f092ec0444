// Literal addresses and local names: which hosts are numbers, and which never leave the local network.
// Never: a lookup. Only what the host itself says.

/** Names reserved for local use: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`, and the `.lan` of home routers. */
const LOCAL_NAMES = ['localhost', 'local', 'internal', 'home.arpa', 'lan'];

/** First and last address of each range that is not routed publicly: RFC 1918, 1122, 3927, 6598, 2544. */
const LOCAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
];

/** The 32-bit number of a dotted IPv4 address in canonical form, or null. */
export function ipv4Of(host: string): number | null {
  const parts = host.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** The eight 16-bit groups of an IPv6 address, with or without brackets, or null. */
export function ipv6Of(host: string): readonly number[] | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  if (!bare.includes(':') || bare.split('::').length > 2) return null;
  const [head = '', tail] = bare.split('::').map(groupsOf);
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...Array<number>(missing).fill(0), ...tail];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const embedded = index === parts.length - 1 ? ipv4Of(part) : null;
    if (embedded !== null) groups.push(Math.floor(embedded / 65536), embedded % 65536);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

export function isIpAddress(host: string): boolean {
  return ipv4Of(host) !== null || ipv6Of(host) !== null;
}

/** True for loopback, private and link-local addresses and for names that only a local network answers. */
export function isPrivateAddress(host: string): boolean {
  const ipv4 = ipv4Of(host);
  if (ipv4 !== null) return isPrivateIpv4(ipv4);
  const ipv6 = ipv6Of(host);
  if (ipv6) return isPrivateIpv6(ipv6);
  // A name without a dot is answered by the local network: the public root has none (ICANN SAC053).
  return host !== '' && (!host.includes('.') || LOCAL_NAMES.some((name) => host.endsWith(`.${name}`)));
}

function isPrivateIpv4(address: number): boolean {
  return LOCAL_IPV4.some(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((ipv4Of(start) ?? 0) / size);
  });
}

function isPrivateIpv6(groups: readonly number[]): boolean {
  const first = groups[0] ?? 0;
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0)) {
    if (groups[5] === 0xffff) return isPrivateIpv4(high * 65536 + low);
    if (groups[5] === 0 && high === 0) return low < 2;
  }
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}
