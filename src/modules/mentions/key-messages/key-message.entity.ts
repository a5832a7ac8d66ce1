import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, RefColumn, TextColumn } from '../../../database/columns.js';
import { Campaign } from '../../campaigns/campaign.entity.js';

/** A sentence that we want to be carried on; a person says of a mention that it does. */
@Entity('key_message')
@Index('ix_key_message_campaign', ['campaignId'])
export class KeyMessage {
  @IdKey() id!: string;
  @TextColumn({ length: 300 }) text!: string;
  /** null: for all campaigns. */
  @ForeignKey(() => Campaign, { name: 'fk_key_message_campaign', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  campaignId!: string | null;
  @InstantColumn() createdAt!: Date;
  /** No longer offered; mentions keep it. */
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
