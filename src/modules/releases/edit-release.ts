import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { linkGrants } from './link-grants.js';
import { withdrawn } from './publication/withdrawn.js';
import { printedStatements } from './printed-statements.js';
import type { ReleaseDraft } from './release-input.js';
import { afterTextChange, wasLogged } from './release-states.js';
import { wordingNames, wordingOf } from './release-wording.js';
import type { Release } from './release.entity.js';
import { NoReleasesObserver, ReleasesObserver } from './releases-observer.js';
import { refuseUnknownCampaign, storedRelease, storeNextVersion } from './stored-release.js';
import { currentWording, storeFirstVersion, storeVersion } from './versions/store-version.js';

export interface EditManner {
  /** What was changed; of a release that went out, why. */
  note?: string;
  kind?: 'saved' | 'restored';
}

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
   * Replaces what `draft` names. Returns the names of the fields that differ from before; without any, nothing is stored. A change of the wording
   * makes a version: of a draft quietly, of an approved release it withdraws the approval, of a published one it is a correction and needs a note.
   * Throws `not-found`, `unknown-campaign`, `unknown-grant`, `correction-reason`, and `changed-meanwhile` when `version` is no longer the stored one.
   */
  async run(
    id: string,
    version: number,
    draft: Partial<ReleaseDraft>,
    userId: string | null,
    { note = '', kind = 'saved' }: EditManner = {},
  ): Promise<(keyof ReleaseDraft)[]> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedRelease(manager, id, version);
      const old = await currentWording(manager, before);
      const { grantIds = old.grantIds, ...asked } = draft;
      const columns = withMoment(asked, before);
      const fields = differing(
        { ...before, grantIds: old.grantIds },
        { ...columns, grantIds: [...grantIds].sort() },
      );
      if (!fields.length) return fields;
      const text = fields.some((name) => name === 'grantIds' || wordingNames.some((word) => word === name));
      const logs = before.publishedAt === null && columns.publishedAt != null;
      const effect = text ? afterTextChange(before.state) : 'stays';
      if (effect === 'correction' && !note) throw new UserError('correction-reason');
      if (columns.campaignId !== undefined) await refuseUnknownCampaign(manager, columns.campaignId);
      await storeFirstVersion(manager, before, old);
      const changes: Partial<Release> = {
        ...columns,
        ...(effect === 'approval-withdrawn' || logs ? withdrawn : {}),
        ...(effect === 'correction' ? { correctedAt: now } : {}),
        ...(logs ? { state: 'published' as const } : {}),
        ...(columns.publishedAt ? { day: dayOf(columns.publishedAt, this.settings.timeZone) } : {}),
      };
      await storeNextVersion(manager, before, { ...changes, updatedAt: now });
      if (fields.includes('grantIds')) await linkGrants(manager, id, grantIds);
      if (text || logs) {
        const after = { ...before, ...changes };
        const wording = wordingOf(after, grantIds);
        if (after.day)
          wording.statements = await printedStatements(manager, grantIds, after.language, after.day);
        await storeVersion(manager, id, wording, {
          kind: effect === 'correction' ? 'correction' : logs ? 'logged' : kind,
          note,
          userId,
          now,
          publishedAt: effect === 'correction' ? now : logs ? after.publishedAt : null,
          joins: before.state === 'draft',
        });
      }
      await this.audit.record(manager, {
        userId,
        action: effect === 'correction' ? 'release.correct' : 'release.edit',
        subjectId: id,
        details: { fields },
      });
      if (fields.includes('publishedAt'))
        await this.observer.releaseChanged(manager, { id, publishedAt: before.publishedAt });
      await this.observer.releaseChanged(manager, {
        id,
        publishedAt: changes.publishedAt ?? before.publishedAt,
      });
      return fields;
    });
  }
}

type Columns = Partial<Omit<ReleaseDraft, 'grantIds'>>;

/** When a release went out is known where Echolot published it, and is never unknown again. */
function withMoment(asked: Columns, before: Release): Columns {
  const { publishedAt, ...others } = asked;
  if (!publishedAt || (before.publishedAt !== null && !wasLogged(before))) return others;
  return { ...others, publishedAt };
}

function differing(before: Partial<ReleaseDraft>, draft: Partial<ReleaseDraft>): (keyof ReleaseDraft)[] {
  const names = Object.keys(draft) as (keyof ReleaseDraft)[];
  return names.filter((name) => draft[name] !== undefined && asText(draft[name]) !== asText(before[name]));
}

/** PostgreSQL gives the keys of JSON back in an order of its own. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
