import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { Clock } from '../../../../shared/clock.js';
import { UserError } from '../../../../shared/errors.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import type { ReportParameters } from '../report-parameters.js';
import type { Report } from '../report.entity.js';
import { snapshotText } from '../snapshot-text.js';
import { highlightProblem } from './highlight-choices.js';
import { distinct, refuseImpossibleScope } from './report-scope.js';
import { allSections } from './section-choices.js';
import { linkReport, storedDraft, storeNextVersion } from './stored-report.js';

type Columns = Pick<Report, 'title' | 'language' | 'audience' | 'periodStart' | 'periodEnd'>;
export type ReportChanges = Partial<Columns & ReportParameters>;
/** What is left out stays; a function gets the draft as it is stored. */
export type ReportEdit = ReportChanges | ((draft: Report) => ReportChanges);

const columnNames = ['title', 'language', 'audience', 'periodStart', 'periodEnd'] as const;
const parameterNames = ['grantIds', 'campaignIds', 'sections', 'highlights', 'hours', 'cost'] as const;

@Injectable()
export class EditReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes a draft and returns it; when nothing differs, nothing is stored. Throws `not-found`, `report-final`, `period-order`, `unknown-grant`, `unknown-campaign`, what
   * `highlightProblem` finds, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one.
   */
  async run(id: string, version: number | null, edit: ReportEdit, userId: string | null): Promise<Report> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedDraft(manager, id, version);
      const after = changedReport(before, typeof edit === 'function' ? edit(before) : edit);
      const fields = [
        ...columnNames.filter((name) => after[name] !== before[name]),
        ...parameterNames.filter((name) => differs(after.parameters[name], before.parameters[name])),
      ];
      if (!fields.length) return before;
      await refuseImpossibleScope(manager, { ...after, ...after.parameters });
      const problem = highlightProblem(after.parameters.highlights);
      if (problem) throw new UserError(problem);
      const { title, language, audience, periodStart, periodEnd, parameters } = after;
      const columns = { title, language, audience, periodStart, periodEnd };
      await storeNextVersion(manager, before, { ...columns, parameters, updatedAt: now });
      if (fields.includes('grantIds') || fields.includes('campaignIds'))
        await linkReport(manager, id, parameters, now);
      await this.audit.record(manager, { userId, action: 'report.edit', subjectId: id, details: { fields } });
      return { ...after, updatedAt: now, version: before.version + 1 };
    });
  }
}

/** The draft as it is to be; what is left out stays. */
export function changedReport(before: Report, changes: ReportChanges): Report {
  const { grantIds, campaignIds, sections, highlights, hours, cost, ...columns } = changes;
  const old = before.parameters;
  return {
    ...before,
    ...columns,
    parameters: {
      grantIds: distinct(grantIds ?? old.grantIds),
      campaignIds: distinct(campaignIds ?? old.campaignIds),
      sections: allSections(sections ?? old.sections),
      highlights: highlights ?? old.highlights,
      hours: hours === undefined ? old.hours : hours,
      cost: cost === undefined ? old.cost : cost,
    },
  };
}

/** PostgreSQL gives the keys of JSON back in an order of its own. */
function differs(a: unknown, b: unknown): boolean {
  return snapshotText(a) !== snapshotText(b);
}
