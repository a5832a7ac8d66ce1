// The map beside a list of boxes, one a district: each shows what the other has. A district that the list does not show, because it was searched for something else, gets a
// box when it is picked. Walking by arrows and saying names is map.js.

const svgNamespace = 'http://www.w3.org/2000/svg';

for (const map of document.querySelectorAll('[data-picks]')) start(map);

function start(map) {
  const form = map.closest('form');
  const name = map.dataset.picks;
  const cells = new Map([...map.querySelectorAll('.map-cell')].map((cell) => [cell.dataset.ags, cell]));
  const boxOf = (ags) => form.querySelector(`input[name="${name}"][value="${ags}"]`);
  map.hidden = false;

  const toggle = (cell) => {
    const { ags } = cell.dataset;
    const box = boxOf(ags) ?? addBox(form, name, cell);
    box.checked = !box.checked;
    if (box.checked) bringIntoSight(form, box);
    show(cell, box.checked);
    count(form, name);
  };

  map.addEventListener('click', ({ target }) => {
    const cell = target.closest('.map-cell');
    if (cell) toggle(cell);
  });
  map.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.map-cell');
    if (!cell || (event.key !== ' ' && event.key !== 'Enter')) return;
    // Enter would send the form, the space bar would scroll
    event.preventDefault();
    toggle(cell);
  });
  form.addEventListener('change', ({ target }) => {
    if (target.name !== name) return;
    const cell = cells.get(target.value);
    if (cell) show(cell, target.checked);
    count(form, name);
  });
  // what the browser filled in again on the way back
  for (const [ags, cell] of cells) show(cell, boxOf(ags)?.checked ?? false);
  count(form, name);
}

function show(cell, isPicked) {
  if (cell.getAttribute('aria-checked') === String(isPicked)) return;
  cell.setAttribute('aria-checked', String(isPicked));
  const svg = cell.closest('svg');
  const outline = svg.querySelector(`[data-outline="${cell.dataset.ags}"]`);
  if (!isPicked) return outline?.remove();
  // last, so that no neighbour covers it
  const drawn = svg.appendChild(document.createElementNS(svgNamespace, 'use'));
  drawn.setAttribute('href', cell.querySelector('use').getAttribute('href'));
  drawn.setAttribute('class', 'map-target');
  drawn.dataset.outline = cell.dataset.ags;
}

/** A closed part of the list hides a box: it moves up to those that are chosen. */
function bringIntoSight(form, box) {
  if (!box.checkVisibility()) form.querySelector('[data-chosen] > div').append(box.closest('.field'));
}

function addBox(form, name, cell) {
  const { content } = form.querySelector('template');
  const field = content.firstElementChild.cloneNode(true);
  const box = field.querySelector('input');
  box.name = name;
  box.value = cell.dataset.ags;
  box.id = `${name}-${box.value}-picked`;
  field.querySelector('label').htmlFor = box.id;
  field.querySelector('.form-check-label').textContent = cell.getAttribute('aria-label');
  form.querySelector('[data-chosen] > div').append(field);
  return box;
}

function count(form, name) {
  const boxes = form.querySelectorAll(`input[name="${name}"]:checked`).length;
  const chosen = form.querySelector('[data-chosen]');
  const { none, one, many } = chosen.dataset;
  chosen.querySelector('legend').textContent =
    boxes === 0 ? none : boxes === 1 ? one : many.replace('#', boxes);
}
