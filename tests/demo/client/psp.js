// Quickpsp's frame: sends the card to its own host when the shop around it says so, and answers with a token.
addEventListener('message', async (event) => {
  if (event.data !== 'pay') return;
  const card = Object.fromEntries([...document.querySelectorAll('input')].map((input) => [input.name, input.value]));
  const response = await fetch('/tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(card),
  });
  event.source.postMessage(await response.json(), event.origin);
});
