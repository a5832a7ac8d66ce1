import type { Day } from '../../../../shared/days.js';
import type { Formats } from '../../../../web/format.js';
import { fewest } from '../../campaign/share-of.js';
import type { Cell, Column, Visibility } from '../report-document.js';
import type { ReportContext } from '../report-context.js';

/** Cells of tables, each with its printed text and its value for spreadsheets. */

export const text = (value: string, href?: string): Cell =>
  href === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, href };

export const count = (format: Formats, value: number): Cell => ({
  kind: 'number',
  text: format.number(value),
  value,
  decimals: 0,
});

/** From low to high; null: unknown. */
export function range(
  { format, words, t }: Pick<ReportContext, 'format' | 'words' | 't'>,
  value: { low: number; high: number } | null,
): Cell {
  if (!value) return { kind: 'range', text: t.shell.words.unknown, low: null, high: null };
  const { low, high } = value;
  const printed = low === high ? format.number(low) : words.range(format.number(low), format.number(high));
  return { kind: 'range', text: printed, low, high };
}

export const day = (format: Formats, value: Day | null, otherwise = '–'): Cell => ({
  kind: 'day',
  text: value === null ? otherwise : format.day(value),
  value,
});

/** Of fewer than ten the counts, of none a dash. */
export function share(
  { format, words }: Pick<ReportContext, 'format' | 'words'>,
  part: number,
  whole: number,
): Cell {
  const few = words.of(format.number(part), format.number(whole));
  return {
    kind: 'percent',
    text: whole === 0 ? '–' : whole < fewest ? few : format.percent(part / whole),
    value: whole === 0 ? null : (part / whole) * 100,
    part,
    whole,
  };
}

interface Look {
  align?: Column['align'];
  visibility?: Visibility;
  sheetOnly?: boolean;
}

export function column(key: string, header: string, width: number, look: Look = {}): Column {
  const { align = 'start', visibility = 'all', sheetOnly = false } = look;
  return { key, header, align, width, visibility, sheetOnly };
}
