import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { unwrittenRelease } from './new-release.js';
import { linkGrants } from './link-grants.js';
import type { ReleaseDraft } from './release-input.js';
import { Release } from './release.entity.js';
import { NoReleasesObserver, ReleasesObserver } from './releases-observer.js';
import { currentWording, storeVersion } from './versions/store-version.js';
import { refuseUnknownCampaign } from './stored-release.js';

@Injectable()
export class AddRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /** Id of the new draft, or of the release that went out already. Throws `unknown-campaign` and `unknown-grant`. */
  async run({ grantIds, ...draft }: ReleaseDraft, userId: string | null): Promise<string> {
    const now = this.clock.now();
    const { headline, publishedAt } = draft;
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      await refuseUnknownCampaign(manager, draft.campaignId);
      const release: Release = {
        ...unwrittenRelease(),
        ...draft,
        id,
        state: publishedAt ? 'published' : 'draft',
        day: publishedAt && dayOf(publishedAt, this.settings.timeZone),
        createdAt: now,
        updatedAt: now,
        version: 1,
        archivedAt: null,
      };
      await manager.insert(Release, release);
      await linkGrants(manager, id, grantIds);
      const kind = publishedAt ? 'logged' : 'saved';
      const wording = await currentWording(manager, release);
      await storeVersion(manager, id, wording, { kind, note: '', userId, now, publishedAt });
      await this.audit.record(manager, {
        userId,
        action: 'release.add',
        subjectId: id,
        details: { headline },
      });
      await this.observer.releaseChanged(manager, { id, publishedAt });
    });
    return id;
  }
}
