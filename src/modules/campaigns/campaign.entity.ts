import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  FloatColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../database/columns.js';

/** A goal in the public with a period, to which mentions are assigned. */
@Entity('campaign')
@Index('ix_campaign_name', ['name'])
export class Campaign {
  @IdKey() id!: string;
  @TextColumn({ length: 160 }) name!: string;
  /** Who, what, how much, by when, in the team's own words. */
  @TextColumn() goal!: string;
  /** The same in four parts; each null while nobody has said it. Whom it shall reach. */
  @TextColumn({ length: 300, nullable: true }) goalWho!: string | null;
  /** What they shall hear or do. */
  @TextColumn({ length: 300, nullable: true }) goalWhat!: string | null;
  /** How much of it. */
  @TextColumn({ length: 300, nullable: true }) goalMeasure!: string | null;
  @DayColumn({ nullable: true }) goalUntil!: string | null;
  @DayColumn({ nullable: true }) periodStart!: string | null;
  @DayColumn({ nullable: true }) periodEnd!: string | null;
  @IntColumn({ nullable: true }) budgetCents!: number | null;
  @IntColumn({ nullable: true }) spentCents!: number | null;
  @FloatColumn({ nullable: true }) hoursPlanned!: number | null;
  @FloatColumn({ nullable: true }) hoursSpent!: number | null;
  @InstantColumn() createdAt!: Date;
  /** Counts changes, so that two people cannot overwrite each other unseen. */
  @IntColumn({ default: 1 }) version!: number;
  /** Archived campaigns keep their mentions and leave the lists of choices. */
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
