// form.submit(): fires no submit event, and into other windows and frames no navigate event either.
import type { Gate } from './wrap';

export function wrapSubmit({ wrap, whenRead, channel }: Gate): void {
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { prototype } = HTMLFormElement;
  // A field named "action" hides form.action; the prototype's getter is not fooled.
  const actionOf = getOwnPropertyDescriptor(prototype, 'action')?.get as () => string;
  const Data = FormData;

  wrap(prototype, 'submit', (form: HTMLFormElement, _args, go) => {
    if (!form.isConnected) return go();
    whenRead(new Data(form), (text) => {
      channel.ask('form', apply(actionOf, form, []), text, (ok) => {
        if (!ok) return;
        // A page may take its form away while it is held; a form outside the document does not submit.
        const gone = !form.isConnected;
        if (gone) document.documentElement.append(form);
        go();
        if (gone) form.remove();
      });
    });
    return undefined;
  });
}
