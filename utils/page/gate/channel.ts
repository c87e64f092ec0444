// The gate's end of the road to the isolated world: asks, waits for the answer, gives up waiting.
// Everything it uses was taken before any script of the page could replace it.

/** How long a question that nobody takes up holds a send; ms. */
const UNANSWERED = 2000;

type Answer = (go: boolean) => void;
export type Channel = ReturnType<typeof openChannel>;

/** Told words: `arm`, `off`, `hold N` (taken up), `go N`, `no N`. */
export function openChannel() {
  const [{ apply }, { stringify }] = [Reflect, JSON];
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const [later, Told] = [setTimeout, CustomEvent] as const;

  let node: EventTarget | null = null;
  let lastId = 0;
  const waiting = new Map<number, Answer>();
  const takenUp = new Set<number>();
  const channel = { armed: false, ask, cancel };

  const say = (words: object) => apply(dispatchEvent, node, [new Told('a', { detail: stringify(words) })]);

  /** Calls `answer` at once if it is decided at once; otherwise when it is. Returns the number to cancel by. */
  function ask(kind: string, url: string, body: string | null, answer: Answer): number {
    const id = ++lastId;
    waiting.set(id, answer);
    say({ id, channel: kind, url, body });
    if (waiting.has(id)) later(() => giveUp(id), UNANSWERED);
    return id;
  }

  /** Nobody took it up: the extension is gone from under this page, or slow. The guard arms again when it comes. */
  function giveUp(id: number): void {
    if (!waiting.has(id) || takenUp.has(id)) return;
    channel.armed = false;
    settle(id, true);
  }

  /** The page gave the send up itself. */
  function cancel(id: number | undefined): void {
    if (id && waiting.delete(id)) say({ id, gone: true });
  }

  function settle(id: number, go: boolean): void {
    const answer = waiting.get(id);
    waiting.delete(id);
    takenUp.delete(id);
    answer?.(go);
  }

  function told(event: Event): void {
    const [word, number] = String((event as CustomEvent).detail).split(' ');
    if (word === 'hold') takenUp.add(Number(number));
    else if (number) settle(Number(number), word === 'go');
    else channel.armed = word === 'arm';
    // What a person is being asked about stays held, whatever is switched off meanwhile.
    if (word === 'off') for (const id of [...waiting.keys()]) giveUp(id);
  }

  const call = () => document.dispatchEvent(new Event('w?'));
  const meet = (event: Event) => {
    node = (event as FocusEvent).relatedTarget;
    apply(addEventListener, node, ['b', told]);
    call();
  };
  document.addEventListener('w!', meet, { once: true });
  call();
  return channel;
}
