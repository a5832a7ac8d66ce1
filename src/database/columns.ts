import { Column, PrimaryColumn } from 'typeorm';
import type { ColumnOptions } from 'typeorm';
import { dialect } from '../config/dialect.js';

/**
 * Column decorators that mean the same on SQLite and PostgreSQL. Entities use these only; the table helpers for migrations
 * (`tables.ts`) speak the same types, and the drift test holds the two together.
 */
export const columnTypes = {
  id: { type: 'varchar', length: '36' },
  code: { type: 'varchar', length: '30' },
  instant: dialect === 'postgres' ? { type: 'timestamp with time zone', precision: 3 } : { type: 'datetime' },
  json: { type: dialect === 'postgres' ? 'jsonb' : 'json' },
  int: { type: 'integer' },
  float: { type: 'double precision' },
  flag: { type: 'boolean' },
} as const;

interface Nullable {
  nullable?: boolean;
}

/** Primary key: UUIDv7 made in the app (`shared/ids.ts`). */
export const IdKey = () => PrimaryColumn({ ...columnTypes.id });
/** Primary key that comes from outside, such as an official district key. */
export const TextKey = (length: number) => PrimaryColumn({ type: 'varchar', length: String(length) });
/** Reference to the `id` of another row; pair it with `@ForeignKey`. */
export const RefColumn = (o: Nullable = {}) => Column({ ...columnTypes.id, ...o });
/** Text: `varchar(length)` with a length, else without limit. */
export const TextColumn = (o: Nullable & { length?: number } = {}) => Column(textOptions(o));
/** One word out of a TypeScript union. A `default` is for columns that came to a table later. */
export const CodeColumn = (o: Nullable & { default?: string } = {}) => Column({ ...columnTypes.code, ...o });
/** A moment in UTC with milliseconds. */
export const InstantColumn = (o: Nullable = {}) => Column({ ...columnTypes.instant, ...o } as ColumnOptions);
/** A calendar day in the reporting time zone, `YYYY-MM-DD` (`shared/days.ts`). */
export const DayColumn = (o: Nullable = {}) => Column({ type: 'varchar', length: '10', ...o });
export const JsonColumn = (o: Nullable = {}) => Column({ ...columnTypes.json, ...o });
/** Whole number. A `default` is for columns that came to a table later: rows from before hold it. */
export const IntColumn = (o: Nullable & { default?: number } = {}) => Column({ ...columnTypes.int, ...o });
export const FloatColumn = (o: Nullable = {}) => Column({ ...columnTypes.float, ...o });
export const FlagColumn = (o: Nullable = {}) => Column({ ...columnTypes.flag, ...o });

function textOptions({ length, nullable }: Nullable & { length?: number }): ColumnOptions {
  const type =
    length === undefined ? { type: 'text' as const } : { type: 'varchar' as const, length: String(length) };
  return nullable === undefined ? type : { ...type, nullable };
}
