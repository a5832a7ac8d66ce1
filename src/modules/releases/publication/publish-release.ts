import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { printedStatements } from '../printed-statements.js';
import type { Release } from '../release.entity.js';
import { NoReleasesObserver, ReleasesObserver } from '../releases-observer.js';
import { storedRelease, storeNextVersion } from '../stored-release.js';
import { ReleaseVersion } from '../versions/release-version.entity.js';
import { asJson, currentWording, latestVersion, storeFirstVersion } from '../versions/store-version.js';
import { blockersOf } from './publication-blockers.js';
import type { Blocker } from './publication-blockers.js';
import { demandStep } from './demand-step.js';

/** What came of a planned publication whose moment is there. */
export type DueOutcome = 'published' | 'held-back' | 'not-due';

/** Makes a release public: one transaction, and harmless when it is done already. */
@Injectable()
export class PublishRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ReleasesObserver = new NoReleasesObserver(),
  ) {}

  /**
   * Now. Returns false when it had gone out before. Throws `not-found`, `changed-meanwhile` when `version` (null: not checked) is no longer the stored
   * one, `release-not-approved`, `release-archived`, and `publication-blocked` with everything that stands in the way.
   */
  async run(id: string, version: number | null, userId: string | null): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      if (release.state === 'published') return false;
      if (version !== null && release.version !== version) throw new UserError('changed-meanwhile');
      demandStep(release, 'publish');
      const blockers = await blockersOf({ manager, release, now, timeZone: this.settings.timeZone });
      if (blockers.length) throw blocked(blockers);
      await this.publish(manager, release, now, userId);
      return true;
    });
  }

  /** A planned release, if its moment is there. What is blocked goes back to the approved ones and says why. Throws `changed-meanwhile` when another was quicker. */
  async runPlanned(id: string): Promise<DueOutcome> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      const { state, plannedAt } = release;
      if (state !== 'scheduled' || plannedAt === null || plannedAt > now) return 'not-due';
      const blockers = await blockersOf({ manager, release, now, timeZone: this.settings.timeZone });
      if (!blockers.length) {
        await this.publish(manager, release, now, null);
        return 'published';
      }
      await storeNextVersion(manager, release, {
        state: 'approved',
        plannedAt: null,
        heldBack: { at: now.toISOString(), blockers },
        updatedAt: now,
      });
      const codes = blockers.map(({ code }) => code);
      await this.audit.record(manager, {
        userId: null,
        action: 'release.hold-back',
        subjectId: id,
        details: { blockers: codes },
      });
      return 'held-back';
    });
  }

  private async publish(
    manager: EntityManager,
    release: Release,
    now: Date,
    userId: string | null,
  ): Promise<void> {
    const { id, language } = release;
    const day = dayOf(now, this.settings.timeZone);
    await storeNextVersion(manager, release, {
      state: 'published',
      publishedAt: now,
      day,
      heldBack: null,
      updatedAt: now,
    });
    const wording = await currentWording(manager, release);
    wording.statements = await printedStatements(manager, wording.grantIds, language, day);
    await storeFirstVersion(manager, release, wording);
    const latest = (await latestVersion(manager, id))!;
    await manager.update(ReleaseVersion, { id: latest.id }, { wording: asJson(wording), publishedAt: now });
    await this.audit.record(manager, { userId, action: 'release.publish', subjectId: id });
    await this.observer.releaseChanged(manager, { id, publishedAt: now });
  }
}

function blocked(blockers: readonly Blocker[]): UserError {
  const reasons = blockers
    .map(({ code, what }) => (what === undefined ? code : `${code}:${what}`))
    .join('\n');
  return new UserError('publication-blocked', { reasons });
}
