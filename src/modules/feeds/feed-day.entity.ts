import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, IntColumn } from '../../database/columns.js';
import { Feed } from './feed.entity.js';

/** Polls of one feed on one day: the base of "share of outlet-days observed". */
@Entity('feed_day')
@Index('ix_feed_day_day', ['day', 'feedId', 'succeeded'])
export class FeedDay {
  @ForeignKey(() => Feed, { name: 'fk_feed_day_feed', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  feedId!: string;
  @PrimaryColumn({ type: 'varchar', length: '10' }) day!: string;
  @IntColumn() due!: number;
  @IntColumn() succeeded!: number;
  @IntColumn() newItems!: number;
}
