// As much of a page as the gate stands on, in Node: the parts that Node has itself, and stand-ins for the others that
// only say what they were told. `answer` plays the isolated world's part.
type Asked = { id: number; channel: string; url: string; body: string | null; now?: true; gone?: true; still?: true };

class Thing extends EventTarget {
  get isConnected() {
    return true;
  }
  get baseURI() {
    return 'https://page.test/dir/';
  }
  get documentElement() {
    return this;
  }
  getRootNode() {
    return this;
  }
  appendChild() {
    return this;
  }
  remove() {
    return undefined;
  }
}

class Form extends Thing {
  get action() {
    return form.action;
  }
  get method() {
    return 'post';
  }
  submit() {
    calls.push(['submit']);
  }
}

/** What the page's form holds, and where it goes: a page may change both. */
export const form = { action: '', card: '' };

/** As a browser's, made of a form. */
class Data extends FormData {
  constructor(of?: unknown) {
    super();
    if (of instanceof Form) this.append('card', form.card);
  }
}

class Progress extends Event {}

class Xhr extends EventTarget {
  readonly upload = new EventTarget();
  get readyState() {
    return 1;
  }
  open(...args: unknown[]) {
    calls.push(['open', ...args]);
  }
  abort() {
    calls.push(['abort']);
  }
  send(...args: unknown[]) {
    calls.push(['xhr', ...args]);
  }
}

class Socket extends EventTarget {
  get readyState() {
    return 1;
  }
  get url() {
    return 'wss://chat.test/';
  }
  send(...args: unknown[]) {
    calls.push(['frame', ...args]);
  }
  close() {
    calls.push(['close']);
  }
}

class Focus extends Event {
  readonly relatedTarget: EventTarget;
  constructor(type: string, init: { relatedTarget: EventTarget }) {
    super(type);
    this.relatedTarget = init.relatedTarget;
  }
}

class Nav {
  sendBeacon(...args: unknown[]) {
    calls.push(['beacon', ...args]);
    return true;
  }
}

/** What the originals were called with. */
export const calls: unknown[][] = [];
export const asked: Asked[] = [];
/** What becomes of a question at once: 0 refused, 1 let go, 2 taken up. */
export const world = { answer: (_: Asked): number => 2 };

const node = new EventTarget();
const { dispatchEvent } = EventTarget.prototype;
const Told = CustomEvent;
const detailOf = Object.getOwnPropertyDescriptor(Told.prototype, 'detail')?.get as () => string;
const tell = (detail: number) => dispatchEvent.call(node, new Told('b', { detail }));
export const later = (id: number, what: number) => tell(4 * id + what);
export const arm = () => tell(-1);
export const off = () => tell(-2);

/** Puts the page's names into the global scope and opens the gate there. */
export async function openGate(): Promise<void> {
  const document = new Thing();
  const opened = { close: () => calls.push(['closed']), location: '' };
  const functions = {
    open: (...args: unknown[]) => {
      calls.push(['window', ...args]);
      return opened;
    },
    fetch: (...args: unknown[]) => {
      calls.push(['fetch', ...args]);
      return Promise.resolve(new Response('ok'));
    },
  };
  const view = Object.assign(new EventTarget(), functions);
  Object.assign(globalThis, {
    window: view,
    self: view,
    document,
    location: { href: 'https://page.test/' },
    Node: Thing,
    Element: Thing,
    Document: Thing,
    HTMLFormElement: Form,
    FormData: Data,
    XMLHttpRequest: Xhr,
    ProgressEvent: Progress,
    Navigator: Nav,
    WebSocket: Socket,
    ...functions,
  });
  document.addEventListener('w?', () => document.dispatchEvent(new Focus('w!', { relatedTarget: node })), {
    once: true,
  });
  node.addEventListener('a', (event) => {
    const question = JSON.parse(detailOf.call(event)) as Asked;
    asked.push(question);
    if (!question.gone) later(question.id, world.answer(question));
  });
  const { gate } = await import('@/utils/page/gate/gate');
  gate();
}
