// The form that codes mentions, by keys: digits choose depth and tone, i and f go round, t m g jump to their part, Enter applies, Esc closes.

const { rowOf, rows, focusRow } = window.listRows;

/** `wanted`: the part that is to have the focus when the form arrives. */
window.codingPanel = { wanted: null, focus };

function focus(panel, part) {
  const within = panel.querySelector(`[data-part="${part}"]`) ?? panel;
  const field =
    within.querySelector('[aria-invalid]') ??
    (part === 't' ? within.querySelector('[data-words]') : null) ??
    within.querySelector('input:checked') ??
    within.querySelector('input:not([type="hidden"]), a');
  field?.focus();
  panel.scrollIntoView({ block: 'nearest' });
}

// What was asked for has the focus; what came back with a remedy has it there.
document.addEventListener('htmx:after:swap', ({ target, detail: { ctx } }) => {
  if (!ctx.request?.action.endsWith('/coding/form') && !target.matches?.('[data-panel]')) return;
  const panel = target.matches?.('[data-panel]')
    ? target
    : document.querySelector(`${ctx.sourceElement.getAttribute('hx-target')} [data-panel]`);
  if (panel && !panel.hidden) focus(panel, window.codingPanel.wanted);
  window.codingPanel.wanted = null;
});

function close(panel) {
  const row =
    rowOf(panel) ?? rows().find((each) => each.querySelector('.mention-select:checked')) ?? rows()[0];
  panel.remove();
  focusRow(row);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-close]');
  const panel = link?.closest('.coding-slot [data-panel]');
  if (!panel) return;
  event.preventDefault();
  close(panel);
});

// Applied for several rows: the form below the list is done, the rows have been replaced.
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  const panel = ctx.sourceElement;
  if (panel?.matches?.('#coding-bulk [data-panel]') && panel.hidden) panel.remove();
});

document.addEventListener('keydown', (event) => {
  const panel = event.target.closest?.('.coding-panel');
  if (!panel || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches('input:not([type="checkbox"], [type="radio"])');
  if (event.key === 'Escape') {
    // out of a text first, so that a word half typed is not lost by one stroke
    if (typing && event.target.value) focus(panel, null);
    else if (panel.closest('.coding-slot')) close(panel);
    event.preventDefault();
    return;
  }
  if (typing) return;
  if (/^\d$/.test(event.key)) choose(panel.querySelector(`[data-digit="${event.key}"]`));
  else if (event.key === 'i' || event.key === 'f') goRound(panel, event.key);
  else if (['t', 'm', 'g'].includes(event.key)) focus(panel, event.key);
  else return;
  event.preventDefault();
});

function choose(radio) {
  if (!radio) return;
  radio.checked = true;
  radio.focus();
}

function goRound(panel, part) {
  const radios = [...panel.querySelectorAll(`[data-part="${part}"] input`)];
  choose(radios[(radios.findIndex((radio) => radio.checked) + 1) % radios.length]);
}

// Suggestions for the word after the last comma.
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-words]')) return;
  const before = target.value.slice(0, target.value.lastIndexOf(',') + 1);
  for (const option of target.list?.options ?? []) {
    option.dataset.word ??= option.value;
    option.value = before ? `${before} ${option.dataset.word}` : option.dataset.word;
  }
});
