import { Injectable, Logger } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { Release } from '../release.entity.js';
import { PublishRelease } from './publish-release.js';

/** Finds planned releases whose moment is there, however long ago that was, and lets them out. Any number of processes may do so at once. */
@Injectable()
export class PublishDue {
  private readonly log = new Logger('Publication');
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly publish: PublishRelease,
  ) {}

  /** How many went out here. */
  async publishDue(): Promise<number> {
    const due = await this.dataSource.manager.find(Release, {
      select: { id: true },
      where: { state: 'scheduled', plannedAt: LessThanOrEqual(this.clock.now()), archivedAt: IsNull() },
      order: { plannedAt: 'ASC', id: 'ASC' },
    });
    let published = 0;
    for (const { id } of due) {
      if (this.stopping) break;
      if (await this.letOut(id)) published++;
    }
    return published;
  }

  stop(): void {
    this.stopping = true;
  }

  /** One that fails keeps no other from going out. */
  private async letOut(id: string): Promise<boolean> {
    try {
      return (await this.publish.runPlanned(id)) === 'published';
    } catch (error) {
      // another process, or a person, was quicker
      if (error instanceof UserError) return false;
      this.log.error(`release ${id} did not go out`, error instanceof Error ? error.stack : error);
      return false;
    }
  }
}
