import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../../../../shared/clock.js';
import { Report } from '../report.entity.js';

/** So long a deleted draft can come back. */
const keptMs = 7 * 86_400_000;
const everyMs = 60 * 60_000;

/** Really removes drafts that somebody deleted a while ago. */
@Injectable()
export class SweepDrafts {
  private last = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Once an hour; in between it costs nothing. */
  async runIfDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.last) < everyMs) return;
    this.last = now;
    const gone = { status: 'draft' as const, deletedAt: LessThan(new Date(now - keptMs)) };
    // asked first: a delete without rows would still lock SQLite
    if (await this.dataSource.manager.existsBy(Report, gone))
      await this.dataSource.manager.delete(Report, gone);
  }
}
