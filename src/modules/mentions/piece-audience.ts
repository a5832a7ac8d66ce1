import type { Day } from '../../shared/days.js';
import type { Metric } from '../outlets/figures/metrics.js';

/** What is known of the audience of one piece, and by which rule. */
export interface PieceAudience {
  /** Rule of `reach/estimators` for the channel of the piece. */
  rule: 'copies' | 'broadcast' | 'subscribers' | 'portal';
  version: number;
  metric: Metric;
  /** False on the web: a piece has no visits of a site of its own. */
  mayHaveOwn: boolean;
  /** The figure that is used; null: unknown, not 0. */
  figure: PieceFigure | null;
  /** The outlet's figure on the day of publication, also where the piece has its own. */
  outletFigure: PieceFigure | null;
  /** The piece's own figure. */
  own: (PieceFigure & { note: string }) | null;
}

export interface PieceFigure {
  from: 'piece' | 'outlet';
  low: number;
  high: number;
  source: string;
  url: string;
  asOf: Day;
}

/** Told by a later room: how far one piece reached. */
export abstract class PieceAudiences {
  /** Null: there is no such mention. */
  abstract of(mentionId: string): Promise<PieceAudience | null>;
}
