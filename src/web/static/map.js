// The map of districts: says what the mouse or the focus is on, and lets arrows walk from district to district. Without this file the map is a picture with links, and
// the table beside it says the same.

const started = new WeakSet();
const directions = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

function startAll() {
  for (const map of document.querySelectorAll('[data-district-map]')) {
    if (started.has(map)) continue;
    started.add(map);
    start(map);
  }
}

function start(map) {
  const said = map.querySelector('[data-said]');
  const cells = [...map.querySelectorAll('.map-cell')].map((link) => {
    const [x, y] = link.dataset.at.split(' ').map(Number);
    return { link, x, y };
  });
  if (!cells.length) return;
  const calm = said.textContent;
  const cellOf = (target) => {
    const link = target instanceof Element ? target.closest('.map-cell') : null;
    return cells.find((cell) => cell.link === link);
  };
  const say = (cell) => {
    said.textContent = cell ? cell.link.getAttribute('aria-label') : calm;
  };
  let stop = northernmost(cells);
  stop.link.tabIndex = 0;

  map.addEventListener('pointerover', ({ target }) => {
    const cell = cellOf(target);
    if (cell) say(cell);
  });
  map.addEventListener('focusin', ({ target }) => {
    const cell = cellOf(target);
    if (!cell) return;
    stop.link.tabIndex = -1;
    stop = cell;
    stop.link.tabIndex = 0;
    say(cell);
  });
  map.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    const from = cellOf(event.target);
    if (!direction || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next(cells, from, direction)?.link.focus();
  });
}

/** The nearest cell in a direction; what lies aside of it counts as further away. */
function next(cells, from, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const cell of cells) {
    const ahead = (cell.x - from.x) * dx + (cell.y - from.y) * dy;
    const aside = Math.abs((cell.x - from.x) * dy) + Math.abs((cell.y - from.y) * dx);
    if (ahead <= 0.5 || aside > 2 * ahead) continue;
    const distance = ahead + 1.5 * aside;
    if (distance < least) {
      least = distance;
      best = cell;
    }
  }
  return best;
}

function northernmost(cells) {
  return cells.reduce((first, cell) => (cell.y < first.y ? cell : first));
}

startAll();
document.addEventListener('htmx:after:swap', startAll);
document.addEventListener('htmx:afterSwap', startAll);
