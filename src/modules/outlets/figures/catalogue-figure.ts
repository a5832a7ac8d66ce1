import type { Day } from '../../../shared/days.js';
import type { FigureDraft } from './figure-draft.js';
import { isWebAddress } from './figure-input.js';
import type { Metric } from './metrics.js';
import { readStatedPeriod } from './stated-period.js';

/** The columns of a catalogue row about its audience. */
export interface CatalogueReach {
  value: number;
  unit: string;
  period: string;
  source: string;
  asOf: Day;
}

/** How the catalogue words what it counts, at the beginning of `reach_unit`; other words count nothing that we know (readers, users). */
const words: readonly (readonly [RegExp, Metric])[] = [
  [/^verkaufte Auflage\b/i, 'sold'],
  [/^(verbreitete|verteilte) Auflage\b/i, 'distributed'],
  [/^(gedruckte|Druck-?)\s?Auflage\b/i, 'printed'],
  [/^(Besuche|Visits) (je|pro) Monat\b/i, 'visits'],
  [/^(Hörer|Zuschauer)\S* (je|pro) Tag\b/i, 'listeners'],
  [/^Abonn(ements|enten)\b/i, 'subscribers'],
];

/**
 * The figure that a catalogue row states; null where it counts something else. It holds from the first day of its period, and where none is named from the day on which the
 * catalogue was made. What the catalogue adds to the unit, such as "rund", becomes the note.
 */
export function catalogueFigure({ value, unit, period, source, asOf }: CatalogueReach): FigureDraft | null {
  const word = words.find(([pattern]) => pattern.test(unit));
  if (!word) return null;
  const [pattern, metric] = word;
  const days = readStatedPeriod(period);
  const url = isWebAddress(source) ? source : '';
  // "IVW 4/2018" says who counted; a bare year does not
  const named = /\p{L}{2}/u.test(period) && days !== null ? period : '';
  const rest = unit.replace(pattern, '').trim();
  return {
    metric,
    low: value,
    high: value,
    periodStart: days?.from ?? null,
    periodEnd: days?.to ?? null,
    source: (named || (url ? new URL(url).hostname : source)).slice(0, 300),
    url: url.slice(0, 2000),
    asOf,
    validFrom: days?.from ?? asOf,
    note: rest.replace(/^\((.*)\)$/, '$1').slice(0, 500),
  };
}
