import { addDays } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import type { Period } from '../../timeline.js';
import type { FeedFacts } from '../report-facts.js';

/** Days are a gap when less than this share of the outlets that were due could be seen; a cut of our own. */
const enough = 0.5;

/** Stretches of days on which hardly anybody looked. Today has only begun and is none. */
export function observationGaps(days: FeedFacts['days'], { from, to }: Period, today: Day): Period[] {
  const seen = new Set(
    days.filter(({ due, succeeded }) => due > 0 && succeeded / due >= enough).map(({ day }) => day),
  );
  const gaps: Period[] = [];
  for (let day = from; day <= to && day < today; day = addDays(day, 1)) {
    if (seen.has(day)) continue;
    const last = gaps.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else gaps.push({ from: day, to: day });
  }
  return gaps;
}
