import type { PageContext } from '../../../../web/page-context.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something takes or took: "40 Min.", "3 Std.", beyond two days in days. Cut off, not rounded: three hours left are three whole ones. */
export function spanText({ t }: Pick<PageContext, 't'>, ms: number): string {
  const words = t.interactions.clock;
  const span = Math.abs(ms);
  if (span < hour) return words.minutes(Math.floor(span / minute));
  if (span < 2 * day) return words.hours(Math.floor(span / hour));
  return words.days(Math.floor(span / day));
}
