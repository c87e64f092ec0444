// form.submit(): fires no submit event, and into other windows and frames no navigate event either.
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

wrap(prototype, 'submit', (form: HTMLFormElement, _args, go) => {
  if (!connected(form)) return go();
  hold(methodOf(form) === 'get' ? 'navigation' : 'form', actionOf(form), [entriesOf(form)], 0, () => {
    // A page may take its form away while it is held; a form outside the document does not submit.
    const gone = !connected(form);
    if (gone) append(document.documentElement, form);
    go();
    if (gone) remove(form);
  });
});
