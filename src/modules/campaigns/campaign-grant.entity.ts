import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Grant } from '../funding/grant.entity.js';
import { Campaign } from './campaign.entity.js';

/** A grant that pays for a campaign: proposed for the releases of the campaign. */
@Entity('campaign_grant')
@Index('ix_campaign_grant_grant', ['grantId'])
export class CampaignGrant {
  @ForeignKey(() => Campaign, { name: 'fk_campaign_grant_campaign', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  campaignId!: string;
  @ForeignKey(() => Grant, { name: 'fk_campaign_grant_grant', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  grantId!: string;
}
