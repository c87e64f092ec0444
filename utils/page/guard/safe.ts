// Reads of the page's tree that the page cannot bend: a form's field named "parentNode" hides the property of that name,
// so each is read by the getter of its prototype. Never: throws, writes, or asks for layout.

type Read<T> = (node: Node) => T;

/** The plain read, but of a form by the getter of the browser's own prototype: only forms have fields for properties. */
export function getter<T>(name: string): Read<T> {
  return (node) => {
    const plain = node as unknown as Readonly<Record<string, T>>;
    return node instanceof HTMLFormElement ? (ofPrototype<T>(name)?.call(node) ?? (null as T)) : (plain[name] as T);
  };
}

function ofPrototype<T>(name: string): ((this: Node) => T) | undefined {
  for (let proto: object | null = HTMLFormElement.prototype; proto; proto = Object.getPrototypeOf(proto)) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (get) return get as (this: Node) => T;
  }
  return undefined;
}

export const parentOf = getter<Node | null>('parentNode');
export const previousOf = getter<Node | null>('previousSibling');
export const nextOf = getter<Node | null>('nextSibling');
export const lastChildOf = getter<Node | null>('lastChild');
export const firstChildOf = getter<Node | null>('firstChild');

/** Upper case; '' for what is no element. */
export function tagOf(node: Node): string {
  if (node instanceof HTMLFormElement) return 'FORM';
  return node.nodeType === 1 ? String((node as Element).tagName).toUpperCase() : '';
}

export function attributeOf(element: Element, name: string): string {
  try {
    const value: unknown = Element.prototype.getAttribute.call(element, name);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

export function within(scope: Node, selector: string): readonly Element[] {
  try {
    return [...Element.prototype.querySelectorAll.call(scope as Element, selector)];
  } catch {
    return [];
  }
}

export function holds(scope: Node, selector: string): boolean {
  try {
    return Element.prototype.querySelector.call(scope as Element, selector) !== null;
  } catch {
    return false;
  }
}

/** By id in the same tree, shadow or not. */
export function byId(node: Node, id: string): Element | null {
  try {
    const root = Node.prototype.getRootNode.call(node);
    return root instanceof DocumentFragment
      ? DocumentFragment.prototype.getElementById.call(root, id)
      : Document.prototype.getElementById.call(root as Document, id);
  } catch {
    return null;
  }
}

/** The page's language tag; '' where it has none. */
export function pageLanguage(): string {
  try {
    const [html] = Document.prototype.getElementsByTagName.call(document, 'html');
    return html ? attributeOf(html, 'lang') : '';
  } catch {
    return '';
  }
}

/** Contents that are no words for what stands around them. */
const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|TEXTAREA|OPTION|SVG|IFRAME|OBJECT)$/;
const MOST_NODES = 80;

/** Words of a subtree, single spaces between, at most `cap` characters of its beginning (or of its end). */
export function wordsOf(node: Node, cap: number, fromEnd = false): string {
  const parts: string[] = [];
  let length = 0;
  let left = MOST_NODES;
  const visit = (each: Node): void => {
    if (left-- <= 0 || length >= cap) return;
    if (!(each instanceof HTMLFormElement) && each.nodeType === 3) {
      const raw = each.nodeValue ?? '';
      const text = (fromEnd ? raw.slice(-2 * cap) : raw.slice(0, 2 * cap)).replace(/\s+/g, ' ').trim();
      if (text) parts.push(text);
      length += text.length + 1;
      return;
    }
    const tag = tagOf(each);
    if (tag === '' || SKIPPED.test(tag)) return;
    const [first, next] = fromEnd ? [lastChildOf, previousOf] : [firstChildOf, nextOf];
    for (let child = first(each); child && left > 0 && length < cap; child = next(child)) visit(child);
  };
  visit(node);
  if (fromEnd) parts.reverse();
  const text = parts.join(' ');
  return (fromEnd ? text.slice(-cap) : text.slice(0, cap)).trim();
}
