import type { EntityManager } from 'typeorm';
import { addMonths } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { Grant } from '../grant.entity.js';
import { GrantTarget } from './grant-target.entity.js';

/** As long as a step on a target may be taken back: a slip is mended at once, what stood stays. */
export const settledAfterMs = 60 * 60 * 1000;
/** Aims may be reached some time after the money is spent, not ten years later. */
const longestMonths = 24;

/** Throws `not-found`, also when it is of another grant. */
export async function storedTarget(
  manager: EntityManager,
  grantId: string,
  id: string,
): Promise<GrantTarget> {
  const target = await manager.findOneBy(GrantTarget, { id, grantId });
  if (!target) throw notFound('target');
  return target;
}

/** Throws `not-found`, and `target-ended` when it was ended or replaced. */
export async function targetInForce(
  manager: EntityManager,
  grantId: string,
  id: string,
): Promise<GrantTarget> {
  const target = await storedTarget(manager, grantId, id);
  if (target.endedAt) throw new UserError('target-ended');
  return target;
}

/** Throws `due-day-outside`. */
export function refuseOddDueDay(
  { periodStart, periodEnd }: Pick<Grant, 'periodStart' | 'periodEnd'>,
  dueDay: string | null,
): void {
  const latest = addMonths(periodEnd, longestMonths);
  if (dueDay !== null && (dueDay < periodStart || dueDay > latest))
    throw new UserError('due-day-outside', { from: periodStart, to: latest });
}

type Aim = Pick<GrantTarget, 'indicator' | 'name' | 'dueDay'>;

/** Throws `target-exists` when `fresh` aims at the same indicator by the same day as one of `others`. */
export function refuseTwin(fresh: Aim, others: readonly Aim[]): void {
  const twin = others.some(
    ({ indicator, name, dueDay }) =>
      indicator === fresh.indicator && name === fresh.name && dueDay === fresh.dueDay,
  );
  if (twin) throw new UserError('target-exists');
}
