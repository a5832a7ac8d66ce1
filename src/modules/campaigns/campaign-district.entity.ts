import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { District } from '../places/district.entity.js';
import { Campaign } from './campaign.entity.js';

/** A district in which a campaign wants to be heard. */
@Entity('campaign_district')
@Index('ix_campaign_district_district', ['districtAgs'])
export class CampaignDistrict {
  @ForeignKey(() => Campaign, { name: 'fk_campaign_district_campaign', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  campaignId!: string;
  @ForeignKey(() => District, { name: 'fk_campaign_district_district', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'varchar', length: '5' })
  districtAgs!: string;
}
