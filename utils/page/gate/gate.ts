// In the page's own world: inert until armed, then asks before fetch, XHR, sendBeacon and form.submit() send
// anything, and makes the original call with its original arguments once told to (docs/decisions/0001).
// Never: holds data, decides, or takes an answer for more than one send.
import { wrapBeacon } from './beacon';
import { wrapFetch } from './fetch';
import { wrapSubmit } from './submit';
import { openGate } from './wrap';
import { wrapXhr } from './xhr';

/** Wraps the page's primitives; each is the original, one boolean away, until the isolated world says `arm`. */
export function gate(): void {
  const opened = openGate();
  wrapFetch(opened);
  wrapXhr(opened);
  wrapBeacon(opened);
  wrapSubmit(opened);
}
