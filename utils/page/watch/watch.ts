// Every frame, from the start: notices that a field is used, asks for the guard, and until the guard is there
// keeps back what such a frame submits. Budget 1.6 kB minified: short on purpose, no imports.
// Never: reads a value that it keeps, changes the page, holds longer than LIMIT.
import { ARM, OFF, type WatchState } from './state';

/** How long a submission waits for the guard; ms. */
const LIMIT = 2000;

// Callback style: the one form of sendMessage that needs no polyfill and leaves no unhandled rejection in either browser.
declare const chrome: {
  runtime: {
    id?: string;
    lastError?: unknown;
    sendMessage(message: { type: string }, answered: (reply?: { error?: string }) => void): unknown;
  };
};
type World = typeof globalThis & { __whence?: WatchState };

/** Installs the listeners; a second call in a living frame does nothing. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure is a third smaller than parts, and every frame pays
export function watch(): void {
  const world = self as World;
  if (world.__whence?.alive()) return;

  const { runtime } = chrome;
  const form = HTMLFormElement.prototype;
  const node = document.createElement('i');
  const touched = new Set<EventTarget>();
  const alive = () => world.__whence === state && runtime.id;
  const state: WatchState = { alive, node, touched, held: new Map() };
  world.__whence = state;
  let lettingGo: boolean | undefined;

  /** Once, unless the guard failed to come. */
  const summon = () => {
    state.called ||= !runtime.sendMessage({ type: 'guard' }, (reply) => {
      state.called = !(runtime.lastError || reply?.error);
    });
  };

  /** Stops the event; after LIMIT does its work again, unless the guard took it over. */
  const keep = (event: Event, again: () => void) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    state.held.set(event, again);
    summon();
    setTimeout(() => {
      lettingGo = state.held.delete(event);
      if (lettingGo) again();
      lettingGo = false;
    }, LIMIT);
  };

  /** A frame that was used, or a form that holds something which the page did not put there. */
  const worthALook = (target: HTMLFormElement) =>
    touched.size || [...(target as Iterable<HTMLInputElement>)].some((c) => (c.defaultValue ?? c.value) !== c.value);

  const used = (event: Event) => {
    const target = event.composedPath()[0] as HTMLElement;
    const typed = event.type !== 'focusin';
    if (!typed && !target.matches('input,textarea,select')) return;
    touched.add(target);
    if (state.guard) state.guard.touch(target);
    else if (alive()) {
      summon();
      if (typed) {
        tell(ARM);
        // Scripts that read every key are faster than the guard: what they send before it is there is looked at then.
        state.armed ||= !runtime.sendMessage({ type: 'arm' }, () => runtime.lastError);
      }
    }
  };

  const submitted = (event: SubmitEvent) => {
    const target = event.target as HTMLFormElement;
    if (lettingGo || !event.isTrusted || !alive()) return;
    if (state.guard) state.guard.submit(event);
    else if (worthALook(target)) keep(event, () => form.requestSubmit.call(target, event.submitter));
  };

  const navigated = (event: NavigateEvent) => {
    const source = event.sourceElement as HTMLButtonElement | null;
    const target = event.formData && ((source?.form ?? source) as HTMLFormElement | null);
    const { url, sameDocument } = event.destination;
    // Of push, replace, reload and traverse only the first two.
    if (lettingGo || !/p/.test(event.navigationType) || !alive()) return;
    if (state.guard) state.guard.navigate(event);
    else if (target ? worthALook(target) : touched.size && !sameDocument && /\?/.test(url))
      keep(event, () => (target ? form.submit.call(target) : location.assign(url)));
  };

  const listen = () => {
    const on = addEventListener as (type: string, listener: (event: never) => void, capture: boolean) => void;
    // Editors that write for themselves (Slate, Lexical) stop beforeinput, and no input follows.
    for (const type of ['focusin', 'beforeinput', 'input']) on(type, used, true);
    on('submit', submitted, true);
  };
  listen();
  // document.open() takes window listeners away; this observer and the navigation's listener stay.
  new MutationObserver(listen).observe(document, { childList: true });
  navigation.addEventListener('navigate', navigated);

  const tell = (detail: number) => node.dispatchEvent(new CustomEvent('b', { detail }));
  node.addEventListener('a', (event) =>
    alive() ? (state.guard?.ask(event) ?? state.held.set(event, null)) : tell(OFF),
  );
  // Whichever of watch and gate starts second is heard by the first, before any script of the page runs. The gate asks
  // again once they have met, which uses the listener up: no script of the page is ever answered.
  const greet = () => alive() && document.dispatchEvent(new FocusEvent('w!', { relatedTarget: node }));
  document.addEventListener('w?', greet, { once: true });
  greet();
}
