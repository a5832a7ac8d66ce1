// Keys of the inbox over buttons that work without them: a d x u o ?. Moving with j and k is in app.js.

const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');

const rowOf = (element) => element?.closest?.('[data-row]') ?? null;
const rows = () => [...document.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility());

function currentRow() {
  return rowOf(document.activeElement) ?? rows().find((row) => row.hasAttribute('data-mention')) ?? null;
}

function focusRow(row) {
  const target = row?.querySelector('.mention-headline a, a, button');
  target?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

// The next row that still waits is in focus before the answer replaces the one just decided.
function decide(row, key) {
  const button = row?.querySelector(`[data-key="${key}"]`);
  if (!button) return;
  const all = rows();
  const at = all.indexOf(row);
  const next = [...all.slice(at + 1), ...all.slice(0, at).reverse()].find((other) =>
    other.hasAttribute('data-mention'),
  );
  button.click();
  focusRow(next ?? null);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
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
    case 'u': {
      const undo = rowOf(document.activeElement)?.querySelector('[data-undo] button') ?? lastDecided();
      if (!undo) return;
      undo.click();
      break;
    }
    case 'o':
      row?.querySelector('[data-open]')?.click();
      break;
    case '?': {
      const help = document.querySelector('[data-key-help]');
      if (!help) return;
      help.open = !help.open;
      if (help.open) help.scrollIntoView({ block: 'nearest' });
      break;
    }
    default:
      return;
  }
  event.preventDefault();
});

// Rows decided on this page, latest last; without any the notice of the last page step.
const decided = [];
function lastDecided() {
  while (decided.length) {
    const row = document.getElementById(decided.pop());
    const button = row?.querySelector('[data-undo] button');
    if (button) return button;
  }
  return document.querySelector('.notice form button');
}

// Answers take the place of rows. Keep what would be lost: the focus when it was in the row, and the number in the navigation.
const list = document.querySelector('.mention-list');
if (list) {
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (!(node instanceof HTMLElement) || !node.matches('[data-row]')) continue;
        if (node.hasAttribute('data-decided')) decided.push(node.id);
        if (document.activeElement === document.body) focusRow(node);
      }
      count(change);
    }
  }).observe(list, { childList: true });
}

function count({ addedNodes, removedNodes }) {
  const waiting = (nodes) =>
    [...nodes].reduce(
      (sum, node) => sum + (node instanceof HTMLElement ? Number(node.dataset.count ?? 0) : 0),
      0,
    );
  const difference = waiting(addedNodes) - waiting(removedNodes);
  if (difference === 0) return;
  for (const badge of document.querySelectorAll('.count-waiting')) {
    const shown = badge.querySelector('[aria-hidden]');
    const value = Number(shown?.textContent?.replace(/\D/g, ''));
    if (!shown || !Number.isFinite(value)) continue;
    shown.textContent = new Intl.NumberFormat(document.documentElement.lang).format(
      Math.max(0, value + difference),
    );
  }
}

for (const button of document.querySelectorAll('[data-select-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = [...document.querySelectorAll('.mention-select')];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
  });
}
