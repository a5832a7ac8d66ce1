/** Drawn pictures for the releases of the demonstration: a bridge, a square, a hill. Nobody is shown and nobody's right is touched. */
export const sceneNames = ['bridge', 'square', 'hill'] as const;
export type SceneName = (typeof sceneNames)[number];

const width = 1200;
const height = 800;

const skies: Record<SceneName, readonly [string, string]> = {
  bridge: ['#f6d9a8', '#7fb2bd'],
  square: ['#dcebf0', '#9cc3cf'],
  hill: ['#fbe7c6', '#e58f6b'],
};

/** As SVG, for `DrawPicture`. */
export function drawScene(name: SceneName): string {
  const [low, high] = skies[name];
  const drawings: Record<SceneName, () => string> = { bridge, square, hill };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    drawings[name](),
    '</svg>',
  ].join('');
}

function bridge(): string {
  const arches = [120, 400, 680, 960].map(
    (left) => `<path d="M${left - 100} 520 a130 130 0 0 1 260 0 z" fill="#5d8f96"/>`,
  );
  const people = [240, 300, 610, 870, 925].map((x, index) =>
    person(x, 372, 1 + (index % 2) * 0.15, '#123b45'),
  );
  return [
    '<circle cx="890" cy="210" r="70" fill="#fff3d6"/>',
    '<path d="M0 430 Q300 330 620 410 T1200 380 V800 H0 z" fill="#6fa08a"/>',
    '<rect y="380" width="1200" height="140" fill="#c98f63"/><rect y="370" width="1200" height="16" fill="#8d5c3c"/>',
    ...arches,
    '<rect y="520" width="1200" height="280" fill="#5d8f96"/>',
    ...[560, 610, 665, 725].map(
      (y, index) =>
        `<rect x="${80 + index * 130}" y="${y}" width="${520 - index * 60}" height="8" rx="4" fill="#a9cbd0"/>`,
    ),
    ...people,
  ].join('');
}

function square(): string {
  const houses = ['#c96f4a', '#e3b261', '#8fa876', '#d98d7b', '#6f93a8'].map((colour, index) => {
    const left = 30 + index * 232;
    const top = 230 + ((index * 37) % 80);
    const windows = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map(
        (column) =>
          `<rect x="${left + 34 + column * 56}" y="${top + 50 + row * 84}" width="32" height="46" fill="#f7efd9"/>`,
      ),
    );
    return `<path d="M${left} ${top} l105 -110 l105 110 z" fill="#7a3f2c"/><rect x="${left}" y="${top}" width="210" height="${580 - top}" fill="${colour}"/>${windows.join('')}`;
  });
  const stalls = [150, 480, 820].map(
    (left, index) =>
      `<path d="M${left} 600 h220 l-30 -70 h-160 z" fill="${['#0f5566', '#a12d26', '#0f5566'][index]}"/><rect x="${left + 14}" y="600" width="192" height="90" fill="#f1e5cb"/>`,
  );
  const people = [110, 420, 440, 740, 790, 1080].map((x, index) =>
    person(x, 690, 1.2 + (index % 3) * 0.12, '#2b2f38'),
  );
  return [...houses, '<rect y="580" width="1200" height="220" fill="#d9cfb8"/>', ...stalls, ...people].join(
    '',
  );
}

function hill(): string {
  const people = [420, 500, 575, 655, 735].map((x, index) =>
    person(x, 470 - (index % 2) * 14, 1.5, '#3a2230'),
  );
  return [
    '<circle cx="600" cy="330" r="150" fill="#fff1cf"/>',
    '<path d="M0 520 Q250 430 560 500 T1200 450 V800 H0 z" fill="#b4633f"/>',
    ...people,
    '<path d="M0 560 Q420 470 760 520 T1200 540 V800 H0 z" fill="#6d3a35"/>',
    '<path d="M0 680 Q400 600 800 680 T1200 650 V800 H0 z" fill="#3a2230"/>',
  ].join('');
}

/** Standing at `x`, feet on `y`. */
function person(x: number, y: number, scale: number, colour: string): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><circle cy="-66" r="13"/><path d="M-17 0 V-34 a17 17 0 0 1 34 0 V0 z"/></g>`;
}
