// Is this form there for a script of the page? Without an address and by GET the browser would put all that was typed
// into the page's own address; a page that has such a form takes its submit event and sends, or does not, by itself.
// Never: true where the browser's own sending could not be held later, when it navigates.
import { baseTarget } from './links';

/** Such a form is not asked about before the page's handlers ran: what leaves then is. */
export function isForScript(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const own = (name: string) => attribute(submitter, `form${name}`) ?? attribute(form, name);
  return own('action') === null && /^get$/i.test(own('method') ?? 'get') && navigatesHere(own('target'));
}

/** A field called "getAttribute" hides the form's. */
const attribute = (element: Element | null, name: string): string | null =>
  element && Element.prototype.getAttribute.call(element, name);

/** Navigations of other windows, of frames without an origin and of those that hold no page yet, are not seen here. */
function navigatesHere(target: string | null): boolean {
  const into = target ?? baseTarget();
  const here = window === top ? /^(_self|_top|_parent)?$/i : /^(_self)?$/i;
  return here.test(into) && origin !== 'null' && /^http/.test(location.protocol);
}
