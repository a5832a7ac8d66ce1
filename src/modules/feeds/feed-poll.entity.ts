import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Feed } from './feed.entity.js';

/** fetched: a body was read; unchanged: same body as last time; not-modified: 304; failed: see `errorCode`. */
export type PollOutcome = 'fetched' | 'unchanged' | 'not-modified' | 'failed';

/** One look at a feed; the last 50 are kept. */
@Entity('feed_poll')
@Index('ix_feed_poll_feed', ['feedId', 'at'])
export class FeedPoll {
  @IdKey() id!: string;
  @ForeignKey(() => Feed, { name: 'fk_feed_poll_feed', onDelete: 'CASCADE' })
  @RefColumn()
  feedId!: string;
  @InstantColumn() at!: Date;
  @CodeColumn() outcome!: PollOutcome;
  @IntColumn({ nullable: true }) status!: number | null;
  @IntColumn() bytes!: number;
  @IntColumn() ms!: number;
  @IntColumn() items!: number;
  @IntColumn() newItems!: number;
  @TextColumn({ length: 60, nullable: true }) errorCode!: string | null;
  /** Codes of the parser's warnings. */
  @JsonColumn() warnings!: string[];
}
