import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { parseUrl } from '../../../shared/parse-url.js';
import { metrics } from './metrics.js';
import { mostOfAFigure } from './refuse-figure.js';

/** PostgreSQL refuses NUL in text. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const day = z
  .string()
  .refine(isDay, { params: { text: 'notADate' } })
  .describe('Calendar day, YYYY-MM-DD');
const count = z.number().int().min(0).max(mostOfAFigure);

export const sourceText = text(300).min(1).describe('Who says so, such as "IVW 3/2026"');
/** Empty, or an address that may stand in a link. */
export const sourceAddress = text(2000)
  .refine((address) => address === '' || isWebAddress(address), { params: { text: 'notAUrl' } })
  .describe('Where to read it; empty: nowhere on the web');

/** One number or a range with its source. */
export const statedNumber = {
  low: count.describe('The number, or the lower end of a range'),
  high: count.optional().describe('The upper end; left out: there is one number'),
  source: sourceText,
  url: sourceAddress.default(''),
  asOf: day.describe('The day on which the source was looked at'),
  note: text(500).default(''),
};

export const figureInput = z
  .object({
    metric: z.enum(metrics).describe('copies: of one issue; visits: of a month; listeners: of a day'),
    ...statedNumber,
    periodStart: day.nullable().default(null).describe('First day that the number is an average of'),
    periodEnd: day.nullable().default(null),
    validFrom: day.describe('Used for pieces published from this day on'),
  })
  .transform(({ high, ...rest }) => ({ ...rest, high: high ?? rest.low }))
  .meta({ id: 'AudienceFigureInput' });

export const withdrawalInput = z
  .object({ reason: text(300).min(1) })
  .meta({ id: 'AudienceFigureWithdrawal' });

export function isWebAddress(address: string): boolean {
  return /^https?:$/.test(parseUrl(address)?.protocol ?? '');
}
