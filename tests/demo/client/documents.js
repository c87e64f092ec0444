// Sends the papers by script: ?via=fetch the whole form, ?via=file the first file alone, ?via=renamed
// the first file under another name. Without either the browser does.
(() => {
  const via = new URLSearchParams(location.search).get('via');
  const form = document.getElementById('documents');
  const renamed = () => {
    const data = new FormData();
    data.append('upload', form.elements.front.files[0], '0b7d.bin');
    return data;
  };
  const bodies = { fetch: () => new FormData(form), file: () => form.elements.front.files[0], renamed };
  if (!via) return;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sent = await fetch('/documents', { method: 'POST', body: bodies[via]() }).catch(() => null);
    document.getElementById('status').textContent = sent?.ok ? 'Received.' : 'Not sent.';
  });
})();
