import type { AudienceFigure } from './audience-figure.entity.js';

/** A figure as somebody states it. */
export type FigureDraft = Pick<
  AudienceFigure,
  'metric' | 'low' | 'high' | 'periodStart' | 'periodEnd' | 'source' | 'url' | 'asOf' | 'validFrom' | 'note'
>;

/** One number or a range, with the source that says so. */
export type StatedNumber = Pick<FigureDraft, 'low' | 'high' | 'source' | 'asOf'>;
