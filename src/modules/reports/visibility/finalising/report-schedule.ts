import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../../jobs/schedule.js';
import { SweepDrafts } from '../drafting/sweep-drafts.js';
import { SweepFolders } from './sweep-folders.js';
import { WorkOffReports } from './work-off-reports.js';

/** An idle look is one query over an index. */
const everyMs = 2_000;

/** Takes over work on reports whose worker is gone, and sweeps up. */
@Injectable()
export class ReportSchedule extends Schedule {
  constructor(
    private readonly reports: WorkOffReports,
    private readonly drafts: SweepDrafts,
    private readonly folders: SweepFolders,
  ) {
    super('Reports', everyMs, reports);
  }

  protected async round(): Promise<void> {
    await this.reports.workOff();
    await this.drafts.runIfDue();
    await this.folders.runIfDue();
  }
}
