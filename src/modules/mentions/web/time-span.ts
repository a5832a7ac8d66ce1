import type { PageContext } from '../../../web/page-context.js';

/** "05.03.2026, 06:12 bis 14:40", or both days where they differ. */
export function timeSpan({ t, format }: Pick<PageContext, 't' | 'format'>, first: Date, last: Date): string {
  if (format.dateTime(first) === format.dateTime(last)) return format.dateTime(first);
  const sameDay = format.day(first) === format.day(last);
  return t.stories.span(format.dateTime(first), sameDay ? format.time(last) : format.dateTime(last));
}
