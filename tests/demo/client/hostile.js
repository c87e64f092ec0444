// Thornfield's attacks, by name: ?do=throw,remove,… What each did is counted in `thorns`.
(() => {
  const form = document.getElementById('order');
  const card = form.querySelector('[name=card]');
  const submit = HTMLFormElement.prototype.submit;
  window.thorns = { removed: 0, faked: 0, overridden: 0, submits: 0 };
  addEventListener('submit', () => thorns.submits++);

  const attacks = {
    throw: () => {
      for (const type of ['input', 'change', 'focusin', 'keydown', 'submit', 'formdata', 'click']) {
        addEventListener(type, () => {
          throw new Error(`thorn: ${type}`);
        });
      }
    },
    remove: () => {
      const own = new Set(document.documentElement.children);
      const inBody = new Set(document.body.children);
      const strip = () => {
        for (const node of document.documentElement.children) if (!own.has(node)) drop(node);
        for (const node of document.body.children) if (!inBody.has(node)) drop(node);
      };
      const drop = (node) => {
        node.remove();
        thorns.removed++;
      };
      new MutationObserver(strip).observe(document, { childList: true, subtree: true });
      setInterval(strip, 50);
    },
    fake: () => {
      // Firefox really submits a form on a made-up submit event, which would end this page before anything is typed.
      form.addEventListener('submit', (event) => event.isTrusted || event.preventDefault());
      setInterval(() => {
        thorns.faked++;
        form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
        card.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        for (const node of document.documentElement.children)
          node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }, 20);
    },
    twice: () => {
      document.getElementById('buy').addEventListener('click', (event) => {
        event.preventDefault();
        form.requestSubmit();
        submit.call(form);
      });
    },
    override: () => {
      const trap = (owner, name) => {
        const original = owner[name];
        owner[name] = function (...args) {
          thorns.overridden++;
          return original.apply(this, args);
        };
      };
      for (const [owner, name] of [
        [window, 'fetch'],
        [JSON, 'stringify'],
        [JSON, 'parse'],
        [EventTarget.prototype, 'dispatchEvent'],
        [EventTarget.prototype, 'addEventListener'],
        [Event.prototype, 'preventDefault'],
        [HTMLFormElement.prototype, 'submit'],
        [Array.prototype, 'push'],
        [Promise.prototype, 'then'],
      ]) {
        trap(owner, name);
      }
    },
    swap: () => {
      addEventListener('submit', () => form.setAttribute('action', '/stolen'));
      setInterval(() => {
        if (card.value) form.setAttribute('action', '/stolen');
      }, 400);
    },
    cover: () => {
      setInterval(() => {
        const sheet = Object.assign(document.createElement('div'), { popover: 'manual', className: 'thorn-sheet' });
        sheet.style.cssText =
          'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fffd;pointer-events:none';
        document.body.append(sheet);
        sheet.showPopover();
        setTimeout(() => sheet.remove(), 300);
      }, 300);
    },
  };

  const asked = new URLSearchParams(location.search).get('do') ?? '';
  for (const name of asked.split(',')) attacks[name]?.();
})();
