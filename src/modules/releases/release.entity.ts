import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Campaign } from '../campaigns/campaign.entity.js';

/** A press release as it went out. */
@Entity('release')
@Index('ix_release_campaign', ['campaignId'])
@Index('ix_release_published', ['publishedAt'])
export class Release {
  @IdKey() id!: string;
  @ForeignKey(() => Campaign, { name: 'fk_release_campaign', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  campaignId!: string | null;
  @TextColumn({ length: 300 }) headline!: string;
  /** Plain text, the lead included. */
  @TextColumn() body!: string;
  /** What every release says about the organisation; may be empty. */
  @TextColumn() boilerplate!: string;
  /** Names of the persons it quotes or gives as contact. */
  @JsonColumn() spokespersons!: string[];
  /** Web addresses it points to. */
  @JsonColumn() links!: string[];
  @InstantColumn() publishedAt!: Date;
  /** The day of `publishedAt` in the reporting time zone. */
  @DayColumn() day!: string;
  /** For how many days after an outlet was written to a piece counts as answering. */
  @IntColumn() replyDays!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  /** Counts changes, those of the outlets written to included, so that two people cannot overwrite each other unseen. */
  @IntColumn() version!: number;
  /** Archived releases leave the list and explain no mention. */
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
