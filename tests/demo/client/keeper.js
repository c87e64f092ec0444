// Plays a password manager. ?fill=events|silent, ?submit=request|submit|click|none, ?after=MILLISECONDS (0: at once).
(() => {
  const query = new URLSearchParams(location.search);
  const form = document.getElementById('filled');
  const values = { user: 'mei.lin', password: 'correct horse battery', card: '4111111111111111' };

  const fill = (input, value) => {
    input.value = value;
    if (query.get('fill') !== 'events') return;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const submit = {
    request: () => form.requestSubmit(),
    submit: () => form.submit(),
    click: () => form.querySelector('button').click(),
    none: () => {},
  };
  const run = () => {
    for (const [name, value] of Object.entries(values)) fill(form.elements[name], value);
    submit[query.get('submit') ?? 'none']();
  };
  if (query.has('after')) setTimeout(run, Number(query.get('after')));
  else run();
})();
