// The WebExtension API with promises, for the background and our own pages.
// The only file that names the polyfill. Never for content scripts.
import polyfilled, { type Runtime } from 'webextension-polyfill';

export type { Tabs, WebRequest } from 'webextension-polyfill';

export const browser = polyfilled;

/** What the browser stamps on a message; the polyfill's types know less. `documentLifecycle`: Chromium only. */
export type Sender = Runtime.MessageSender & { readonly origin?: string; readonly documentLifecycle?: string };
