import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, DayColumn, IdKey, RefColumn, TextColumn } from '../../database/columns.js';
import { Campaign } from './campaign.entity.js';

export const eventKinds = ['release', 'event'] as const;
export type EventKind = (typeof eventKinds)[number];

/** What the team did on a day, such as sending a release: a marker on the timeline. */
@Entity('campaign_event')
@Index('ix_campaign_event_campaign', ['campaignId', 'day'])
@Index('ix_campaign_event_day', ['day'])
export class CampaignEvent {
  @IdKey() id!: string;
  @ForeignKey(() => Campaign, { name: 'fk_campaign_event_campaign', onDelete: 'CASCADE' })
  @RefColumn()
  campaignId!: string;
  @DayColumn() day!: string;
  @CodeColumn() kind!: EventKind;
  @TextColumn({ length: 200 }) title!: string;
}
