import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { addMonths } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { Grant } from '../grant.entity.js';
import { GrantDueDate } from './grant-due-date.entity.js';

/** Proofs of use are wanted within months of the end; years later a day is a slip of the keyboard. */
const longestMonths = 60;

/** Throws `not-found`, also for what was deleted, and `changed-meanwhile` when `version` (null: not checked) is not the stored one. */
export async function storedDueDate(
  manager: EntityManager,
  grantId: string,
  id: string,
  version: number | null = null,
): Promise<GrantDueDate> {
  const found = await manager.findOneBy(GrantDueDate, { id, grantId, deletedAt: IsNull() });
  if (!found) throw notFound('due-date');
  if (version !== null && found.version !== version) throw new UserError('changed-meanwhile');
  return found;
}

/** Throws `due-day-outside` and `period-order`. */
export function refuseOddDays(
  { periodStart, periodEnd }: Pick<Grant, 'periodStart' | 'periodEnd'>,
  date: Pick<GrantDueDate, 'dueDay' | 'periodStart' | 'periodEnd'>,
): void {
  const latest = addMonths(periodEnd, longestMonths);
  if (date.dueDay < periodStart || date.dueDay > latest)
    throw new UserError('due-day-outside', { from: periodStart, to: latest });
  if (date.periodStart !== null && date.periodEnd !== null && date.periodEnd < date.periodStart)
    throw new UserError('period-order');
}
