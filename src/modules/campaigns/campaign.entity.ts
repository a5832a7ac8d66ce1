import { Entity, Index } from 'typeorm';
import { DayColumn, IdKey, InstantColumn, TextColumn } from '../../database/columns.js';

/** A goal in the public with a period, to which mentions are assigned. */
@Entity('campaign')
@Index('ix_campaign_name', ['name'])
export class Campaign {
  @IdKey() id!: string;
  @TextColumn({ length: 160 }) name!: string;
  /** Who, what, how much, by when, in the team's own words. */
  @TextColumn() goal!: string;
  @DayColumn({ nullable: true }) periodStart!: string | null;
  @DayColumn({ nullable: true }) periodEnd!: string | null;
  @InstantColumn() createdAt!: Date;
  /** Archived campaigns keep their mentions and leave the lists of choices. */
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
