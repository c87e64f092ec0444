// IPv6 addresses in text: any valid spelling to the one that browsers compare (RFC 5952, WHATWG URL).
// Never: in pages, where hosts come in that form already.
import { isIpv4 } from './address';

/** The eight 16-bit groups of an IPv6 address, with or without brackets, or null. */
export function ipv6Of(host: string): readonly number[] | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  const halves = bare.split('::');
  if (!bare.includes(':') || halves.length > 2) return null;
  const [head, tail] = halves.map(groupsOf);
  if (!head || tail === null) return null;
  if (!tail) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? null : [...head, ...Array<number>(missing).fill(0), ...tail];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups = text.split(':').flatMap((part, index, parts) => {
    if (index === parts.length - 1 && isIpv4(part)) {
      const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
      return [a * 256 + b, c * 256 + d];
    }
    return /^[\da-f]{1,4}$/i.test(part) ? Number.parseInt(part, 16) : Number.NaN;
  });
  return groups.some(Number.isNaN) ? null : groups;
}

/** Shortest form in brackets: the longest run of zeros becomes `::`. */
export function writeIpv6(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = text.match(/\b0(:0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (!longest) return `[${text}]`;
  const at = text.search(new RegExp(`\\b${longest}\\b`));
  const before = text.slice(0, at).replace(/:$/, '');
  const after = text.slice(at + longest.length).replace(/^:/, '');
  return `[${before}::${after}]`;
}
