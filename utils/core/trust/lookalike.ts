// Is a host dressed up as a site that the person trusts? Compares names only, cheaply enough for every verdict.
// Never: the public suffix list, or a built-in set of famous names; only the sites that it is given.
import { isUnder, type Site } from '@/utils/core/site';
import { isIpAddress } from './address';
import { isAscii, skeleton } from './confusables';
import { isOneSlip } from './edit';
import { toUnicode } from './punycode';
import { CHEAP_SUFFIXES, GLUED_LURES, LURES, SECOND_LEVELS } from './suffixes';

/** A name taken apart, as it is read (Unicode). */
interface Name {
  readonly whole: string;
  /** The label that was registered, and what it was registered under. */
  readonly label: string;
  readonly suffix: string;
}

/** A host as the eye sees it, worked out once for all the sites that it is held against. */
interface Host extends Name {
  /** Skeleton between two dots, and where the registered part begins in it. */
  readonly dotted: string;
  readonly front: number;
  /** The words of each label. */
  readonly words: readonly (readonly string[])[];
  readonly registered: readonly string[];
}

/** The first of `trusted` that the host imitates; null if none, or if it is under one of them. */
export function lookalikeOf(host: string, trusted: readonly Site[]): Site | null {
  if (!hasName(host) || trusted.some((site) => isUnder(host, site))) return null;
  const name = hostName(host);
  return trusted.find((site) => hasName(site) && RULES.some((imitates) => imitates(name, siteName(site)))) ?? null;
}

/** True if the host is spelled almost as the site: the one rule that also holds between sites that nobody trusted. */
export function isSpelledLike(host: string, site: Site): boolean {
  return hasName(host) && hasName(site) && !isUnder(host, site) && spelling(hostName(host), siteName(site));
}

function hasName(host: string): boolean {
  return host.includes('.') && !isIpAddress(host);
}

function siteName(site: Site): Name {
  const whole = toUnicode(site);
  const dot = whole.indexOf('.');
  return { whole, label: whole.slice(0, dot), suffix: whole.slice(dot + 1) };
}

/** Without the suffix list: a country's second level counts as suffix, everything else has one label. */
function hostName(host: string): Host {
  const whole = toUnicode(host);
  const labels = whole.split('.');
  const isDeep = labels.length > 2 && labels.at(-1)?.length === 2 && SECOND_LEVELS.has(labels.at(-2) ?? '');
  const cut = labels.length - (isDeep ? 2 : 1);
  const [label, suffix] = [labels[cut - 1] ?? '', labels.slice(cut).join('.')];
  const dotted = `.${skeleton(whole)}.`;
  const words = labels.map((part) => skeleton(part).split('-'));
  const front = dotted.length - skeleton(`${label}.${suffix}.`).length;
  return { whole, label, suffix, dotted, front, words, registered: words[cut - 1] ?? [] };
}

const RULES: readonly ((host: Host, site: Name) => boolean)[] = [spelling, otherSuffix, domainInside, lured];

/** `mi11owbank` for `millowbank`, `gogole` for `google`. */
function spelling(host: Host, site: Name): boolean {
  const label = labelBefore(host, site.suffix);
  if (label === site.label || isSeries(label, site.label)) return false;
  const [seen, known] = [skeleton(label), skeleton(site.label)];
  return seen === known ? known.length > 2 || !isAscii(label) : isOneSlip(known, seen);
}

/** The label right before the suffix, where the host has that suffix: exact also for `github.io` and its like. */
function labelBefore(host: Host, suffix: string): string {
  if (!isUnder(host.whole, suffix)) return host.label;
  const before = host.whole.slice(0, -suffix.length - 1);
  return before.slice(before.lastIndexOf('.') + 1);
}

/** `site2` and `site3`, `10086` and `10010`: numbered names are neighbours, not forgeries. */
function isSeries(a: string, b: string): boolean {
  const isNumbered = /\d/.test(a) && /\d/.test(b);
  return isNumbered && a.replace(/\d/g, '') === b.replace(/\d/g, '');
}

/** `bank.top` for `bank.com`; but not `bank.de`, which is more often the same firm abroad. */
function otherSuffix(host: Host, site: Name): boolean {
  if (host.label !== site.label || weight(site.label) < 4 || host.suffix === site.suffix) return false;
  return CHEAP_SUFFIXES.has(host.suffix);
}

/** `bank.example.evil.test`, `bank.example-login.test`, `bank-example.test`. */
function domainInside(host: Host, site: Name): boolean {
  const domain = skeleton(site.whole);
  const isInFront = places(host.dotted, domain).some(
    (at) => at < host.front || host.dotted[at + domain.length] === '-',
  );
  return isInFront || (weight(site.label) > 3 && places(host.dotted, domain.replaceAll('.', '-')).length > 0);
}

/** Where `part` stands in `text` between dots or hyphens. */
function places(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at > 0; at = text.indexOf(part, at + 1)) {
    if (isEdge(text[at - 1]) && isEdge(text[at + part.length])) found.push(at);
  }
  return found;
}

function isEdge(char: string | undefined): boolean {
  return char === '.' || char === '-';
}

/** The trusted label beside a word that promises care: `bank-secure.test`, `taobaologin.test`, `paypal.login-help.test`. */
function lured(host: Host, site: Name): boolean {
  const known = skeleton(site.label);
  if (weight(known) < 4) return false;
  if (host.words.some((words) => words.includes(known) && words.some(isLure))) return true;
  if (weight(known) < 5) return false;
  if (host.words.some((words) => words.some((word) => isGlued(word, known)))) return true;
  return host.registered.some(isLure) && host.words.some((words) => words.join('-') === known);
}

/** How telling a label is: a Chinese character says as much as two or three letters. */
function weight(label: string): number {
  return isAscii(label) ? label.length : label.length * 2;
}

function isLure(word: string): boolean {
  return LURES.has(word);
}

function isGlued(word: string, known: string): boolean {
  if (word.startsWith(known)) return GLUED_LURES.has(word.slice(known.length));
  return word.endsWith(known) && GLUED_LURES.has(word.slice(0, -known.length));
}
