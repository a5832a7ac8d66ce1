import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Mention } from './mention.entity.js';

@Entity('mention_campaign')
@Index('ix_mention_campaign_campaign', ['campaignId', 'mentionId'])
export class MentionCampaign {
  @ForeignKey(() => Mention, { name: 'fk_mention_campaign_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => Campaign, { name: 'fk_mention_campaign_campaign', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  campaignId!: string;
}
