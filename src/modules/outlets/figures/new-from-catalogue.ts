import type { AudienceFigure } from './audience-figure.entity.js';
import type { FigureDraft } from './figure-draft.js';

/** The figure that a catalogue adds to those of an outlet; null where it is known, or a person's holds on its first day. */
export function newFromCatalogue(
  stored: readonly AudienceFigure[],
  figure: FigureDraft | null,
): FigureDraft | null {
  if (!figure) return null;
  const ofMetric = stored.filter(({ metric }) => metric === figure.metric);
  // without a period a figure holds from the day of the catalogue, which each edition of it moves
  const same = (known: AudienceFigure) =>
    isSameFigure(known, figure.periodStart === null ? { ...figure, validFrom: known.validFrom } : figure);
  const isKnown = ofMetric.some((known) => known.origin === 'catalogue' && same(known));
  const ofPerson = ofMetric.some(
    ({ origin, withdrawnAt, validFrom }) =>
      origin !== 'catalogue' && withdrawnAt === null && validFrom <= figure.validFrom,
  );
  return isKnown || ofPerson ? null : figure;
}

/** The same number from the same source for the same days. One that was withdrawn does not come back either. */
export function isSameFigure(
  a: Pick<FigureDraft, 'metric' | 'low' | 'high' | 'validFrom' | 'source'>,
  b: Pick<FigureDraft, 'metric' | 'low' | 'high' | 'validFrom' | 'source'>,
): boolean {
  return (
    a.metric === b.metric &&
    a.low === b.low &&
    a.high === b.high &&
    a.validFrom === b.validFrom &&
    a.source === b.source
  );
}
