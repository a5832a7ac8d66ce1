// Small comforts over pages that work without them. No page depends on this file.

const isTyping = (target) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');

// Menus: Escape and a click elsewhere close them.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const open = [...document.querySelectorAll('details.menu[open]')].at(-1);
    if (open) {
      open.open = false;
      open.querySelector('summary')?.focus();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === '/') {
    const search = document.querySelector('[data-search], input[type="search"]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  if (event.key === 'j') moveInList(event, 1);
  if (event.key === 'k') moveInList(event, -1);
});

// j and k walk through the rows of a list: to the first link or button of the next row.
function moveInList(event, step) {
  // what lies in something folded up is passed over
  const rows = [...document.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility());
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next =
    rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  const target = next.querySelector('a, button, input');
  if (target) {
    event.preventDefault();
    target.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}

// Filters apply as soon as a choice changes; without script their button does it.
document.addEventListener('change', (event) => {
  const form = event.target instanceof HTMLElement ? event.target.closest('form[data-autosubmit]') : null;
  if (form && event.target.matches('select, input[type="checkbox"], input[type="radio"]'))
    form.requestSubmit();
});

// A form is sent once, however often the button is pressed.
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || !(event.target instanceof HTMLFormElement) || event.target.method !== 'post')
    return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
  // A download leaves the page as it is; after a while its button works again.
  setTimeout(() => delete event.target.dataset.sent, 4000);
});

// Coming back with the browser's own button shows a kept page: its forms may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// Buttons that copy a field: shown only where browsers let pages write to the clipboard.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}
