// Comforts over entering by hand, which works without them: an address that is pasted is looked at.

// A pasted address is looked at as soon as it stands in the field.
document.addEventListener('paste', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.name !== 'url') return;
  setTimeout(() => {
    if (/^https?:\/\/\S+$/.test(field.value.trim())) look(field.form);
  });
});

document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || field.name !== 'url') return;
  const button = field.form?.querySelector('[data-look]');
  if (!button || !field.value.trim()) return;
  event.preventDefault();
  look(field.form);
});

function look(form) {
  form?.querySelector('[data-look]')?.click();
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-look]');
  if (button?.dataset.busy) setTimeout(() => (button.textContent = button.dataset.busy));
  // the bookmarklet is for the bookmarks bar, not for this page
  if (event.target.closest?.('[data-bookmarklet]')) event.preventDefault();
});

// After a look the form is a new one: go on where something is missing.
new MutationObserver(() => {
  const form = document.getElementById('hand-form');
  if (!form || form.dataset.seen) return;
  form.dataset.seen = 'yes';
  const empty = ['headline', 'outlet', 'day'].find((name) => !form.elements[name]?.value);
  if (empty) form.elements[empty].focus();
  else form.querySelector('.submit-row button')?.focus();
}).observe(document.querySelector('main'), { childList: true, subtree: true });
const first = document.getElementById('hand-form');
if (first) {
  first.dataset.seen = 'yes';
  // print and radio have no address to paste
  const begin = first.elements.channel?.value === 'online' ? 'url' : 'headline';
  if (!first.querySelector('[role="alert"]')) first.elements[begin]?.focus();
}
