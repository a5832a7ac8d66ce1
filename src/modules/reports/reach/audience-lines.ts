import { addRanges } from '../../outlets/figures/metrics.js';
import type { Range } from '../../outlets/figures/metrics.js';
import type { Estimator, Pedigree } from '../../reach/estimators/reach-value.js';
import type { OutletReach } from './outlets-reached.js';

/** Placements of one outlet under one figure, and what they contribute to an audience. */
export interface AudienceLine {
  outletId: string | null;
  /** `own`: the piece has an audience of its own; `unknown`: no figure was in force. */
  kind: 'figure' | 'own' | 'unknown';
  figure: Pick<Pedigree, 'figureId' | 'mentionId' | 'figure' | 'asOf' | 'source'> | null;
  placements: number;
  /** How often the figure was counted; 0 where there is none. */
  times: number;
  /** Null: unknown. */
  part: Range | null;
}

/** The lines that an audience is the sum of, by outlet in their order. */
export function audienceLines(estimator: Estimator, outlets: readonly OutletReach[]): AudienceLine[] {
  return outlets.flatMap(({ outletId, audiences }) => {
    const audience = audiences.find((each) => each.estimator === estimator);
    if (!audience) return [];
    const lines = new Map<string, AudienceLine>();
    for (const {
      figureId,
      mentionId,
      figure,
      asOf,
      source,
      placements,
      times,
      daysOfMonth,
    } of audience.figures) {
      const share = times / (daysOfMonth ?? 1);
      const part = { low: figure.low * share, high: figure.high * share };
      const line = lines.get(figureId ?? mentionId ?? '');
      lines.set(figureId ?? mentionId ?? '', {
        outletId,
        kind: mentionId ? 'own' : 'figure',
        figure: { figureId, mentionId, figure, asOf, source },
        placements: placements + (line?.placements ?? 0),
        times: times + (line?.times ?? 0),
        part: line?.part ? addRanges(line.part, part) : part,
      });
    }
    const unknown = audience.placements - audience.known;
    const open: AudienceLine = {
      outletId,
      kind: 'unknown',
      figure: null,
      placements: unknown,
      times: 0,
      part: null,
    };
    return [...lines.values(), ...(unknown > 0 ? [open] : [])];
  });
}
