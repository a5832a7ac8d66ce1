import { isDay } from '../../../shared/days.js';
import type { Formats as AllFormats } from '../../../web/format.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { HeldField, HeldPart } from './contact-holders.js';

type Formats = Pick<AllFormats, 'dateTime' | 'day' | 'number'>;

/** A value to read; codes of closed lists by their names. Empty: nothing is stored there. */
export function heldText(
  { name, value }: Pick<HeldField, 'name' | 'value'>,
  t: Messages,
  format: Formats,
): string {
  if (value === null || value === '') return '';
  if (value instanceof Date) return format.dateTime(value);
  if (typeof value === 'string' && isDay(value)) return format.day(value);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return value ? t.fields.yes : t.fields.no;
  const codes = t.contactLaw.report.codes as Record<string, Record<string, string> | undefined>;
  return codes[name]?.[value] ?? (name === 'action' ? t.accounts.log.actions[value] : undefined) ?? value;
}

/** Fields of a record that hold something. */
export function heldFields(record: readonly HeldField[]): HeldField[] {
  return record.filter(({ value }) => value !== null && value !== '');
}

/** The report as a program reads it: a list of records for each table, every column by its name. */
export function reportData(parts: readonly HeldPart[]): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    parts.map(({ table, records }) => [
      table,
      records.map((record) => Object.fromEntries(record.map(({ name, value }) => [name, value]))),
    ]),
  );
}

/** The report as plain text, for a letter. */
export function reportText(
  parts: readonly HeldPart[],
  frame: readonly { title: string; text: string }[],
  t: Messages,
  format: Formats,
): string {
  const sections = [
    ...frame.map(({ title, text }) => `${title}\n${text}`),
    ...parts.map(({ title, records }) =>
      [
        title(t),
        records
          .map((record) =>
            heldFields(record)
              .map((field) => `${field.label(t)}: ${heldText(field, t, format)}`)
              .join('\n'),
          )
          .join('\n\n'),
      ].join('\n'),
    ),
  ];
  return `${sections.join('\n\n\n')}\n`;
}
