// Fills the empty frame the way old widgets do: by writing into its initial document.
{
  const frame = document.getElementById('blank');
  frame.contentDocument.open();
  frame.contentDocument.write(frame.dataset.markup);
  frame.contentDocument.close();
}
