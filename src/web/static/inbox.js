// Keys of the inbox over buttons that work without them. Moving with j and k is in app.js, the form that codes in coding.js.

const { rowOf, rows, focusRow, whenFree, undo, post, more } = window.listRows;
const inbox = document.querySelector('[data-inbox]');

const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');

const currentRow = () =>
  rowOf(document.activeElement) ?? rows().find((row) => row.hasAttribute('data-mention')) ?? null;

const ticked = () => rows().filter((row) => row.querySelector('.mention-select:checked'));

/** Where to go on once these rows are decided: the next that still waits, else the nearest before. */
function nextAfter(some) {
  const all = rows();
  const from = Math.max(...some.map((row) => all.indexOf(row)));
  return [...all.slice(from + 1), ...all.slice(0, from).reverse()].find(
    (other) => other.hasAttribute('data-mention') && !('pending' in other.dataset) && !some.includes(other),
  );
}

/** The focus is on the next row before the answer replaces the one just decided. */
function decide(row, key) {
  const all = ticked();
  const some = all.length ? all : row ? [row] : [];
  const button = all.length
    ? document.querySelector(`#bulk [data-key="${key}"]`)
    : row?.querySelector(`[data-key="${key}"]`);
  if (!button) return;
  const next = nextAfter(some);
  const press = all.length
    ? () => button.click()
    : () => document.getElementById(row.id)?.querySelector(`[data-key="${key}"]`)?.click();
  whenFree(
    some.map(({ id }) => id),
    press,
  );
  if (next) focusRow(next);
  else more().then((first) => first && focusRow(first));
}

const digits = {};
for (const [at, value] of ['passing', 'quote', 'feature', 'dedicated', 'cover'].entries()) {
  digits[at + 1] = { name: 'depth', value, label: inbox?.dataset.depths.split('|')[at] };
}
for (const [at, value] of ['positive', 'neutral', 'negative'].entries()) {
  digits[at + 7] = { name: 'tone', value, label: inbox?.dataset.tones.split('|')[at] };
}

/** Depth or tone at one stroke. */
function code(row, { name, value, label }) {
  const some = ticked();
  const ids = some.length ? some.map(({ id }) => id) : row ? [row.id] : [];
  whenFree(ids, () => {
    const form = some.length
      ? document.getElementById('bulk')
      : document.getElementById(ids[0])?.querySelector('.review-form');
    if (!form?.querySelector('[data-key="c"]')) return;
    const subject = [...new FormData(form)].filter(([field]) => ['mention', 'row', 'back'].includes(field));
    post('/mentions/coding', [...subject, [name, value]], { label });
  });
}

/** The form that codes, at the part that is meant. */
function openPanel(row, part) {
  const all = ticked();
  const place = all.length ? document.querySelector('.bulk-dock') : row;
  if (!place) return;
  const open = place.querySelector('.coding-panel:not([hidden])');
  if (open) return window.codingPanel.focus(open, part);
  whenFree(
    (all.length ? all : [row]).map(({ id }) => id),
    () => {
      window.codingPanel.wanted = part;
      const button = all.length ? place : document.getElementById(row.id);
      button?.querySelector('[data-key="c"]')?.click();
    },
  );
}

function help() {
  const list = document.querySelector('[data-key-help]');
  if (!list) return;
  list.open = !list.open;
  if (list.open) list.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.defaultPrevented || event.target.closest?.('.coding-panel')) return;
  if (!document.querySelector('[data-row]')) return;
  const row = currentRow();
  switch (event.key) {
    case 'a':
    case 'd':
      decide(row, event.key);
      break;
    case 'x':
      row?.querySelector('.mention-select, input[type="checkbox"]')?.click();
      break;
    case 'u':
      undo();
      break;
    case 'o':
      row?.querySelector('[data-open]')?.click();
      break;
    case 'c':
    case 't':
    case 'm':
    case 'g':
      if (!inbox) return;
      openPanel(row, event.key);
      break;
    case '?':
      help();
      break;
    case 'j':
      // app.js has moved already; at the end of the list there may be more
      if (inbox && row === rows().at(-1))
        more().then((first) => first && row.contains(document.activeElement) && focusRow(first));
      return;
    default:
      if (!inbox || !digits[event.key]) return;
      code(row, digits[event.key]);
  }
  event.preventDefault();
});

for (const button of document.querySelectorAll('[data-select-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = [...document.querySelectorAll('.mention-select')];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
  });
}
