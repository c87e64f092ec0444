// The address of the mail program with the letter in it, where that works.

/** Windows hands over about 2,000 characters of an address; a longer one opens nothing at all. */
const LONGEST = 1900;

export interface MailLink {
  readonly href: string;
  /** False: the letter was too long for the address and has to be pasted. */
  readonly whole: boolean;
}

export function mailLink(subject: string, body: string): MailLink {
  const head = `mailto:?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST ? { href: whole, whole: true } : { href: head, whole: false };
}
