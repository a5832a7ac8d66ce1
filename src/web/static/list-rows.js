// Rows of a list that change where they stand: at once when a step is sent, and back again when the server refuses it. Remembers the way back
// of each step, keeps the focus and the numbers, and fetches more rows at the end. What the other scripts of the list need is in `listRows`.

const inbox = document.querySelector('[data-inbox]');
const list = document.querySelector('.mention-list');

const rowOf = (element) => element?.closest?.('[data-row]') ?? null;
const rows = () => [...document.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility());

function focusRow(row) {
  const target = row?.querySelector('.pending-line a, .mention-headline a, a, button');
  target?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

// ---------- Steps under way ----------

// By row: settled as soon as the answer stands in its place.
const underWay = new Map();

/** Runs `act` when nothing is under way for these rows, at once if nothing is: a second step needs the version that the first one made. */
function whenFree(ids, act) {
  const waits = ids.flatMap((id) => underWay.get(id)?.promise ?? []);
  if (waits.length) Promise.all(waits).then(() => whenFree(ids, act));
  else act();
}

function settle(id) {
  const step = underWay.get(id);
  underWay.delete(id);
  step?.done();
}

const isOurs = (ctx) => Boolean(ctx.sourceElement?.closest?.('.mention-list, [data-inbox]'));
const isStep = (ctx) => isOurs(ctx) && !ctx.request.action.endsWith('/form');

/** The rows that a request is about: those it names, and those whose boxes it sends. */
function touched({ sourceElement, request: { body } }) {
  const named = body.getAll('row');
  const boxes = body.getAll('mention').map((value) => {
    const [first] = value.split(' ');
    return first.startsWith('story-') ? first : `mention-${first.split('.')[0]}`;
  });
  const own = rowOf(sourceElement)?.id;
  return [...new Set([...named, ...boxes, ...(own ? [own] : [])])].filter((id) =>
    document.getElementById(id),
  );
}

document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  if (!isStep(ctx)) return;
  const ids = touched(ctx);
  let done;
  const promise = new Promise((resolve) => (done = resolve));
  for (const id of ids) underWay.set(id, { promise, done });
  ctx.step = { ids, takeBack: ids.map((id) => showPending(document.getElementById(id), ctx)) };
  forget(ctx.request.body);
  // whatever the answer leaves out must not stand half done for ever
  ctx.fetch = async (...request) => {
    const response = await window.fetch(...request);
    setTimeout(() => {
      for (const id of ids) settle(id);
      for (const takeBack of ctx.step.takeBack) takeBack();
    }, 3000);
    return response;
  };
});

/** Shows what a step will make of a row; answers with the way back to what it was. */
function showPending(row, { sourceElement, request: { body, submitter } }) {
  if (sourceElement.matches('[data-panel]')) return hidePanel(sourceElement);
  const label = submitter?.textContent ?? sourceElement.dataset.label ?? '';
  if (!body.has('review')) return showBadge(row, label);
  const line = document.createElement('p');
  line.className = 'pending-line';
  const state = document.createElement('span');
  state.className = 'state state-off';
  state.textContent = label;
  const link = document.createElement('a');
  const headline = row.querySelector('.mention-headline a, p a');
  link.href = headline?.href ?? '';
  link.textContent = headline?.textContent ?? '';
  line.append(state, ' ', link);
  row.append(line);
  const focused = row.contains(document.activeElement) ? document.activeElement : null;
  if (focused) link.focus();
  row.dataset.pending = '';
  return () => {
    const here = row.contains(document.activeElement);
    delete row.dataset.pending;
    line.remove();
    if (here) (focused?.isConnected ? focused : headline)?.focus();
  };
}

function showBadge(row, label) {
  if (!label) return () => undefined;
  const badge = document.createElement('span');
  badge.className = 'coding-badge coding-pending';
  badge.textContent = label;
  row.querySelector('.mention-body')?.append(badge);
  return () => badge.remove();
}

function hidePanel(panel) {
  const row = rowOf(panel);
  panel.hidden = true;
  if (row) focusRow(row);
  return () => {
    panel.hidden = false;
    panel.querySelector('input:checked, input:not([type="hidden"])')?.focus();
  };
}

document.addEventListener('htmx:before:response', async (event) => {
  const { ctx } = event.detail;
  if (!isOurs(ctx)) return;
  const { raw } = ctx.response;
  if (raw.ok && raw.headers.has('x-fragment')) return;
  event.preventDefault();
  refuse(ctx, raw.status >= 400 && raw.status < 500 ? reasonIn(await raw.text()) : '');
});

document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
  if (ctx?.sourceElement && isOurs(ctx)) refuse(ctx, inbox?.dataset.failed ?? '');
});

function reasonIn(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('main .lead')?.textContent ?? '';
}

/** Everything as it was, and why. */
function refuse(ctx, reason) {
  for (const takeBack of ctx.step?.takeBack ?? []) takeBack();
  const ids = ctx.step?.ids ?? [];
  for (const id of ids) settle(id);
  const line = document.createElement('div');
  line.className = 'row-said row-said-problem';
  line.setAttribute('role', 'alert');
  line.textContent = reason || inbox?.dataset.refused || '';
  const row = ids.length === 1 ? document.getElementById(ids[0]) : rowOf(ctx.sourceElement);
  const place = row?.querySelector('.mention-body') ?? row ?? document.getElementById('bulk-said');
  place?.querySelector('.row-said-problem')?.remove();
  if (line.textContent) place?.append(line);
  if (document.activeElement === document.body) focusRow(row ?? rows()[0]);
}

