// form.submit(): fires no submit event, and into other windows and frames no navigate event either.
import { formText } from './body';
import { forget, getter, listen, method } from './natives';
import { hold, wrap } from './wrap';

const { prototype } = HTMLFormElement;
// A field named "action" hides form.action; the prototype's getter is not fooled.
const actionOf = getter(prototype, 'action');
const methodOf = getter(prototype, 'method');
const connected = getter(Node.prototype, 'isConnected');
const rootOf = method(Node.prototype.getRootNode);
const append = method(Node.prototype.appendChild);
const remove = method(Element.prototype.remove);
const stop = method(Event.prototype.stopImmediatePropagation);
const Data = FormData;

/** Reading a form's entries tells the page that it is being submitted: it would add to them, and once more later. */
function entriesOf(form: HTMLFormElement): FormData {
  const root = rootOf(form);
  listen(root, 'formdata', stop, true);
  const entries = new Data(form);
  forget(root, 'formdata', stop, true);
  return entries;
}

/** A page may change its form while that is held: what would go then is asked about anew. */
function submit(form: HTMLFormElement, go: () => unknown): unknown {
  if (!connected(form)) return go();
  const url = actionOf(form);
  const entries = entriesOf(form);
  const said = formText(entries);
  hold(methodOf(form) === 'get' ? 'navigation' : 'form', url, [entries], 0, () => {
    // It may take it away too; a form outside the document does not submit.
    const gone = !connected(form);
    if (gone) append(document.documentElement, form);
    if (actionOf(form) === url && formText(entriesOf(form)) === said) go();
    else submit(form, go);
    if (gone) remove(form);
  });
}

wrap(prototype, 'submit', (form: HTMLFormElement, _args, go) => submit(form, go));
