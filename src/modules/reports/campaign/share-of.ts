import type { PageContext } from '../../../web/page-context.js';

/** Below so many a percentage would feign more than is known. */
export const fewest = 10;

/** "7 von 12 (58 %)", of fewer than ten "3 von 7". */
export function shareOf(
  { t, format }: Pick<PageContext, 't' | 'format'>,
  part: number,
  whole: number,
): string {
  const counts = t.campaigns.report.of(format.number(part), format.number(whole));
  return whole < fewest ? counts : `${counts} (${format.percent(part / whole)})`;
}
