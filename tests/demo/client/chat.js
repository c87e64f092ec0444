// A chat: Enter or the button sends the text of the editable box by fetch.
(() => {
  const box = document.getElementById('chat');
  const send = async () => {
    const text = box.innerText.trim();
    if (!text) return;
    const response = await fetch('/messages', { method: 'POST', body: JSON.stringify({ text }) });
    if (!response.ok) return;
    document.getElementById('messages').append(Object.assign(document.createElement('li'), { textContent: text }));
    box.textContent = '';
  };
  document.getElementById('send').addEventListener('click', send);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
})();
