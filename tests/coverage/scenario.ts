// What one scenario is: pages, what a person does on them, and what Whence is expected to make of it.
import { createHash } from 'node:crypto';
import type { DemoRequest, Reply } from '#tests/demo/site.ts';
import type { BrowserName } from '#tests/support/browser.ts';
import type { Tab, Target } from '#tests/support/tab.ts';
import type { StoredDisclosure } from '@/utils/platform/database';
import type { Attempt } from './attempt.ts';

export const ID = '11010519491231002X';
export const CARD = '4111111111111111';
export const TEL = '13800138000';
export const EMAIL = 'mei.lin@example.com';
/** SHA-256 of EMAIL. */
export const HASHED = createHash('sha256').update(EMAIL).digest('hex');

/** `off`: the same browser without Whence; `refused`: "don't send" is pressed; `allowed`: "send once" is. */
export type Mode = 'off' | 'refused' | 'allowed';
export const MODES: readonly Mode[] = ['off', 'refused', 'allowed'];

/**
 * `held`: nothing leaves before the answer, and after "send" the same goes out as without Whence.
 * `recorded`: not held (it cannot be, or the policy asks nothing), and on the record.
 * `quiet`: nothing to ask and nothing to record; what the page sends goes out as ever.
 * `nothing`: nothing leaves, without Whence neither.
 * Otherwise the exact words for each mode, for what fits none of these.
 */
export type Expected = 'held' | 'recorded' | 'quiet' | 'nothing' | Readonly<Record<Mode, string>>;

/**
 * Made-up hosts of one scenario: each with a registrable domain of its own, but `api` and `fast`, which are the site's;
 * `fast` speaks HTTP/2 (browsers send streams by that only).
 */
export type Part = 'site' | 'third' | 'evil' | 'pay' | 'other' | 'api' | 'fast';
export type Hosts = Readonly<Record<Part, string>>;

/** An HTML fragment or a script (by the path's ending), or an answer made of the request. */
export type Source = string | ((request: DemoRequest) => Reply);

/** Of a row: only what is said here is compared. */
export type Says = Readonly<
  Partial<Record<keyof StoredDisclosure | 'coding' | 'state' | 'unread' | 'seenBy' | 'via' | 'early', unknown>>
>;

export interface Scenario {
  /** Number in the list of eighty, with a letter where it has several forms: `23b`. Never changes. */
  readonly id: string;
  /** What happens, in a sentence for docs/coverage.md. */
  readonly what: string;
  /** By host part and path: `{ 'site /': '<form>…', 'third /collect.js': '…' }`. All else answers "received". */
  readonly pages: (hosts: Hosts) => Readonly<Record<string, Source>>;
  /** Where the tab starts; `/` of the site unless told. */
  readonly start?: string;
  /** Typed key by key before anything is sent. */
  readonly type?: readonly (readonly [Target, string])[];
  /** What the person does to send: a selector to click, or more. */
  readonly send?: string | ((tab: Tab, attempt: Attempt) => Promise<unknown>);
  /** What happens between the question and the answer. */
  readonly whileHeld?: (tab: Tab, attempt: Attempt) => Promise<unknown>;
  /** Any of these in a request means that the value left. */
  readonly value: string | readonly string[];
  /** Who receives it; the site unless told. */
  readonly to?: Part;
  readonly expected: Expected | Readonly<Record<BrowserName, Expected>>;
  /** How many questions until it is sent; 1 unless told. */
  readonly questions?: number | ((browser: BrowserName, mode: Mode) => number);
  /** The question is the plain one, because a frame cannot run on the page. */
  readonly plain?: true;
  /** The page stands still until the answer: it cannot be asked anything, and the question has a window of its own. */
  readonly freezes?: true;
  /** What the first question must say, instead of the host of the recipient. */
  readonly says?: readonly (string | RegExp)[];
  /** Other than the button of the mode on every question; returns how many there were. */
  readonly answer?: (attempt: Attempt) => Promise<number>;
  /** What a row of the record for the recipient must say. */
  readonly row?: Says | ((browser: BrowserName, mode: Mode) => Says);
  /** In the page: how it ended up, compared with the run without Whence. null: not compared, `why` says why. */
  readonly ends?: string | null;
  /** false: what goes out differs between any two runs of the same page (a clock, a random number). */
  readonly compare?: false;
  /** Settings of the person, where other than the default. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** More that must be true after the decision: sentences of what is not, none if all is well. */
  readonly also?: (attempt: Attempt) => Promise<readonly string[]>;
  /** Instead of type, send, ask and answer: does it all, and returns what came of it in the words of outcome.ts. */
  readonly run?: (attempt: Attempt) => Promise<string>;
  /** Which modes make sense; all unless told. */
  readonly modes?: readonly Mode[];
  /** A word on an outcome that a reader may wonder about, for docs/coverage.md. */
  readonly note?: string;
}

export function hostsOf(id: string): Hosts {
  const site = `site${id}.test`;
  return {
    site,
    api: `api.${site}`,
    fast: `fast.${site}`,
    third: `third${id}.test`,
    evil: `evil${id}.test`,
    pay: `pay${id}.test`,
    other: `other${id}.test`,
  };
}

/** A form that posts to /send unless told otherwise. */
export const form = (inside: string, attributes = 'method="post" action="/send"') =>
  `<form ${attributes}>${inside}</form>`;

/** A labelled field, so that its meaning is plain. */
export const idField = '<label>ID number <input name="idcard"></label>';
export const cardField = '<label>Card number <input name="card" autocomplete="cc-number"></label>';
export const emailField = '<label>E-mail <input name="email" type="email" autocomplete="email"></label>';
export const telField = '<label>Phone <input name="phone" type="tel" autocomplete="tel"></label>';
