import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
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
import { itemAt, rememberAddresses } from './hand/addresses.js';
import type { Channel } from './hand/channel.js';
import { nameDistricts } from './hand/name-districts.js';
import { labelsByRule } from './label-mentions.js';
import { Mention } from './mention.entity.js';
import { newcomer } from './newcomer.js';
import { storeAreaDistricts } from './store-mentions.js';

/** Where in print or in a programme the piece stands; what is left out is not known. */
export interface LoggedDetails {
  author?: string | null;
  page?: string | null;
  edition?: string | null;
  /** "00:12:30". */
  timeCode?: string | null;
  channel?: Channel | null;
}

export interface LoggedMention extends LoggedDetails {
  headline: string;
  url: string | null;
  outletId: string;
  publishedAt: Date;
  note: string;
  campaignIds: string[];
  /** Districts that the piece is about, beyond those in which the outlet spreads. */
  districtKeys?: string[];
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

  /**
   * Returns the id. An item that a feed showed under the same address, and that is no mention yet, becomes the one behind it. Throws `unknown-outlet`,
   * `unknown-campaign`, `unknown-district`.
   */
  async log(draft: LoggedMention, userId: string): Promise<string> {
    const now = this.clock.now();
    const { campaignIds, districtKeys = [], ...facts } = draft;
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOneBy(Outlet, { id: draft.outletId });
      if (!outlet) throw new UserError('unknown-outlet', { outlet: draft.outletId });
      const { mediumType } = outlet;
      const itemId = await freeItemAt(manager, draft.url);
      const [label] = await labelsByRule(manager, [{ ...facts, itemId, mediumType }]);
      await manager.insert(Mention, {
        id,
        ...newcomer(id),
        ...facts,
        itemId,
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
      await rememberAddresses(manager, [{ id, url: draft.url, itemId }]);
      await storeAreaDistricts(manager, [{ id, outletId: outlet.id }]);
      await nameDistricts(manager, id, districtKeys);
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

/** The item at an address, unless it is a mention already. */
async function freeItemAt(manager: EntityManager, url: string | null): Promise<string | null> {
  const item = url === null ? null : await itemAt(manager, [url]);
  if (!item) return null;
  return (await manager.existsBy(Mention, { itemId: item.id })) ? null : item.id;
}

/** An instant around noon that falls on `day` in the zone: for pieces of which only the day is known. */
export function noonOf(day: Day, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  // from UTC+12 on, noon in Greenwich is already the next day
  return dayOf(noon, timeZone) === day ? noon : new Date(`${day}T00:00:00Z`);
}
