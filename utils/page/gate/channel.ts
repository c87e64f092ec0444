// The gate's end of the road to the isolated world: asks, waits for the answer, gives up waiting.
import { create, fire, getter, listen } from './natives';

/** How long a question that nobody takes up holds a send; ms. */
const UNANSWERED = 2000;

/** How often what is held makes sure that somebody still asks about it; ms. */
const STILL_ASKED = 3000;

type Answer = (go: boolean) => void;

const { stringify } = JSON;
const [later, Told] = [setTimeout, CustomEvent] as const;
const detailOf = getter(Told.prototype, 'detail');

let node: EventTarget | null = null;
let lastId = 0;
/** What was last said to be taken up. */
let heard = 0;
// Without a prototype: a page can put nothing in the way.
const waiting: Record<number, Answer | undefined> = create(null);
const takenUp: Record<number, true | undefined> = create(null);

export const channel = { armed: false };

const say = (words: object) => fire(node, new Told('a', { detail: stringify(words) }));

/**
 * Calls `answer` at once if it is decided at once; otherwise when it is. `now`: what cannot wait for a person; it goes
 * unless it is refused at once. Returns the number to cancel by.
 */
export function ask(kind: string, url: string, body: string | null, answer: Answer, now?: boolean): number {
  const id = ++lastId;
  waiting[id] = answer;
  say({ __proto__: null, id, channel: kind, url, body, now });
  if (now) settle(id, true);
  else if (waiting[id]) later(giveUp, UNANSWERED, id);
  return id;
}

/** Nobody took it up: the extension is gone from under this page, or slow. The guard arms again when it comes. */
function giveUp(id: number): void {
  if (!waiting[id] || takenUp[id]) return;
  channel.armed = false;
  settle(id, true);
}

/** An extension that ends takes its question along, and in Firefox all that could say so: what nobody asks about fails. */
function makeSure(id: number): void {
  if (!waiting[id]) return;
  heard = 0;
  say({ __proto__: null, id, still: true });
  if (heard === id) later(makeSure, STILL_ASKED, id);
  else settle(id, false);
}

/** The page gave the send up itself. */
export function withdraw(id: number | undefined): void {
  if (!id || !waiting[id]) return;
  delete waiting[id];
  say({ __proto__: null, id, gone: true });
}

function settle(id: number, go: boolean): void {
  const answer = waiting[id];
  delete waiting[id];
  delete takenUp[id];
  answer?.(go);
}

/** Numbers (watch/state.ts): 4 × the question's number + what becomes of it; below zero: to all. */
function told(event: Event): void {
  const word: number = detailOf(event);
  const id = word >> 2;
  if (word < 0) channel.armed = word === -1;
  else if (word & 2) {
    heard = id;
    if (!takenUp[id]) later(makeSure, STILL_ASKED, id);
    takenUp[id] = true;
  } else settle(id, !!(word & 1));
  // What a person is being asked about stays held, whatever is switched off meanwhile.
  if (word === -2) for (const each in waiting) giveUp(+each);
}

/** Meets the isolated world, whichever of the two starts second, before any script of the page runs. */
export function openChannel(): void {
  const call = () => document.dispatchEvent(new Event('w?'));
  const meet = (event: Event) => {
    node = (event as FocusEvent).relatedTarget;
    listen(node, 'b', told);
    call();
  };
  document.addEventListener('w!', meet, { once: true });
  call();
}
