import { z } from 'zod';
import { UserError } from '../../shared/errors.js';
import { isStorableText } from '../../shared/storable-text.js';

/** Query fields that every list of the API takes. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

export interface ListAnswer<T> {
  items: T[];
  /** Pass it as `cursor` for the next page; null on the last. */
  nextCursor: string | null;
}

/** An opaque place in a sorted list: the sort keys of the last row shown. */
export function encodeCursor(keys: (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor back; throws `invalid-cursor` when it is not one of `length` keys. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const keys = z
      .array(z.union([z.string().refine(isStorableText), z.number()]))
      .length(length)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return keys;
  } catch {
    throw new UserError('invalid-cursor');
  }
}

/** Reads back a cursor of `[milliseconds, id]`; throws `invalid-cursor`. */
export function decodeMoment(cursor: string): { at: Date; id: string } {
  const [time, id] = decodeCursor(cursor, 2);
  const at = new Date(Number(time));
  // PostgreSQL ends long before JavaScript does; outside four digits no row was ever shown
  const isMoment = !Number.isNaN(at.getTime()) && /^\d{4}-/.test(at.toISOString());
  if (typeof id !== 'string' || !isMoment) throw new UserError('invalid-cursor');
  return { at, id };
}

/** Cuts `limit + 1` fetched rows into a page; `keysOf` gives the sort keys of the last row shown. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  keysOf: (row: Row) => (string | number)[],
): ListAnswer<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}

/** Wraps an item schema as the answer of a list. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
