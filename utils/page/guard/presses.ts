// Does a click press something, or does it only go into a field?
import { fieldOf } from './facts';

const BUTTON = /^(submit|button|image|reset|checkbox|radio)$/;

export function isPress(target: EventTarget): boolean {
  const field = fieldOf(target);
  return field === null || BUTTON.test((field as HTMLInputElement).type ?? '');
}
