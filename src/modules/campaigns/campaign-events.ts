import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { CampaignEvent } from './campaign-event.entity.js';
import type { EventInput } from './campaign-input.js';
import { Campaign } from './campaign.entity.js';

/** Marks on the timeline: what the team did on which day. */
@Injectable()
export class CampaignEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found` when there is no such campaign. */
  async add(campaignId: string, input: EventInput, userId: string | null): Promise<CampaignEvent> {
    const event = { id: newId(this.clock.now()), campaignId, ...input };
    await inTransaction(this.dataSource, async (manager) => {
      if (!(await manager.existsBy(Campaign, { id: campaignId }))) throw notFound('campaign');
      await manager.insert(CampaignEvent, event);
      await this.audit.record(manager, {
        userId,
        action: 'campaign.event-add',
        subjectId: campaignId,
        details: { ...input },
      });
    });
    return event;
  }

  /** Returns what was removed, so that it can be added again. Throws `not-found`. */
  async remove(campaignId: string, id: string, userId: string | null): Promise<CampaignEvent> {
    return inTransaction(this.dataSource, async (manager) => {
      const event = await manager.findOneBy(CampaignEvent, { id, campaignId });
      if (!event) throw notFound('campaign');
      await manager.delete(CampaignEvent, { id });
      const { day, kind, title } = event;
      await this.audit.record(manager, {
        userId,
        action: 'campaign.event-remove',
        subjectId: campaignId,
        details: { day, kind, title },
      });
      return event;
    });
  }
}
