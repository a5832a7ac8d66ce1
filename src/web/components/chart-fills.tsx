import type { ComponentChildren } from 'preact';
import { pageInk } from './chart-ink.js';
import type { Ink } from './chart-ink.js';

/** How many parts of a division have a look of their own; what is beyond is drawn as `others`. */
export const mostFills = 10;

/**
 * Looks of a division that has no colours of its own, largest part first. Five steps from dark to pale that greyscale and colour-blind eyes
 * tell apart, then the same five with a pattern.
 */
export function fillName(rank: number): string {
  return rank < mostFills ? `c${rank + 1}` : 'others';
}

/** Patterns over a fill; diagonal hatching is not among them, it means "nobody watched" and nothing else. */
const overlays: Record<string, string> = {
  trade: 'dots',
  c6: 'rows',
  c7: 'columns',
  c8: 'dots',
  c9: 'checks',
  c10: 'rings',
};

interface FillProps {
  id: string;
  fill: string;
  x: number;
  y: number;
  width: number;
  height: number;
  ink?: Ink;
}

/** A rectangle in the look of one part. `id` is that of the {@link Patterns}. */
export function FilledRect({ id, fill, ink = pageInk, ...box }: FillProps) {
  const overlay = overlays[fill];
  return (
    <>
      <rect {...ink(`chart-bar fill-${fill}`)} {...box} />
      {overlay && <rect class="chart-overlay" fill={`url(#${id}-${overlay})`} {...box} />}
    </>
  );
}

/** What the drawings of one page or file refer to by id. */
export function Patterns({ id, ink = pageInk }: { id: string; ink?: Ink }) {
  const tile = (name: string, size: number, children: ComponentChildren, turn?: number) => (
    <pattern
      id={`${id}-${name}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={turn ? `rotate(${turn})` : undefined}
    >
      {children}
    </pattern>
  );
  const light = ink('chart-light');
  const dark = ink('chart-dark');
  return (
    <defs>
      {tile('hatch', 6, <line {...ink('chart-hatch-line')} x1="0" y1="0" x2="0" y2="6" />, 45)}
      {tile('dots', 5, <circle {...light} stroke-width="0" cx="2.5" cy="2.5" r="1" />)}
      {tile('rows', 5, <line {...light} stroke-width="1.5" x1="0" y1="2.5" x2="5" y2="2.5" />)}
      {tile('columns', 5, <line {...light} stroke-width="1.5" x1="2.5" y1="0" x2="2.5" y2="5" />)}
      {tile('checks', 6, <path {...dark} stroke-width="1" d="M0 3h6M3 0v6" />)}
      {tile('rings', 7, <circle {...dark} fill="none" stroke-width="1" cx="3.5" cy="3.5" r="2" />)}
    </defs>
  );
}

/** The look of one part as a small square, for legends and table heads; the word stands beside it. */
export function FillSwatch({ id, fill }: { id: string; fill: string }) {
  return (
    <svg class="swatch-fill" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <FilledRect id={id} fill={fill} x={0.5} y={0.5} width={11} height={11} />
    </svg>
  );
}
