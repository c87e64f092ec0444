// What a page may try against the question, each as a script with a beginning and an end.
// `attack.go()` begins; `attack.end()` takes it back, where it can be; `attack.covers(x, y)`, where it may
// not have come to anything: a browser refused it, or the question is above it again.
import type { BrowserName } from '#tests/support/browser.ts';

const COVER = 'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;background:#fbe;z-index:2147483647';
const box = (more = '') =>
  `const box = document.createElement('div'); box.textContent = 'Click here to win'; box.style.cssText = '${COVER}${more}';`;

/** By name: what it does to the page at the moment of the press. */
export const ATTACKS = {
  popover: `go() { ${box()} box.popover = 'manual'; document.body.append(box); box.showPopover(); this.box = box; },
    end() { this.box.remove(); }`,
  seeThrough: `go() { ${box(';pointer-events:none')} box.popover = 'manual'; document.body.append(box); box.showPopover(); this.box = box; },
    end() { this.box.remove(); }`,
  shadowPopover: `go() { const host = document.createElement('section'); document.body.append(host);
      const root = host.attachShadow({ mode: 'closed' }); ${box(';pointer-events:none')} box.popover = 'manual';
      root.append(box); box.showPopover(); this.host = host; },
    end() { this.host.remove(); }`,
  again: `go() { ${box()} box.popover = 'manual'; document.body.append(box); this.box = box;
      this.timer = setInterval(() => { if (box.matches(':popover-open')) box.hidePopover(); box.showPopover(); }, 30); },
    end() { clearInterval(this.timer); this.box.remove(); }`,
  modal: `go() { const modal = document.createElement('dialog'); modal.textContent = 'Click here to win';
      modal.style.cssText = '${COVER};max-width:none;max-height:none'; document.body.append(modal); modal.showModal(); this.modal = modal; },
    end() { this.modal.remove(); }`,
  blinking: `go() { const modal = document.createElement('dialog'); modal.style.cssText = '${COVER}'; document.body.append(modal);
      modal.showModal(); setTimeout(() => modal.close(), 45); this.modal = modal; },
    end() { this.modal.remove(); }`,
  fullscreen: `go() { ${box()} document.body.append(box); box.requestFullscreen().catch(() => undefined); this.box = box; },
    covers(x, y) { return document.fullscreenElement === this.box && document.elementFromPoint(x, y) === this.box; },
    end() { this.box.remove(); if (document.fullscreenElement) document.exitFullscreen(); }`,
  faint: `go() { document.documentElement.style.cssText = 'opacity:.01'; }, end() { document.documentElement.style.cssText = ''; }`,
  bent: `go() { document.documentElement.style.cssText = 'transform:scale(.1);clip-path:inset(49%);filter:opacity(0);will-change:transform'; },
    end() { document.documentElement.style.cssText = ''; }`,
  tiny: `go() { document.documentElement.style.zoom = '0.15'; }, end() { document.documentElement.style.zoom = ''; }`,
  noCursor: `go() { document.documentElement.style.cssText = 'cursor:none;pointer-events:none;user-select:none;visibility:hidden'; },
    end() { document.documentElement.style.cssText = ''; }`,
  inert: `go() { document.documentElement.inert = true; document.body.inert = true; },
    end() { document.documentElement.inert = false; document.body.inert = false; }`,
  transition: `go() { const style = document.createElement('style');
      style.textContent = '::view-transition{pointer-events:none;background:#fbe}::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:60s}';
      document.head.append(style); this.style = style; this.run = document.startViewTransition(() => undefined); },
    end() { this.run.skipTransition(); this.style.remove(); }`,
  dressed: `go() { for (const host of hosts()) { host.style.cssText = 'display:none!important;opacity:0'; host.hidden = true; host.inert = true;
        host.className = 'mine'; host.setAttribute('popover', 'manual'); } }, end() {}`,
  moved: `go() { for (const host of hosts()) document.body.append(host); }, end() {}`,
  cloned: `go() { this.copies = hosts().map((host) => { const copy = host.cloneNode(true); host.after(copy); return copy; }); },
    end() { for (const copy of this.copies) copy.remove(); }`,
  removed: `go() { for (const host of hosts()) host.remove(); }, end() {}`,
  removing: `go() { this.watch = new MutationObserver(() => { for (const host of hosts()) host.remove(); });
      this.watch.observe(document.documentElement, { childList: true }); for (const host of hosts()) host.remove(); },
    end() { this.watch.disconnect(); }`,
  reopened: `go() { document.open(); document.write('<p>Another page</p>'); document.close(); }, end() {}`,
  synthetic: `go() { for (const target of [...hosts(), document, document.body, window]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: innerWidth / 2, clientY: 300, pointerId: 1, detail: 1 }));
        for (const key of ['Tab', 'Enter', ' ']) for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        for (const type of ['a', 'b', 'allow', 'answer']) target.dispatchEvent(new CustomEvent(type, { detail: 'go 1', bubbles: true, composed: true }));
      }
      for (const word of ['allow', { type: 'answer', answer: 'once' }, 'go 1']) {
        window.postMessage(word, '*'); for (let i = 0; i < frames.length; i++) frames[i].postMessage(word, '*');
      } }, end() {}`,
} as const;

export type AttackName = keyof typeof ATTACKS;

/**
 * What leaves the question in sight all the while: a person who presses then presses what is seen, and that counts. The
 * bench looks whether the same stands on the screen, and presses nothing.
 */
export const IN_SIGHT: Readonly<Partial<Record<AttackName, readonly BrowserName[]>>> = {
  faint: ['chromium', 'firefox'],
  bent: ['chromium'],
  noCursor: ['chromium', 'firefox'],
  cloned: ['chromium', 'firefox'],
  inert: ['chromium', 'firefox'],
  synthetic: ['chromium', 'firefox'],
  dressed: ['firefox'],
};

/** What Whence put into the page: all that is beside head and body. */
const HOSTS = `function hosts() { return [...document.documentElement.children].filter((one) => one !== document.head && one !== document.body); }`;

export function attackScript(names: readonly AttackName[]): string {
  const all = names.map((name) => `${name}: { ${ATTACKS[name]} }`).join(',\n');
  return `<script>${HOSTS}\nwindow.attacks = { ${all} };</script>`;
}
