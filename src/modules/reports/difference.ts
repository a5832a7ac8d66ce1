import type { Formats } from '../../web/format.js';

/** "+3", "−2", "±0": a change with its sign, which a comparison needs and a plain number lacks. */
export function signed(difference: number, format: Formats): string {
  if (difference === 0) return '±0';
  return difference > 0 ? `+${format.number(difference)}` : `−${format.number(-difference)}`;
}
