import type { PageContext } from '../../../../web/page-context.js';
import type { Range } from '../../../outlets/figures/metrics.js';
import { signed } from '../../difference.js';
import { change } from '../../web/change.js';
import type { FigureValue } from '../reach-figures.js';

type Reader = Pick<PageContext, 't' | 'format'>;

/** "12.000", "12.000 – 14.000", "unbekannt". */
export function valueText({ t, format }: Reader, value: FigureValue): string {
  if (value === null) return t.reach.unknown;
  return typeof value === 'number' ? format.number(value) : rangeText({ format }, value);
}

export function rangeText({ format }: Pick<Reader, 'format'>, { low, high }: Range): string {
  return low === high ? format.number(low) : `${format.number(low)} – ${format.number(high)}`;
}

/** "+5", of ranges "+100 – +300"; null where one of the two is unknown. Never a percentage alone. */
export function differenceText({ format }: Reader, now: FigureValue, before: FigureValue): string | null {
  if (now === null || before === null) return null;
  if (typeof now === 'number' && typeof before === 'number') return change(now, before, format);
  const [a, b] = [asRange(now), asRange(before)];
  const ends = [a.low - b.low, a.high - b.high].sort((x, y) => x - y);
  return ends.map((end) => signed(end, format)).join(' – ');
}

function asRange(value: number | Range): Range {
  return typeof value === 'number' ? { low: value, high: value } : value;
}
