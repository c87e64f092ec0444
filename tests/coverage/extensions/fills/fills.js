// Fills the card field and submits the form in one task, a moment after the page is there, as managers that log in do.
setTimeout(() => {
  const field = document.querySelector('[name=card]');
  if (!field) return;
  field.focus();
  field.value = '4111111111111111';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.form.requestSubmit();
}, 800);
