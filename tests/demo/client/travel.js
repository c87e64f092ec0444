// Kite Travel's app: controlled inputs (state is the truth, every key is written back), no submission by the browser.
(() => {
  const root = document.getElementById('app');
  const { via, api, check, words } = JSON.parse(root.dataset.app);
  const state = { name: '', id: '', phone: '', card: '' };

  /** Makes an element; `on…` properties become listeners. */
  const h = (tag, props, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  const say = (text) => {
    document.getElementById('status').textContent = text;
  };

  /** A controlled input: what it shows is what the state says. */
  const input = (key) => {
    const element = h('input', {
      id: `travel-${key}`,
      'aria-label': words[key],
      oninput: () => {
        state[key] = element.value;
        element.value = state[key];
      },
    });
    return h('label', { class: 'field' }, h('span', {}, words[key]), element);
  };

  const url = `${api}/bookings`;
  const body = () => JSON.stringify(state);
  const headers = { 'content-type': 'application/json', 'x-booking': 'kite' };

  const form = (target) => {
    const element = h('form', { method: 'post', action: check, target, hidden: '' });
    for (const [name, value] of Object.entries(state)) element.append(h('input', { type: 'hidden', name, value }));
    document.body.append(element);
    return element;
  };

  const senders = {
    fetch: async () => (await fetch(url, { method: 'POST', headers, body: body(), credentials: 'include' })).ok,
    request: async () => (await fetch(new Request(url, { method: 'PUT', headers, body: body() }))).ok,
    blob: async () => (await fetch(url, { method: 'POST', body: new Blob([body()], { type: 'text/plain' }) })).ok,
    xhr: () =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', url);
        xhr.setRequestHeader('content-type', 'application/json');
        xhr.onload = () => resolve(xhr.status === 200);
        xhr.onerror = () => resolve(false);
        xhr.send(body());
      }),
    'xhr-sync': async () => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', url, false);
      xhr.send(body());
      return xhr.status === 200;
    },
    beacon: async () => navigator.sendBeacon(url, new Blob([body()], { type: 'text/plain' })),
    socket: () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${api.replace('https', 'wss')}/socket`);
        socket.onopen = () => socket.send(body());
        socket.onmessage = () => resolve(true);
        socket.onerror = () => resolve(false);
      }),
    worker: () =>
      new Promise((resolve) => {
        const code = `onmessage = async ({ data: [url, body] }) => postMessage((await fetch(url, { method: 'POST', body })).ok)`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.postMessage([url, body()]);
      }),
    image: async () => {
      new Image().src = `${url}?${new URLSearchParams(state)}`;
      return true;
    },
    location: async () => {
      location.href = `${url}?${new URLSearchParams(state)}`;
      return true;
    },
    blank: async () => {
      form('_blank').submit();
      return true;
    },
    frame: async () => {
      document.body.append(h('iframe', { name: 'check', hidden: '' }));
      form('check').submit();
      return true;
    },
    self: async () => {
      form('_self').submit();
      return true;
    },
  };

  const submit = async (event) => {
    event.preventDefault();
    say(words.busy);
    try {
      say((await senders[via]()) ? words.done : words.failed);
    } catch {
      say(words.failed);
    }
  };

  root.append(
    h('h1', {}, words.title),
    h(
      'form',
      { class: 'card', id: 'booking', onsubmit: submit },
      ...Object.keys(state).map(input),
      h('button', { id: 'book' }, words.send),
      h('p', { id: 'status', role: 'status' }),
    ),
  );
})();
