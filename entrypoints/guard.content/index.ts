// Injected into a frame once a field in it is used. All it does is in utils/page/guard.
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ToGuard } from '@/utils/messages/protocol';
import { startGuard } from '@/utils/page/guard/guard';
import type { WatchState } from '@/utils/page/watch/state';

declare const chrome: {
  runtime: {
    id?: string;
    getURL(path: string): string;
    onMessage: {
      addListener(
        listener: (message: ToGuard, sender: { id?: string }, answer: (value: boolean) => void) => void,
      ): void;
    };
  };
};

export function main(): void {
  const state = (globalThis as { __whence?: WatchState }).__whence;
  if (!state?.alive() || state.guard || state.starting) return;
  state.starting = true;
  const { runtime } = chrome;
  const port = {
    dialogUrl: () => runtime.getURL('/dialog.html'),
    onMessage: (listener: (message: ToGuard) => boolean | undefined) =>
      runtime.onMessage.addListener((message, sender, answer) => {
        const said = sender.id === runtime.id ? listener(message) : undefined;
        if (said !== undefined) answer(said);
      }),
  };
  startGuard(state, port).catch(() => {
    // The background did not answer: watch lets go what it holds, and the next use of a field tries again.
    state.starting = false;
    state.called = false;
  });
}

export default /* @__PURE__ */ defineContentScript({ matches: ['<all_urls>'], registration: 'runtime', main });
