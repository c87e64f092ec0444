// Sends the boxes by script with ?via=fetch, each under its name, as JSON. Without, the browser sends the form.
(() => {
  const form = document.getElementById('boxes');
  if (new URLSearchParams(location.search).get('via') !== 'fetch') return;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(form)));
    const sent = await fetch('/boxes', { method: 'POST', body }).catch(() => null);
    document.getElementById('status').textContent = sent?.ok ? 'Received.' : 'Not sent.';
  });
})();
