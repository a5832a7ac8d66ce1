import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { assignCampaigns } from './edit-mention.js';
import { labelsByRule } from './label-mentions.js';
import { Mention } from './mention.entity.js';
import { newcomer } from './newcomer.js';
import { storeAreaDistricts } from './store-mentions.js';

export interface LoggedMention {
  headline: string;
  url: string | null;
  outletId: string;
  publishedAt: Date;
  note: string;
  campaignIds: string[];
}

/** Enters a mention that no feed shows: print, radio, television. A person vouches for it, so it counts as relevant at once. */
@Injectable()
export class LogMention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Returns the id. Throws `unknown-outlet`, `unknown-campaign`. */
  async log(draft: LoggedMention, userId: string): Promise<string> {
    const now = this.clock.now();
    const { campaignIds, ...facts } = draft;
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOneBy(Outlet, { id: draft.outletId });
      if (!outlet) throw new UserError('unknown-outlet', { outlet: draft.outletId });
      const { mediumType } = outlet;
      const [label] = await labelsByRule(manager, [{ ...facts, itemId: null, mediumType }]);
      await manager.insert(Mention, {
        id,
        ...newcomer(id),
        ...facts,
        itemId: null,
        label: label!,
        labelledBy: 'rule',
        day: dayOf(draft.publishedAt, this.settings.timeZone),
        scope: outlet.scope,
        mediumType,
        foundBy: 'hand',
        review: 'relevant',
        reviewedAt: now,
        reviewedBy: userId,
        createdAt: now,
        version: 1,
      });
      await storeAreaDistricts(manager, [{ id, outletId: outlet.id }]);
      await assignCampaigns(manager, id, campaignIds);
      await this.audit.record(manager, {
        userId,
        action: 'mention.log',
        subjectId: id,
        details: { outletId: outlet.id },
      });
    });
    return id;
  }
}

/** An instant around noon that falls on `day` in the zone: for pieces of which only the day is known. */
export function noonOf(day: Day, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  // from UTC+12 on, noon in Greenwich is already the next day
  return dayOf(noon, timeZone) === day ? noon : new Date(`${day}T00:00:00Z`);
}
