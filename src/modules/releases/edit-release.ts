import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import { AuditLog } from '../accounts/audit-log.js';
import type { ReleaseDraft } from './release-input.js';
import type { Release } from './release.entity.js';
import { NoReleasesObserver, ReleasesObserver } from './releases-observer.js';
import { refuseUnknownCampaign, storedRelease, storeNextVersion } from './stored-release.js';

@Injectable()
export class EditRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /**
   * Replaces what the release says. Returns the names of the fields that differ from before; without any, nothing is stored. Throws `not-found`,
   * `unknown-campaign`, and `changed-meanwhile` when `version` is no longer the stored one.
   */
  async run(
    id: string,
    version: number,
    draft: ReleaseDraft,
    userId: string | null,
  ): Promise<(keyof ReleaseDraft)[]> {
    const updatedAt = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedRelease(manager, id, version);
      const fields = differing(before, draft);
      if (!fields.length) return fields;
      await refuseUnknownCampaign(manager, draft.campaignId);
      const day = dayOf(draft.publishedAt, this.settings.timeZone);
      await storeNextVersion(manager, before, { ...draft, day, updatedAt });
      await this.audit.record(manager, {
        userId,
        action: 'release.edit',
        subjectId: id,
        details: { fields },
      });
      if (fields.includes('publishedAt'))
        await this.observer.releaseChanged(manager, { id, publishedAt: before.publishedAt });
      await this.observer.releaseChanged(manager, { id, publishedAt: draft.publishedAt });
      return fields;
    });
  }
}

function differing(before: Release, draft: ReleaseDraft): (keyof ReleaseDraft)[] {
  const names = Object.keys(draft) as (keyof ReleaseDraft)[];
  return names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(before[name]));
}
