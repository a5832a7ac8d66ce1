import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, RefColumn } from '../../../database/columns.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { Report } from './report.entity.js';

/** The grants that a report is about. */
@Entity('report_grant')
@Index('uq_report_grant', ['reportId', 'grantId'], { unique: true })
@Index('ix_report_grant_grant', ['grantId'])
export class ReportGrant {
  @IdKey() id!: string;
  @ForeignKey(() => Report, { name: 'fk_report_grant_report', onDelete: 'CASCADE' })
  @RefColumn()
  reportId!: string;
  @ForeignKey(() => Grant, { name: 'fk_report_grant_grant', onDelete: 'CASCADE' })
  @RefColumn()
  grantId!: string;
}

/** The campaigns that a report is about, beside those of its grants. */
@Entity('report_campaign')
@Index('uq_report_campaign', ['reportId', 'campaignId'], { unique: true })
@Index('ix_report_campaign_campaign', ['campaignId'])
export class ReportCampaign {
  @IdKey() id!: string;
  @ForeignKey(() => Report, { name: 'fk_report_campaign_report', onDelete: 'CASCADE' })
  @RefColumn()
  reportId!: string;
  @ForeignKey(() => Campaign, { name: 'fk_report_campaign_campaign', onDelete: 'CASCADE' })
  @RefColumn()
  campaignId!: string;
}
