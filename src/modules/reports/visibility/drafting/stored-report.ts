import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../../../shared/errors.js';
import { newId } from '../../../../shared/ids.js';
import { openStates, ReportJob } from '../report-job.entity.js';
import { ReportCampaign, ReportGrant } from '../report-links.entity.js';
import type { ReportParameters } from '../report-parameters.js';
import { Report } from '../report.entity.js';

/** Throws `not-found`, also for one that was deleted. */
export async function storedReport(manager: EntityManager, id: string): Promise<Report> {
  const report = await manager.findOneBy(Report, { id, deletedAt: IsNull() });
  if (!report) throw notFound('report');
  return report;
}

/** Throws `not-found`, `report-final`, `report-busy`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedDraft(
  manager: EntityManager,
  id: string,
  version: number | null,
): Promise<Report> {
  const report = await storedReport(manager, id);
  if (report.status === 'final') throw new UserError('report-final');
  await refuseBusy(manager, id);
  if (version !== null && report.version !== version) throw new UserError('changed-meanwhile');
  return report;
}

/** Throws `report-busy` while the report is being made final: nobody shall change what is being frozen. */
export async function refuseBusy(manager: EntityManager, reportId: string): Promise<void> {
  if (await manager.existsBy(ReportJob, { reportId, state: In([...openStates]) }))
    throw new UserError('report-busy');
}

/** Stores `changes` of a draft as the version after the one that was read. Throws `changed-meanwhile` when somebody was quicker, finalising included. */
export async function storeNextVersion(
  manager: EntityManager,
  { id, version }: Pick<Report, 'id' | 'version'>,
  changes: Partial<Omit<Report, 'parameters'>> & { parameters?: ReportParameters; updatedAt: Date },
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(Report)
    // TypeORM's update type does not understand JSON columns with lists
    .set({ ...(changes as object), version: version + 1 })
    .where({ id, version, status: 'draft' })
    .execute();
  if (affected !== 1) throw new UserError('changed-meanwhile');
}

/** What the lists find a report by; the parameters hold the same. */
export async function linkReport(
  manager: EntityManager,
  reportId: string,
  { grantIds, campaignIds }: Pick<ReportParameters, 'grantIds' | 'campaignIds'>,
  now: Date,
): Promise<void> {
  await manager.delete(ReportGrant, { reportId });
  await manager.delete(ReportCampaign, { reportId });
  const grants = grantIds.map((grantId) => ({ id: newId(now), reportId, grantId }));
  const campaigns = campaignIds.map((campaignId) => ({ id: newId(now), reportId, campaignId }));
  if (grants.length) await manager.insert(ReportGrant, grants);
  if (campaigns.length) await manager.insert(ReportCampaign, campaigns);
}
