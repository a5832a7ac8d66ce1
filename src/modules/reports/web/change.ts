import type { Formats } from '../../../web/format.js';
import { signed } from '../difference.js';

/** Below it a change in per cent says nothing: one piece more is a tenth. */
const leastForPercent = 10;

/** "+5", and with at least ten to compare with "+5 (+42 %)". Counts only: why it changed is not known. */
export function change(now: number, before: number, format: Formats): string {
  const difference = now - before;
  const text = signed(difference, format);
  if (before < leastForPercent || difference === 0) return text;
  const share = format.percent(Math.abs(difference) / before);
  return `${text} (${difference > 0 ? '+' : '−'}${share})`;
}
