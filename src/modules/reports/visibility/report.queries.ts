import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { notFound } from '../../../shared/errors.js';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { User } from '../../accounts/user.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { ReportFile } from './report-file.entity.js';
import { ReportJob } from './report-job.entity.js';
import { ReportGrant } from './report-links.entity.js';
import { Report } from './report.entity.js';

/** All but the snapshot, which is large. */
const summaryColumns = [
  'id',
  'seriesId',
  'revision',
  'title',
  'language',
  'audience',
  'periodStart',
  'periodEnd',
  'status',
  'createdAt',
  'updatedAt',
  'version',
  'finalisedAt',
  'sha256',
  'methodVersion',
  'retainUntil',
  'archivedAt',
] as const;
export type ReportSummary = Pick<Report, (typeof summaryColumns)[number]>;

export interface ReportRow {
  report: ReportSummary;
  /** By title. */
  grants: Pick<Grant, 'id' | 'title' | 'reference'>[];
}

export interface ReportDetail extends ReportRow {
  report: Report;
  /** Who made it final; null: nobody did, or somebody who is gone. */
  finaliser: string | null;
  /** Files of a final report. */
  files: ReportFile[];
  /** The last long work on it; null: there was none. */
  job: ReportJob | null;
  /** All versions of the report, this one too, the first first. */
  versions: ReportSummary[];
}

export interface ReportFilter {
  status?: Report['status'] | undefined;
  grantId?: string | undefined;
  /** Left out: both. */
  archived?: boolean | undefined;
}

/** Typed reads about visibility reports for pages, the API and the command line. */
@Injectable()
export class ReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Changed last first. Throws `invalid-cursor`. */
  async page({
    status,
    grantId,
    archived,
    limit,
    cursor,
  }: ReportFilter & { limit: number; cursor?: string | undefined }): Promise<ListAnswer<ReportRow>> {
    const query = this.dataSource
      .getRepository(Report)
      .createQueryBuilder('r')
      .select(summaryColumns.map((name) => `r.${name}`))
      .where('r.deletedAt IS NULL');
    if (status !== undefined) query.andWhere('r.status = :status', { status });
    if (archived !== undefined) query.andWhere(`r.archivedAt IS ${archived ? 'NOT ' : ''}NULL`);
    if (grantId !== undefined)
      query.innerJoin(ReportGrant, 'g', 'g.reportId = r.id AND g.grantId = :grantId', { grantId });
    if (cursor !== undefined)
      query.andWhere('(r.updatedAt < :at OR (r.updatedAt = :at AND r.id < :id))', decodeMoment(cursor));
    const found = await query
      .orderBy('r.updatedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(found, limit, ({ updatedAt, id }) => [updatedAt.getTime(), id]);
    return { ...page, items: await this.withGrants(page.items) };
  }

  /** How many there are in each state, archived ones left out. */
  async counts(): Promise<Record<Report['status'], number>> {
    const where = { deletedAt: IsNull(), archivedAt: IsNull() };
    const { manager } = this.dataSource;
    return {
      draft: await manager.countBy(Report, { ...where, status: 'draft' }),
      final: await manager.countBy(Report, { ...where, status: 'final' }),
    };
  }

  /** Throws `not-found`. */
  async detail(id: string): Promise<ReportDetail> {
    const { manager } = this.dataSource;
    const report = await manager.findOneBy(Report, { id, deletedAt: IsNull() });
    if (!report) throw notFound('report');
    const [row] = await this.withGrants([report]);
    const finaliser =
      report.finalisedBy === null ? null : await manager.findOneBy(User, { id: report.finalisedBy });
    return {
      report,
      grants: row?.grants ?? [],
      finaliser: finaliser?.name ?? null,
      files: await this.files(id),
      job: await this.lastJob(id),
      versions: await this.versions(report.seriesId),
    };
  }

  /** Throws `not-found`. */
  async one(id: string): Promise<Report> {
    const report = await this.dataSource.manager.findOneBy(Report, { id, deletedAt: IsNull() });
    if (!report) throw notFound('report');
    return report;
  }

  files(reportId: string): Promise<ReportFile[]> {
    return this.dataSource.manager.find(ReportFile, { where: { reportId }, order: { format: 'ASC' } });
  }

  async lastJob(reportId: string): Promise<ReportJob | null> {
    const [job] = await this.dataSource.manager.find(ReportJob, {
      where: { reportId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return job ?? null;
  }

  /** Ids of all final reports, the first first. */
  async finalIds(): Promise<string[]> {
    const found = await this.dataSource.manager.find(Report, {
      select: { id: true },
      where: { status: 'final' },
      order: { finalisedAt: 'ASC', id: 'ASC' },
    });
    return found.map(({ id }) => id);
  }

  private versions(seriesId: string): Promise<ReportSummary[]> {
    return this.dataSource.manager.find(Report, {
      select: Object.fromEntries(summaryColumns.map((name) => [name, true])),
      where: { seriesId, deletedAt: IsNull() },
      order: { revision: 'ASC' },
    });
  }

  private async withGrants(reports: readonly ReportSummary[]): Promise<ReportRow[]> {
    const { manager } = this.dataSource;
    if (!reports.length) return [];
    const links = await manager.findBy(ReportGrant, { reportId: In(reports.map(({ id }) => id)) });
    const grants = await manager.find(Grant, {
      select: { id: true, title: true, reference: true },
      where: { id: In([...new Set(links.map(({ grantId }) => grantId))]) },
      order: { title: 'ASC', id: 'ASC' },
    });
    return reports.map((report) => {
      const own = new Set(
        links.filter(({ reportId }) => reportId === report.id).map(({ grantId }) => grantId),
      );
      return { report, grants: grants.filter(({ id }) => own.has(id)) };
    });
  }
}