// ---------- The way back ----------

// Steps made on this page, latest last; their rows may have changed again since.
const steps = [];

const keyOf = (fields) => fields.find(([name]) => name === 'decision' || name === 'act')?.[1];

function remember(form) {
  const fields = [...new FormData(form)];
  const key = keyOf(fields);
  if (!key || steps.some((step) => step.key === key)) return;
  const { action } = form;
  steps.push({
    key,
    fields,
    action: new URL(action).pathname,
    target: form.getAttribute('hx-target'),
    swap: form.getAttribute('hx-swap'),
  });
}

function forget(body) {
  const key = keyOf([...body]);
  const at = steps.findIndex((step) => step.key === key);
  if (at >= 0) steps.splice(at, 1);
}

let undoing = false;

/** Takes back the step of the row in focus, else the latest; without any the notice of the last page step. */
function undo() {
  whenFree([...underWay.keys()], () => {
    const own = rowOf(document.activeElement)?.querySelector('[data-undo] button');
    const step = steps.at(-1);
    const latest = step && document.querySelector(`[data-undo] input[value="${step.key}"]`)?.form;
    const button = own ?? latest?.querySelector('button');
    undoing = Boolean(own ?? step);
    if (button) button.click();
    else if (step) post(step.action, step.fields, step);
    else document.querySelector('.notice form button')?.click();
  });
}

/** Sends a step that no form on the page stands for any more. */
function post(action, fields, { target, swap, label } = {}) {
  const form = document.createElement('form');
  form.hidden = true;
  form.method = 'post';
  form.action = action;
  form.setAttribute('hx-post', action);
  form.setAttribute('hx-swap', swap ?? 'none');
  if (target) form.setAttribute('hx-target', target);
  if (label) form.dataset.label = label;
  for (const [name, value] of fields) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  (inbox ?? list).append(form);
  window.htmx.process(form);
  form.addEventListener('htmx:finally:request', () => form.remove());
  form.requestSubmit();
}

// ---------- Answers ----------

// Answers take the place of rows. Keep what would be lost: the focus when it was in the row, and the number in the navigation.
const observer = new MutationObserver((changes) => {
  let difference = 0;
  for (const { target, addedNodes, removedNodes } of changes) {
    if (target === list) difference += waiting(addedNodes) - waiting(removedNodes);
    for (const node of [...addedNodes, ...removedNodes]) if (node.id) settle(node.id);
    for (const node of addedNodes) {
      if (!(node instanceof HTMLElement)) continue;
      for (const form of node.querySelectorAll('[data-undo]')) remember(form);
      if (!node.matches('[data-row]')) continue;
      if (document.activeElement === document.body || undoing) focusRow(node);
      undoing = false;
    }
  }
  if (difference) count(difference);
});
if (list) observer.observe(list, { childList: true });
const dock = document.querySelector('.bulk-dock');
if (dock) observer.observe(dock, { childList: true });

const waiting = (nodes) =>
  [...nodes].reduce(
    (sum, node) => sum + (node instanceof HTMLElement ? Number(node.dataset.count ?? 0) : 0),
    0,
  );

function count(difference) {
  for (const badge of document.querySelectorAll('.count-waiting')) {
    const shown = badge.querySelector('[aria-hidden]');
    const value = Number(shown?.textContent?.replace(/\D/g, ''));
    if (!shown || !Number.isFinite(value)) continue;
    shown.textContent = new Intl.NumberFormat(document.documentElement.lang).format(
      Math.max(0, value + difference),
    );
  }
}

// ---------- More rows ----------

let loading = null;

/** Appends the next page of the list; answers with its first row, or null when there is none. */
function more() {
  const link = document.querySelector('.inbox .pager [rel="next"]');
  if (!link || !list) return Promise.resolve(null);
  loading ??= fetchRows(link).finally(() => (loading = null));
  return loading;
}

async function fetchRows(link) {
  try {
    const response = await fetch(link.href);
    if (!response.ok || response.redirected) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = [...page.querySelectorAll('.mention-list > [data-row]')].filter(
      (row) => !document.getElementById(row.id),
    );
    const next = page.querySelector('.pager [rel="next"]');
    link.closest('.pager').querySelector('.quiet')?.remove();
    if (next) link.setAttribute('href', next.getAttribute('href'));
    else link.remove();
    list.append(...fresh);
    // they were counted before they were shown
    observer.takeRecords();
    for (const row of fresh) window.htmx.process(row);
    return fresh[0] ?? null;
  } catch {
    return null; // the link stays
  }
}

// Before the end is reached, so that nobody waits there.
list?.addEventListener('focusin', ({ target }) => {
  const all = rows();
  if (all.indexOf(rowOf(target)) >= all.length - 3) more();
});

window.listRows = { rowOf, rows, focusRow, whenFree, undo, post, more };
