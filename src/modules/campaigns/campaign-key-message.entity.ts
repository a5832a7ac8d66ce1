import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Campaign } from './campaign.entity.js';

/** A key message that a campaign wants to be carried on. */
@Entity('campaign_key_message')
@Index('ix_campaign_key_message_key_message', ['messageId'])
export class CampaignKeyMessage {
  @ForeignKey(() => Campaign, { name: 'fk_campaign_key_message_campaign', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  campaignId!: string;
  /** Key messages stand in a later room, so this is known by name only. */
  @ForeignKey('KeyMessage', { name: 'fk_campaign_key_message_key_message', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  messageId!: string;
}
