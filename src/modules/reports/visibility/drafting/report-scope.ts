import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserError } from '../../../../shared/errors.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { Grant } from '../../../funding/grant.entity.js';

export interface ReportScope {
  grantIds: string[];
  campaignIds: string[];
  periodStart: string;
  periodEnd: string;
}

/** Throws `period-order`, `unknown-grant`, `unknown-campaign`. */
export async function refuseImpossibleScope(manager: EntityManager, scope: ReportScope): Promise<void> {
  if (scope.periodEnd < scope.periodStart) throw new UserError('period-order');
  if ((await manager.countBy(Grant, { id: In(scope.grantIds) })) < scope.grantIds.length)
    throw new UserError('unknown-grant');
  if ((await manager.countBy(Campaign, { id: In(scope.campaignIds) })) < scope.campaignIds.length)
    throw new UserError('unknown-campaign');
}

/** Each id once, in a stable order. */
export function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
