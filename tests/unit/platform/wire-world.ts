// A tab in which something is being typed, and its requests as the browser tells of them.
import { vi } from 'vitest';
import { database } from '@/utils/platform/database';
import { finding, freshBrowser, fromContent, settled, startBackground } from './world';

export const CARD = '6222021234567890128';
export const EMAIL = 'mei.lin@example.com';
export const bytes = (text: string) => new TextEncoder().encode(text).buffer;

export interface Sent {
  readonly url?: string;
  readonly body?: object;
  readonly type?: string;
  readonly method?: string;
  readonly requestId?: string;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly parentFrameId?: number;
  readonly initiator?: string;
  readonly requestHeaders?: readonly { readonly name: string; readonly value: string }[];
}

/** `permissions`: those of the manifest, beside webRequest. */
export async function wireWorld(permissions: readonly string[] = []) {
  const clock = { now: 1_000_000 };
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now);
  const mocks = await freshBrowser();
  mocks.permissions.push(...permissions);
  const { say } = await startBackground(() => clock.now);
  const { webRequest } = mocks;

  const full = (sent: Sent) => {
    const { requestId = '1', tabId = 7, url = 'https://shop.example/pay', type = 'xmlhttprequest' } = sent;
    const { method = 'POST', body, ...rest } = sent;
    return { ...rest, requestId, tabId, url, type, method, requestBody: body };
  };
  return {
    mocks,
    clock,
    say,
    type: (value: string, kind = 'cc-number', from = {}) =>
      say(fromContent(from), 'typed', { findings: [finding(kind, value)] }),
    begins: (sent: Sent) => webRequest.onBeforeRequest.fire(full(sent)),
    leaves: (sent: Sent) => webRequest.onSendHeaders.fire(full(sent)),
    ends: (event: 'onCompleted' | 'onErrorOccurred' | 'onBeforeRedirect', extra: object = {}) =>
      webRequest[event].fire({ requestId: '1', tabId: 7, fromCache: false, type: 'xmlhttprequest', ...extra } as never),
    async send(sent: Sent): Promise<void> {
      webRequest.onBeforeRequest.fire(full(sent));
      webRequest.onSendHeaders.fire(full(sent));
      await settled();
    },
    rows: () => database().disclosures.orderBy('latest').toArray(),
    /** Longer than any word that is on its way. */
    async later(ms = 350): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await settled();
    },
  };
}
