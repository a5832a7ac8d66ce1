/** Something that happened in a bucket, ready to read. */
export interface ChartMarker {
  /** The bucket it belongs to. */
  start: string;
  kind: 'release' | 'event';
  /** Day, kind and title in one line. */
  text: string;
  /** Its own page. */
  href: string;
}

/** Markers that are drawn as one, because they lie too close to be hit one by one. */
export interface MarkerGroup {
  x: number;
  shape: ChartMarker['kind'] | 'several';
  markers: ChartMarker[];
}

/** Least distance in px of two things that a finger can tell apart (WCAG 2.5.8). */
const leastGap = 26;

/** Gathers markers from left to right; one whose bucket is not drawn is left out. */
export function groupMarkers(
  markers: readonly ChartMarker[],
  xOf: (start: string) => number | undefined,
): MarkerGroup[] {
  const groups: MarkerGroup[] = [];
  const placed = markers.flatMap((marker) => {
    const x = xOf(marker.start);
    return x === undefined ? [] : { marker, x };
  });
  for (const { marker, x } of placed.sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1);
    if (last && x - last.x < leastGap) {
      last.markers.push(marker);
      last.shape = 'several';
    } else {
      groups.push({ x, shape: marker.kind, markers: [marker] });
    }
  }
  return groups;
}

/** A small panel beneath a marker: where it stands, and its lines. */
export interface Tip {
  x: number;
  width: number;
  height: number;
  lines: string[];
}

const lineHeight = 18;
const pxPerLetter = 6.5;
const mostLetters = 60;
const mostLines = 5;

/** Keeps the panel within the drawing; long lines are cut, many are counted (`more`). */
export function tipFor(
  { x, markers }: MarkerGroup,
  bounds: { left: number; right: number },
  more: (count: number) => string,
): Tip {
  const hidden = markers.length > mostLines ? markers.length - mostLines + 1 : 0;
  const lines = markers.slice(0, markers.length - hidden).map(({ text }) => cut(text));
  if (hidden) lines.push(more(hidden));
  const width = Math.max(...lines.map((line) => line.length)) * pxPerLetter + 20;
  const left = Math.max(bounds.left, Math.min(x - width / 2, bounds.right - width));
  return { x: left, width, height: lines.length * lineHeight + 12, lines };
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
