// A form on its way: where it goes and how, and whether a navigation is the one that was just let go.
// Never: a property that a field of the form's own may hide.
import type { Channel } from '@/utils/core/ledger/disclosure';
import { type Found, keyOf } from './found';
import { getter } from './safe';

/** A navigation, as it was when it was stopped. */
export interface Way {
  readonly url: string;
  readonly formData: FormData | null;
  readonly form: HTMLFormElement | null;
  readonly button: HTMLElement | null;
  readonly type: NavigationType;
}

/** Good for one navigation: of the same form, to the same place, with no more in it. */
export interface Pass {
  readonly form: HTMLFormElement | null;
  readonly url: string;
  readonly found: readonly Found[];
}

export function isSame(pass: Pass, { form, url }: Way, found: readonly Found[]): boolean {
  const keys = pass.found.map(keyOf);
  return pass.form === form && pass.url === url && found.every((one) => keys.includes(keyOf(one)));
}

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');

// A field named "action" hides form.action; the prototype's getter is not fooled.
const addressOf = getter<string>('action');
const ownMethodOf = getter<string>('method');

/** Where a form goes: the pressed button's own address, the form's, the page's. */
export function actionOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const button = submitter as HTMLButtonElement | null;
  return button?.hasAttribute('formaction') ? button.formAction : addressOf(form);
}

export function methodOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const button = submitter as HTMLButtonElement | null;
  return button?.hasAttribute('formmethod') ? button.formMethod : ownMethodOf(form);
}

/** GET puts it in the address. */
export const channelOf = (method: string): Channel => (method === 'get' ? 'navigation' : 'form');

export function formOf(source: Element | null): HTMLFormElement | null {
  return source instanceof HTMLFormElement ? source : ((source as HTMLButtonElement | null)?.form ?? null);
}
