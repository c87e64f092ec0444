// Every message there is, by who may send it. The router picks the table by the sender, never by the message.
// A content script may submit, never query: no answer in FromContent depends on the ledger.
import type { Evidence } from '@/utils/core/detect/detection';
import type { AskedPack } from '@/utils/core/detect/pack-names';
import type { Kind } from '@/utils/core/item';
import type { Signed } from '@/utils/core/ledger/chain/checkpoint';
import type { Coding } from '@/utils/core/ledger/coding';
import type { Channel, Decision, FramePlace } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';
import type { Settings, TrustSource } from '@/utils/core/settings';
import type { Destination, Region, Site } from '@/utils/core/site';
import type { Policy } from '@/utils/core/trust/policy';
import type { Level, ReasonCode, Verdict } from '@/utils/core/trust/verdict';
import type { Keeping } from './keeping';

/** What a frame needs to decide alone. The same bytes for an empty and for a full ledger. */
export interface FrameBrief {
  /** null: the page has no site (file, sandbox). */
  readonly page: Site | null;
  /** Full URL origin of the top page, '' where unknown. */
  readonly pageOrigin: string;
  readonly place: FramePlace;
  /** What is sent to where this frame came from, or to its page: most data goes no further. null: an opaque place. */
  readonly own: { readonly to: Destination; readonly verdict: Verdict } | null;
  readonly trusted: readonly Site[];
  readonly policy: Policy;
  readonly region: Region;
  /** BCP 47, for the `lang` of what the guard draws. */
  readonly lang: string;
  /** The sentences that the guard draws, in the person's language. */
  readonly text: Readonly<Record<string, string>>;
  /** Paused, or this site is left alone: the guard does nothing. */
  readonly asleep: boolean;
  /** When it is to ask again how things stand, because a pause ends; ms since the epoch, null: it does not. */
  readonly wakes: number | null;
}

/** A recognised value on its way to be fingerprinted. The background drops `value` at once. */
export interface Finding {
  readonly kind: Kind;
  readonly subtype: string;
  /** The normal form. */
  readonly value: string;
  /** As it was typed, where that differs: requests carry this one. */
  readonly raw: string;
  /** Milliseconds since the epoch. */
  readonly typedAt: number;
  /** Why it was taken for what it is. */
  readonly why?: readonly Evidence[];
  /** The person could not see the field that it stood in. */
  readonly hidden?: true;
}

