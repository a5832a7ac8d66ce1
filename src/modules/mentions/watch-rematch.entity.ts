import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, IntColumn, RefColumn } from '../../database/columns.js';
import { Watch } from './watch.entity.js';

/** The walk of a watch's wording over stored items, newest first: the last one, under way or finished. */
@Entity('watch_rematch')
@Index('ix_watch_rematch_open', ['finishedAt', 'startedAt'])
export class WatchRematch {
  @ForeignKey(() => Watch, { name: 'fk_watch_rematch_watch', onDelete: 'CASCADE' })
  @IdKey()
  watchId!: string;
  /** Another value for each walk: who still works on the one before finds out by it. */
  @RefColumn() run!: string;
  @IntColumn() revision!: number;
  /** Items first seen from here on are looked at. */
  @InstantColumn() since!: Date;
  /** Items to look at, counted at the start, and looked at so far. */
  @IntColumn() total!: number;
  @IntColumn() done!: number;
  /** The item that was looked at last; null before the first batch. */
  @InstantColumn({ nullable: true }) cursorAt!: Date | null;
  @RefColumn({ nullable: true }) cursorId!: string | null;
  /** New mentions, and matches that ended. */
  @IntColumn() found!: number;
  @IntColumn() ended!: number;
  @InstantColumn() startedAt!: Date;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
}
