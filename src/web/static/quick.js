// The quick search: Ctrl K or Cmd K opens it over any page. Without this file its button leads to the search page.

const dialog = document.getElementById('quick');
const input = document.getElementById('quick-text');
const list = document.getElementById('quick-list');
const status = dialog?.querySelector('[data-quick-status]');

/** Waits for a pause in typing. */
const pauseMs = 120;
let timer = 0;
let request = null;
/** What the suggestions that are shown were made for. */
let shownFor = null;
let active = null;

if (dialog && input && list) {
  document.addEventListener('keydown', (event) => {
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isK || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
  for (const button of document.querySelectorAll('[data-quick-open]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      // a menu that covers the page would be left open behind it
      for (const menu of document.querySelectorAll('details.menu[open]')) menu.open = false;
      open();
    });
  }
  dialog.querySelector('[data-quick-close]').addEventListener('click', () => dialog.close());
  // the dialog has no padding: a click on itself is one beside what it holds
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    request?.abort();
    clearTimeout(timer);
    input.setAttribute('aria-expanded', 'false');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(load, pauseMs);
  });
  input.addEventListener('keydown', onKey);
  list.addEventListener('pointermove', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option && option !== active) choose(option, false);
  });
}

function open() {
  if (document.querySelector('dialog[open]')) return;
  dialog.showModal();
  input.select();
  input.focus();
  shownFor = null;
  load();
}

async function load() {
  request?.abort();
  const mine = (request = new AbortController());
  const text = input.value.trim();
  try {
    const answer = await fetch(`/search/quick?${new URLSearchParams({ q: text })}`, {
      signal: mine.signal,
      headers: { 'hx-request': 'true' },
    });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const html = await answer.text();
    if (mine.signal.aborted) return;
    list.innerHTML = html;
    shownFor = text;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = list.querySelector('[data-count]')?.dataset.count ?? '';
    choose(options()[0] ?? null);
  } catch (error) {
    if (error.name === 'AbortError') return;
    list.replaceChildren();
    shownFor = null;
    choose(null);
    status.textContent = dialog.dataset.failed;
    const note = document.createElement('p');
    note.className = 'quick-failed';
    note.textContent = dialog.dataset.failed;
    list.before(note);
    input.addEventListener('input', () => note.remove(), { once: true });
  }
}

function options() {
  return [...list.querySelectorAll('[role="option"]')];
}

function choose(option, scroll = true) {
  active?.setAttribute('aria-selected', 'false');
  active = option;
  if (!option) {
    input.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', option.id);
  if (scroll) option.scrollIntoView({ block: 'nearest' });
}

function onKey(event) {
  const all = options();
  const at = all.indexOf(active);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (!all.length) return;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    choose(all[(at + step + all.length) % all.length]);
  } else if (event.key === 'Enter' && !event.isComposing) {
    // who types faster than the suggestions come means the words, not what was suggested for fewer of them
    if (!active || shownFor !== input.value.trim()) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(active.href, '_blank', 'noopener');
    else location.assign(active.href);
  }
}
