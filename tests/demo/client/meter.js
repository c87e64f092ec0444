// Pixelmeter: reads what people type into e-mail and phone fields, and sends it before they submit.
(() => {
  const { how, when, as } = document.currentScript.dataset;
  const endpoint = new URL('/collect', document.currentScript.src);

  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const encoders = {
    plain: async (value) => value,
    base64: async (value) => btoa(value),
    hex: async (value) => hex(new TextEncoder().encode(value)),
    sha256: async (value) =>
      hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value.trim().toLowerCase()))),
  };
  const withQuery = (name, value) => {
    const url = new URL(endpoint);
    url.searchParams.set(name, value);
    return url.href;
  };
  const senders = {
    image: (name, value) => {
      new Image().src = withQuery(name, value);
    },
    fetch: (name, value) =>
      fetch(endpoint, { method: 'POST', body: JSON.stringify({ [name]: value }), keepalive: true }),
    beacon: (name, value) => navigator.sendBeacon(endpoint, new URLSearchParams({ [name]: value })),
  };

  const read = async ({ target }) => {
    if (!/email|phone/.test(target.name ?? '') || !target.value) return;
    senders[how](target.name, await encoders[as](target.value));
  };
  addEventListener(when === 'input' ? 'input' : 'focusout', read, true);
})();
