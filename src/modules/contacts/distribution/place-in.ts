import { UserError } from '../../../shared/errors.js';
import { decodeCursor, pageOf } from '../../../web/http/list-query.js';

/** A page of a list that is worked out anew each time: a place in it is a number. Throws `invalid-cursor`. */
export function placeIn(
  ids: readonly string[],
  cursor: string | null | undefined,
  limit: number,
): { ids: string[]; nextCursor: string | null } {
  const start = cursor ? decodeCursor(cursor, 1)[0] : 0;
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0)
    throw new UserError('invalid-cursor');
  const page = pageOf(ids.slice(start, start + limit + 1), limit, () => [start + limit]);
  return { ids: page.items, nextCursor: page.nextCursor };
}
