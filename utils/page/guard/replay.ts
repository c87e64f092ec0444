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
  connected(form, () => {
    if (source && source !== form)
      withButton(form, source as HTMLButtonElement, () => HTMLFormElement.prototype.submit.call(form));
    else HTMLFormElement.prototype.submit.call(form);
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

const OVERRIDES = ['action', 'method', 'enctype', 'target'] as const;

/** Gives the form, for the moment, what the button would have added: its name and value and its own attributes. */
function withButton(form: HTMLFormElement, button: HTMLButtonElement, act: () => void): void {
  const added = document.createElement('input');
  added.type = 'hidden';
  added.name = button.name;
  added.value = button.value;
  if (button.name) Element.prototype.append.call(form, added);
  const before = OVERRIDES.map((name) => [name, form.getAttribute(name)] as const);
  for (const name of OVERRIDES) {
    const own = button.getAttribute(`form${name}`);
    if (own !== null) form.setAttribute(name, own);
  }
  act();
  for (const [name, value] of before) {
    if (value === null) form.removeAttribute(name);
    else form.setAttribute(name, value);
  }
  added.remove();
}
