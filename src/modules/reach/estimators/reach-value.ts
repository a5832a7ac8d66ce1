import type { Channel } from '../../mentions/hand/channel.js';
import type { Day } from '../../../shared/days.js';
import type { Metric, Range } from '../../outlets/figures/metrics.js';

/**
 * Rules by which audiences are estimated, each under a number that grows when it changes. Values cite both, so that an old report can say by which rule it was made.
 * Source of all: sums of audiences over placements are gross contacts, overlaps included (agma, "Bruttoreichweite"); they say nothing of persons reached.
 */
export const estimators = {
  /** Copies of one issue, summed over the placements of print outlets. */
  copies: { metric: 'distributed', unit: 'copies', channels: ['print'], version: 1 },
  /** Listeners or viewers of a day, as entered, summed over placements. */
  broadcast: { metric: 'listeners', unit: 'listeners', channels: ['radio', 'tv'], version: 1 },
  /** Subscribers of newsletters and podcasts, summed over placements. */
  subscribers: { metric: 'subscribers', unit: 'subscribers', channels: ['podcast'], version: 1 },
  /** Visits of the whole site on the days of publication: the most that an article there can have had, not its readers. */
  portal: { metric: 'visits', unit: 'visits', channels: ['online'], version: 1 },
} as const satisfies Record<
  string,
  { metric: Metric; unit: string; channels: readonly Channel[]; version: number }
>;
export type Estimator = keyof typeof estimators;
export const estimatorNames = Object.keys(estimators) as Estimator[];

/** Where a part of a value comes from. */
export interface Pedigree {
  outletId: string | null;
  /** The figure of the outlet; null where the piece has one of its own. */
  figureId: string | null;
  /** The piece with an audience of its own; null where the outlet's counts. */
  mentionId: string | null;
  figure: Range;
  asOf: Day;
  source: string;
  placements: number;
  /** How often the figure was counted: once for each placement; of `portal` for each day with one. */
  times: number;
  /** Of `portal`: days of the months in question, by which visits of a month are divided; null for the others. */
  daysOfMonth: number | null;
}

/** An estimate with all it rests on. `range` is null where nothing is known: unknown, not 0. */
export interface ReachValue {
  estimator: Estimator;
  version: number;
  unit: (typeof estimators)[Estimator]['unit'];
  range: Range | null;
  /** Placements that the rule asks for a figure of. */
  placements: number;
  /** Those among them whose figure is known. */
  known: number;
  /** How much was taken off because editions of one title share its copies; 0 to 0 where nothing was. */
  sharedByEditions: Range;
  /** The stories and titles of which it was taken off. */
  shared: { titleId: string; storyId: string; takenOff: Range }[];
  pedigree: Pedigree[];
}
