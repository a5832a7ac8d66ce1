import type { PageContext } from '../../../web/page-context.js';
import type { Spread, SpreadBar } from './story-spread.js';

/** Hours of which the start tells the day as well. */
const shortSteps = 12;
/** A story so short has each hour of the clock once. */
const oneRound = 20;

/** "10.03.2026, 07:00–08:00" */
export function barName({ format }: PageContext, { from }: SpreadBar, { step }: Spread): string {
  const to = new Date(from.getTime() + step * 3_600_000);
  return `${format.dateTime(from)}–${step <= shortSteps ? format.time(to) : format.dateTime(to)}`;
}

/** "28 Platzierungen in 9 Stunden, die meisten um 7 Uhr" */
export function spreadTitle(
  { t, format }: Pick<PageContext, 't' | 'format'>,
  { total, hours, step, peak }: Spread,
): string {
  const words = t.stories.spread;
  const within =
    hours <= 48 ? words.withinHours(total, hours) : words.withinDays(total, Math.ceil(hours / 24));
  if (!peak) return within;
  const hour = hourName({ t, format }, peak.from);
  const day = format.dayShort(peak.from);
  const most =
    step > 1 ? words.mostOn(day) : hours <= oneRound ? words.mostAt(hour) : words.mostOnAt(day, hour);
  return `${within}, ${most}`;
}

/** "7 Uhr" */
export function hourName({ t, format }: Pick<PageContext, 't' | 'format'>, at: Date): string {
  return t.stories.spread.hour(Number(format.time(at).slice(0, 2)));
}
