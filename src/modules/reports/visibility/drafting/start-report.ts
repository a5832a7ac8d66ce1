import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { newId } from '../../../../shared/ids.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import type { ReportAudience, ReportParameters } from '../report-parameters.js';
import { Report } from '../report.entity.js';
import { ReportProposals } from './report-proposal.js';
import { distinct, refuseImpossibleScope } from './report-scope.js';
import { allSections } from './section-choices.js';
import { linkReport } from './stored-report.js';

/** What is left out is proposed (`report-proposal.ts`). */
export interface NewReport {
  /** Empty: no grant; left out: the one that most likely is meant. */
  grantIds?: readonly string[] | undefined;
  campaignIds?: readonly string[] | undefined;
  periodStart?: string | undefined;
  periodEnd?: string | undefined;
  language?: 'de' | 'en' | undefined;
  audience?: ReportAudience | undefined;
  title?: string | undefined;
}

@Injectable()
export class StartReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly proposals: ReportProposals,
  ) {}

  /** Id of the new draft, with all sections in their usual order. Throws `period-order`, `unknown-grant`, `unknown-campaign`. */
  async run(wish: NewReport, userId: string | null): Promise<string> {
    const now = this.clock.now();
    const { language = 'de', audience = 'funder' } = wish;
    const proposal = await this.proposals.propose(
      now,
      wish.grantIds ? (wish.grantIds[0] ?? null) : undefined,
    );
    const grantIds = distinct(wish.grantIds ?? (proposal.grantId === null ? [] : [proposal.grantId]));
    const campaignIds = distinct(wish.campaignIds ?? []);
    const periodStart = wish.periodStart ?? proposal.period.from;
    const periodEnd = wish.periodEnd ?? proposal.period.to;
    const period = { from: periodStart, to: periodEnd };
    const title = wish.title?.trim() || (await this.proposals.title(grantIds, period, language));
    const parameters: ReportParameters = {
      grantIds,
      campaignIds,
      sections: allSections(),
      highlights: [],
      hours: null,
      cost: null,
    };
    const id = newId(now);
    const draft = { ...unfinishedReport(now, userId), title, language, audience, periodStart, periodEnd };
    await inTransaction(this.dataSource, async (manager) => {
      await refuseImpossibleScope(manager, { grantIds, campaignIds, periodStart, periodEnd });
      // TypeORM's insert type does not understand JSON columns with lists
      const row: object = { ...draft, id, seriesId: id, revision: 1, parameters };
      await manager.insert(Report, row);
      await linkReport(manager, id, parameters, now);
      await this.audit.record(manager, { userId, action: 'report.add', subjectId: id, details: { title } });
    });
    return id;
  }
}

/** The columns of a draft that nobody has done anything with. */
export function unfinishedReport(now: Date, userId: string | null) {
  return {
    status: 'draft' as const,
    createdAt: now,
    updatedAt: now,
    createdBy: userId,
    version: 1,
    finalisedAt: null,
    finalisedBy: null,
    snapshot: null,
    sha256: null,
    methodVersion: null,
    retainUntil: null,
    archivedAt: null,
    deletedAt: null,
  };
}
