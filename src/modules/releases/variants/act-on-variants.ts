import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserError } from '../../../shared/errors.js';
import { ApproveRelease } from '../publication/approve-release.js';
import { PublishRelease } from '../publication/publish-release.js';
import { ScheduleRelease } from '../publication/schedule-release.js';
import type { Release } from '../release.entity.js';
import { variantsOf } from './variant-family.js';

export const variantActs = ['approve', 'withdraw', 'schedule', 'unschedule', 'publish'] as const;
export type VariantAct = (typeof variantActs)[number];

export interface ActOutcome {
  /** Variants that are now where they were not before. */
  done: string[];
  refused: { ags: string; error: UserError }[];
}

/** Moves some variants of a master on or back, each for itself: what holds one back holds no other. */
@Injectable()
export class ActOnVariants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly approve: ApproveRelease,
    private readonly schedule: ScheduleRelease,
    private readonly publish: PublishRelease,
  ) {}

  /** `at` is for `schedule`. Ids that are no variants of this master are passed over. Throws `no-moment`. */
  async run(
    masterId: string,
    ids: readonly string[],
    act: VariantAct,
    userId: string | null,
    at: Date | null = null,
  ): Promise<ActOutcome> {
    if (act === 'schedule' && at === null) throw new UserError('no-moment');
    const wanted = new Set(ids);
    const outcome: ActOutcome = { done: [], refused: [] };
    for (const { release, ags } of await variantsOf(this.dataSource.manager, masterId)) {
      if (!wanted.has(release.id)) continue;
      try {
        if (await this.one(release, act, userId, at)) outcome.done.push(release.id);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        outcome.refused.push({ ags, error });
      }
    }
    return outcome;
  }

  /** Whether anything changed. */
  private async one(
    release: Release,
    act: VariantAct,
    userId: string | null,
    at: Date | null,
  ): Promise<boolean> {
    const { id, version, state } = release;
    switch (act) {
      case 'approve':
        await this.approve.run(id, version, userId);
        return state === 'draft';
      case 'withdraw':
        await this.approve.withdraw(id, userId);
        return state !== 'draft';
      case 'schedule':
        await this.schedule.run(id, version, at!, userId);
        return true;
      case 'unschedule':
        await this.schedule.unschedule(id, userId);
        return state === 'scheduled';
      case 'publish':
        return this.publish.run(id, version, userId);
    }
  }
}
