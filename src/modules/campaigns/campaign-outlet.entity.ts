import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { Campaign } from './campaign.entity.js';

/** Wunschmedium: an outlet that a campaign wants to be in. */
@Entity('campaign_outlet')
@Index('ix_campaign_outlet_outlet', ['outletId'])
export class CampaignOutlet {
  @ForeignKey(() => Campaign, { name: 'fk_campaign_outlet_campaign', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  campaignId!: string;
  @ForeignKey(() => Outlet, { name: 'fk_campaign_outlet_outlet', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  outletId!: string;
}
