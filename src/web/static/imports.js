// Says before the upload that a file is too large; the server says it too, but a browser may then have sent a great deal in vain.
document.addEventListener('change', (event) => {
  const input = event.target;
  const form = input instanceof HTMLInputElement && input.type === 'file' ? input.form : null;
  const most = Number(form?.dataset.mostBytes ?? 0);
  if (!most) return;
  const isTooLarge = [...input.files].some((file) => file.size > most);
  input.setCustomValidity(isTooLarge ? form.dataset.tooLarge : '');
  if (isTooLarge) input.reportValidity();
});
