// Makes the field of an outlet a combobox (ARIA authoring practices, "editable combobox with list autocomplete"). It works without.

const listOf = (combo) => combo.querySelector('[role="listbox"]');
const optionsOf = (combo) => [...combo.querySelectorAll('[role="option"]')];

function open(combo, isOpen) {
  const list = listOf(combo);
  const input = combo.querySelector('[name="outlet"]');
  list.hidden = !isOpen || optionsOf(combo).length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  if (list.hidden) input.removeAttribute('aria-activedescendant');
}

function mark(combo, option) {
  for (const other of optionsOf(combo)) other.setAttribute('aria-selected', String(other === option));
  const input = combo.querySelector('[name="outlet"]');
  if (!option) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function choose(combo, option) {
  const input = combo.querySelector('[name="outlet"]');
  input.value = option.dataset.label;
  combo.querySelector('[name="outletId"]').value = option.dataset.id;
  open(combo, false);
  // similar mentions are looked for again
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function step(combo, by) {
  const options = optionsOf(combo);
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const next = at === -1 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length;
  mark(combo, options[next]);
}

function dress(combo) {
  const input = combo.querySelector('[name="outlet"]');
  if (input.getAttribute('role') === 'combobox') return;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', 'combo-list');
  input.addEventListener('input', () => {
    // whoever types on means another one
    combo.querySelector('[name="outletId"]').value = '';
  });
  input.addEventListener('keydown', (event) => {
    const list = listOf(combo);
    const marked = combo.querySelector('[role="option"][aria-selected="true"]');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!optionsOf(combo).length) return;
      if (list.hidden) open(combo, true);
      step(combo, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !list.hidden && marked) choose(combo, marked);
    else if (event.key === 'Escape' && !list.hidden) open(combo, false);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => open(combo, false));
  // before the field loses the focus
  combo.addEventListener('mousedown', (event) => {
    const option = event.target.closest?.('[role="option"]');
    if (!option) return;
    event.preventDefault();
    choose(combo, option);
  });
  new MutationObserver(() => arrived(combo)).observe(combo, { childList: true });
}

// New suggestions are there. They open only where somebody is typing.
function arrived(combo) {
  const list = listOf(combo);
  const input = combo.querySelector('[name="outlet"]');
  if (!list || list.dataset.shown) return;
  list.dataset.shown = 'yes';
  const isTyping = document.activeElement === input && combo.querySelector('[name="outletId"]').value === '';
  open(combo, isTyping);
  combo.querySelector('[data-combo-status]').textContent = isTyping ? (list.dataset.status ?? '') : '';
}

function dressAll() {
  for (const combo of document.querySelectorAll('[data-combo]')) dress(combo);
}
dressAll();

// Forms that are replaced by what the server sends bring new fields.
new MutationObserver(dressAll).observe(document.querySelector('main'), { childList: true, subtree: true });
