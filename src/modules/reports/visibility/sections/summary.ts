import { figureOfIndicator } from '../indicator-figure.js';
import type { Block } from '../report-document.js';
import type { ReportContext } from '../report-context.js';

/** The key figures and one sentence on what they do not say. */
export function summary(ctx: ReportContext): Block[] {
  const keys = (['placements', 'outlets', 'districts'] as const).map((key) => figureOfIndicator(ctx, key));
  return [
    { kind: 'figures', keys },
    { kind: 'note', text: ctx.words.summary.limits },
  ];
}
