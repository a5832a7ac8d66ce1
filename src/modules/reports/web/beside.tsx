import type { PageContext } from '../../../web/page-context.js';
import { apartLabels } from '../../mentions/label-groups.js';
import { sumOf } from '../headline-count.js';

/** What a headline figure leaves out, in a line of its own with the way to the mentions; nothing when it leaves out none. */
export function Beside({
  ctx,
  apart,
  rows,
}: {
  ctx: PageContext;
  apart: Record<string, number>;
  rows: string;
}) {
  const { t, format } = ctx;
  const parts = apartLabels.flatMap((label) => {
    const count = apart[label];
    return count ? `${format.number(count)} ${t.labels.names[label]}` : [];
  });
  if (!parts.length) return null;
  return (
    <p class="beside-line">
      <a href={rows}>{t.labels.besideFigure(sumOf(apart))}</a> <span class="quiet">({parts.join(', ')})</span>
    </p>
  );
}
