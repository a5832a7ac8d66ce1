/** How a part of a drawing gets its look: SVG attributes for the names of its classes, separated by spaces. */
export type Ink = (classes: string) => Record<string, string | number>;

/** On pages the style sheets draw: light, dark, printed. */
export const pageInk: Ink = (classes) => ({ class: classes });

/** In a file of its own there is no style sheet: each part carries its colours, those of the light half. */
export const paperInk: Ink = (classes) =>
  Object.assign({}, ...classes.split(' ').map((name) => paper[name] ?? {})) as Record<
    string,
    string | number
  >;

/** Keep in step with `static/echolot.css` and `static/timeline.css`. */
const paper: Record<string, Record<string, string | number>> = {
  'chart-grid': { stroke: '#dcdcd6' },
  'chart-tick': { fill: '#566067', 'font-size': 12 },
  'chart-label': { fill: '#566067', 'font-size': 12 },
  'chart-value': { fill: '#0c1416', 'font-size': 12, 'font-weight': 600 },
  'chart-baseline': { stroke: '#84887f' },
  'chart-slot': { fill: 'none' },
  'chart-hatch-line': { stroke: '#9a9d96', 'stroke-width': 1.5 },
  'chart-bar': { stroke: '#ffffff', 'stroke-width': 1 },
  'chart-compared': { fill: '#c9ccc5', stroke: '#84887f' },
  'chart-rate-halo': { fill: 'none', stroke: '#ffffff', 'stroke-width': 5 },
  'chart-rate': { fill: 'none', stroke: '#0c1416', 'stroke-width': 2 },
  'chart-rate-point': { fill: '#ffffff', stroke: '#0c1416', 'stroke-width': 2 },
  'chart-rate-label': { fill: '#0c1416', 'font-size': 12 },
  'chart-event': { fill: '#1b2326' },
  'chart-marker-count': { fill: '#ffffff', 'font-size': 11, 'font-weight': 600 },
  'chart-unfinished': { fill: 'none', stroke: '#84887f', 'stroke-dasharray': '4 3' },
  'chart-light': { fill: '#ffffff', stroke: '#ffffff' },
  'chart-dark': { fill: '#12324a', stroke: '#12324a' },
  'fill-local': { fill: '#0b4453' },
  'fill-regional': { fill: '#27808f' },
  'fill-national': { fill: '#86a5d8' },
  'fill-international': { fill: '#cdd6ea', stroke: '#5d6b8a' },
  'fill-trade': { fill: '#824a76' },
  'fill-unknown': { fill: '#ffffff', stroke: '#84887f', 'stroke-dasharray': '3 2' },
  'fill-others': { fill: '#b9bbb4', stroke: '#84887f' },
  'fill-c1': { fill: '#12324a' },
  'fill-c2': { fill: '#a3402a' },
  'fill-c3': { fill: '#35857f' },
  'fill-c4': { fill: '#d297b8' },
  'fill-c5': { fill: '#d5dff0', stroke: '#5d6b8a' },
  'fill-c6': { fill: '#12324a' },
  'fill-c7': { fill: '#a3402a' },
  'fill-c8': { fill: '#35857f' },
  'fill-c9': { fill: '#d297b8' },
  'fill-c10': { fill: '#d5dff0', stroke: '#5d6b8a' },
};
