// A host as a person writes it to the form that browsers compare: lower-case ASCII (UTS 46, RFC 3492, RFC 5952).
// Never: in pages. Browsers hand the guard hosts that are in this form already.
import { isIpv4 } from './address';
import { ipv6Of, writeIpv6 } from './ipv6';
import { adapt, threshold } from './punycode';

const BASE = 36;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LABEL = /^[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?$/u;

/** Lower-case ASCII of a host without port, without a trailing dot; null if it cannot be a host. */
export function toAsciiHost(text: string): string | null {
  const host = fold(text).replace(/\.$/, '');
  if (host.startsWith('[') || host.includes(':')) {
    const groups = ipv6Of(host);
    return groups && writeIpv6(groups);
  }
  const labels = host.split('.').map(toAsciiLabel);
  const ascii = labels.join('.');
  if (labels.includes(null) || ascii.length > 253) return null;
  // A host that ends in a number is an IPv4 address or nothing (WHATWG URL).
  if (/^(\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '')) return isIpv4(ascii) ? ascii : null;
  return ascii;
}

/** Full-width forms, ideographic dots and characters that are not seen: what UTS 46 maps away. */
function fold(text: string): string {
  const mapped = text.normalize('NFKC').replace(/[\u00ad\u200b\u2060\ufeff]|[\ufe00-\ufe0f]/g, '');
  return mapped.toLowerCase().replace(/[。｡]/g, '.').normalize('NFC');
}

function toAsciiLabel(label: string): string | null {
  if (!LABEL.test(label)) return null;
  const ascii = /^[\x21-\x7e]+$/.test(label) ? label : `xn--${encode(label)}`;
  return ascii.length > 63 ? null : ascii;
}

function encode(label: string): string {
  const points = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let [point, delta, bias, done] = [128, 0, 72, basic.length];
  while (done < points.length) {
    const next = Math.min(...points.filter((candidate) => candidate >= point));
    delta += (next - point) * (done + 1);
    point = next;
    for (const candidate of points) {
      if (candidate < point) delta++;
      if (candidate !== point) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    point++;
  }
  return output;
}

function encodeDelta(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const limit = threshold(k, bias);
    if (rest < limit) return output + DIGITS[rest];
    output += DIGITS[limit + ((rest - limit) % (BASE - limit))];
    rest = Math.floor((rest - limit) / (BASE - limit));
  }
}
