// What the gate uses of the browser, taken before any script of the page could replace it.
// Never: a method looked up later, an iterator (spread, destructuring of lists), a name in the page's scope.
export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { create, prototype: object } = Object;
const { addEventListener, dispatchEvent, removeEventListener } = EventTarget.prototype;

// biome-ignore lint/suspicious/noExplicitAny: callers name what comes back
type Any = any;
/** A method of a prototype as a function of its object. */
export const method =
  (taken: unknown) =>
  (self: unknown, ...args: unknown[]): Any =>
    apply(taken as () => unknown, self, args);
/** A property of a prototype, read past what an object or a page put before it. */
export const getter = (prototype: object, name: string) => method(getOwnPropertyDescriptor(prototype, name)?.get);

const isAbove = method(object.isPrototypeOf);
/** `instanceof` that no page can redefine. */
export const is = <T>(prototype: T, value: unknown): value is T => isAbove(prototype, value);

export const listen = method(addEventListener);
export const forget = method(removeEventListener);
export const fire = method(dispatchEvent);

/** A weak map whose methods are its own. */
export function weakMap<K extends object, V>(): Pick<WeakMap<K, V>, 'get' | 'set'> {
  const map = new WeakMap<K, V>();
  const { get, set } = map;
  return Object.assign(map, { get, set });
}