export interface Submission {
  /** One submission, one id; a retry repeats it. */
  readonly eventId: string;
  readonly findings: readonly Finding[];
  /** Absolute URL of the recipient. */
  readonly to: string;
  readonly channel: Channel;
  readonly decision: Decision;
  readonly verdict: Level;
  readonly reasons: readonly ReasonCode[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Something went that nobody was asked about, or that could only be watched. */
export interface HandedOver {
  /** None where the body could not be read: what may have gone is not known. */
  readonly findings: readonly Finding[];
  /** Absolute URL of the recipient; for a worker the page's own. */
  readonly to: string;
  readonly channel: Channel;
  /** Outermost first. */
  readonly coding: readonly Coding[];
  readonly unread: boolean;
}

export interface HoldRequest {
  /** One-time, 128 bits of hex: the dialog shows it to be told of this hold. */
  readonly token: string;
  readonly findings: readonly Finding[];
  readonly to: string;
  readonly verdict: Verdict;
  /** How it would have left; `form` where absent. */
  readonly channel?: Channel;
  /** This frame draws the dialog itself (it is the top frame). */
  readonly drawnHere: boolean;
}

export type Answer = 'refuse' | 'once' | 'trust';

export interface FromContent {
  /** Put the guard into this frame. */
  guard(): void;
  brief(): FrameBrief;
  /** Personal data is being typed in this tab: watch its requests. Repeated as a keep-alive. */
  arm(): void;
  /** Asks for what is known of the page's language (BCP 47) and the regions where it is spoken, or for one pack by name. */
  packs(request: { readonly lang: string; readonly name: AskedPack | '' }): void;
  typed(payload: { readonly findings: readonly Finding[] }): void;
  /** Verdicts for URLs, with the public suffix list at hand. */
  assess(payload: { readonly urls: readonly string[] }): readonly Verdict[];
  /** An answer in the dialog is recorded by the background, as the event whose id is the token: no `record` for it. */
  hold(payload: HoldRequest): void;
  /** The hold is over without an answer (the frame goes, the page gave up). */
  release(payload: { readonly token: string }): void;
  /** The page fights the dialog: ask about this hold in a window of our own, which no page can cover. */
  elsewhere(payload: { readonly token: string }): void;
  /** Recorded as handed over by the page itself, unless a submission of the same tells more. */
  handed(payload: HandedOver): void;
  /**
   * A submission that nobody was asked about, or an answer given in the guard's own plain dialog, where the extension's
   * frame could not be shown (then `eventId` is the token of its hold). False: nothing is to be recorded here.
   */
  record(payload: Submission): { readonly saved: boolean };
}

/** What the dialog draws. The only place near a page that knows the ledger. */
export interface HeldView {
  readonly items: readonly {
    readonly kind: Kind;
    readonly subtype: string;
    readonly mask: string;
    readonly before: number | null;
    readonly why: readonly Evidence[];
    /** The person could not see the field. */
    readonly hidden: boolean;
  }[];
  readonly to: Site;
  readonly toHost: string;
  readonly page: Site | null;
  readonly channel: Channel;
  readonly verdict: Verdict;
  /** When anything was first given to this recipient; ms since the epoch, null: never seen. */
  readonly firstHere: number | null;
  /** Who was seen receiving what, while it was typed and before anything was submitted. */
  readonly sniffed: readonly { readonly site: Site; readonly kinds: readonly Kind[] }[];
  readonly settings: Settings;
}

/** `over`: the hold is gone (answered, or its page went), nothing of it was or will be sent; `covered`: see `answer`. */
export type Outcome = 'taken' | 'over' | 'covered';

export interface FromDialog {
  held(payload: { readonly token: string }): HeldView | null;
  /**
   * `sure`: the browser itself vouches for what the person sees (IntersectionObserver v2). The guard that draws is asked
   * as well before anything is let go; `covered`: it does not confirm that nothing lies over the question.
   */
  answer(payload: { readonly token: string; readonly answer: Answer; readonly sure: boolean }): Outcome;
  /** The same question in a window of our own. */
  elsewhere(payload: { readonly token: string }): void;
  /** Leave the site of the page alone from now on? Asked in a window of our own, as trust is. */
  leave(payload: { readonly token: string }): void;
}

/** What the popup says of the tab in front of it. */
export interface TabView {
  readonly site: Site | null;
  readonly url: string;
  readonly verdict: Verdict | null;
  /** Why this page cannot be watched; null: it can. */
  readonly blind: 'browser_page' | 'store' | 'file' | 'pdf' | 'no_permission' | 'paused' | 'muted' | null;
  readonly incognito: boolean;
}

export interface Matched {
  readonly kind: Kind;
  readonly subtype: string;
  readonly mask: string;
  readonly itemId: string | null;
  /** True if the record holds the item. */
  readonly known: boolean;
}

export interface FromPages extends Keeping {
  tab(payload: { readonly tabId: number }): TabView;
  trust(payload: { readonly sites: readonly string[]; readonly source: TrustSource }): {
    readonly added: readonly Site[];
    readonly refused: readonly string[];
  };
  untrust(payload: { readonly site: Site }): void;
  change(payload: { readonly settings: Partial<Settings> }): Settings;
  /** A text's items, each fingerprinted and looked up; the text is dropped. */
  match(payload: { readonly text: string }): readonly Matched[];
  /** Is this the value behind that item? For letters, at the moment they are printed. */
  verify(payload: { readonly itemId: string; readonly value: string }): boolean;
  /** Reads the whole journal again and signs it. null: it is empty. `receipt`: the person keeps it elsewhere. */
  sign(payload: { readonly receipt: boolean }): Signed | null;
  saveCase(payload: { readonly case: Case }): void;
  deleteCase(payload: { readonly id: string }): void;
  /** The trust question asked in an extension window: what is it about? */
  trustQuestion(payload: { readonly token: string }): HeldView | null;
  trustAnswer(payload: { readonly token: string; readonly yes: boolean }): void;
  /** An answer given in a window of our own. */
  answerHeld(payload: { readonly token: string; readonly answer: 'refuse' | 'once' }): Outcome;
  /** Leaves the page's site alone from now on; what is held is not sent. */
  leaveAlone(payload: { readonly token: string }): void;
}

/** From the background to the guard of one frame. */
export type ToGuard =
  | { readonly type: 'answer'; readonly token: string; readonly answer: Answer }
  /** Draw the dialog for a hold of a frame below. */
  | { readonly type: 'draw'; readonly token: string }
  | { readonly type: 'undraw'; readonly token: string }
  /** The dialog frame runs: no fallback is needed. */
  | { readonly type: 'drawn'; readonly token: string }
  /** Is the question plainly to be seen, as far as you can tell? Answered with a boolean. */
  | { readonly type: 'clear'; readonly token: string; readonly sure: boolean }
  /** Somebody else was just seen receiving what is being typed here, before any submission. Once a recipient and page. */
  | { readonly type: 'sniffed'; readonly recipient: Site; readonly kinds: readonly Kind[] }
  | { readonly type: 'brief'; readonly brief: FrameBrief };

type Handler = (payload: never) => unknown;
export type Table = FromContent | FromDialog | FromPages;
/** `undefined` for messages that carry nothing. */
export type PayloadOf<T, K extends keyof T> = T[K] extends () => unknown
  ? undefined
  : T[K] extends (payload: infer P) => unknown
    ? P
    : never;
export type AnswerOf<T, K extends keyof T> = T[K] extends Handler | (() => unknown) ? Awaited<ReturnType<T[K]>> : never;

export interface Envelope {
  readonly type: string;
  readonly payload?: unknown;
}
