// Sends a held submission on as the site would have sent it. Never from inside the event that was held.

/** Submits again through the page's own handlers, with the button that was pressed. */
export function replaySubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const button = submitter as HTMLButtonElement | null;
  connected(form, () => {
    if (!button || button.form === form) HTMLFormElement.prototype.requestSubmit.call(form, button);
    else withButton(form, button, () => HTMLFormElement.prototype.requestSubmit.call(form));
  });
}

/** Submits past the page's handlers, which have run already. */
export function replayForm(form: HTMLFormElement, source: Element | null): void {
  // What was stopped was a navigation of this window. Whatever target and address the page gave the form meanwhile, it is
  // one again, and looked at again: into another window or frame it would go without a word here.
  const submit = () => withAttributes(form, HERE, () => HTMLFormElement.prototype.submit.call(form));
  connected(form, () => {
    if (source && source !== form) withButton(form, source as HTMLButtonElement, submit);
    else submit();
  });
}

/** By the page's own navigation: Firefox names no referrer where a script of an extension sets the location. */
export function replayLocation(url: string, type: NavigationType): void {
  const { committed, finished } = navigation.navigate(url, { history: type === 'replace' ? type : 'auto' });
  for (const done of [committed, finished]) done?.catch(() => undefined);
}

/** A form that the page took away meanwhile is put back, unseen, for the moment of submitting. */
function connected(form: HTMLFormElement, act: () => void): void {
  const gone = !form.isConnected;
  if (gone) {
    form.hidden = true;
    document.documentElement.append(form);
  }
  act();
  if (gone) {
    Element.prototype.remove.call(form);
    form.hidden = false;
  }
}

type Attribute = readonly [name: string, value: string | null];
const HERE: readonly Attribute[] = [['target', '_self']];
const OVERRIDES = ['action', 'method', 'enctype', 'target'] as const;

/** Gives the form, for the moment, what the button would have added: its name and value and its own attributes. */
function withButton(form: HTMLFormElement, button: HTMLButtonElement, act: () => void): void {
  const added = document.createElement('input');
  added.type = 'hidden';
  added.name = button.name;
  added.value = button.value;
  if (button.name) Element.prototype.append.call(form, added);
  const own = OVERRIDES.map((name): Attribute => [name, button.getAttribute(`form${name}`)]);
  withAttributes(form, own, act);
  added.remove();
}

/** For the moment; null: left as it is. */
function withAttributes(form: HTMLFormElement, all: readonly Attribute[], act: () => void): void {
  const { getAttribute, setAttribute, removeAttribute } = Element.prototype;
  const before = all.map(([name]): Attribute => [name, getAttribute.call(form, name)]);
  for (const [name, value] of all) if (value !== null) setAttribute.call(form, name, value);
  act();
  for (const [name, value] of before) {
    if (value === null) removeAttribute.call(form, name);
    else setAttribute.call(form, name, value);
  }
}
