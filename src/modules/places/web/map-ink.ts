/** How a part of the map gets its look: SVG attributes for the names of its classes, separated by spaces. */
export type MapInk = (classes: string) => Record<string, string | number>;

/** On pages the style sheet draws (`static/map.css`): light, dark, printed. */
export const pageMapInk: MapInk = (classes) => ({ class: classes });

/** In a file of its own each part carries its colours, those of the light half. */
export const mapInk: MapInk = (classes) =>
  Object.assign({}, ...classes.split(' ').map((name) => paper[name] ?? {})) as Record<
    string,
    string | number
  >;

/** Keep in step with `static/map.css`. One hue from pale to dark: greyscale and colour-blind eyes see the same order. */
const paper: Record<string, Record<string, string | number>> = {
  'map-0': { fill: '#eef0ec' },
  'map-1': { fill: '#cbe5df' },
  'map-2': { fill: '#7fc2b3' },
  'map-3': { fill: '#2f8e80' },
  'map-4': { fill: '#0b4a4a' },
  'map-edge': { stroke: '#ffffff', 'stroke-width': 0.7 },
  'map-land': { fill: '#f6f6f3', stroke: '#c4c7c0', 'stroke-width': 1 },
  'map-states': { fill: 'none', stroke: '#566067', 'stroke-width': 1 },
  'map-target': { fill: 'none', stroke: '#1b2326', 'stroke-width': 2.2 },
  'map-legend-edge': { stroke: '#84887f', 'stroke-width': 1 },
  'map-hatch-line': { stroke: '#9a9d96', 'stroke-width': 2 },
};
