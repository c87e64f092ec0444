// Sends the papers by script: ?via=fetch the whole form, ?via=file the first file alone. Without either the browser does.
(() => {
  const via = new URLSearchParams(location.search).get('via');
  const form = document.getElementById('documents');
  const bodies = { fetch: () => new FormData(form), file: () => form.elements.front.files[0] };
  if (!via) return;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sent = await fetch('/documents', { method: 'POST', body: bodies[via]() }).catch(() => null);
    document.getElementById('status').textContent = sent?.ok ? 'Received.' : 'Not sent.';
  });
})();
