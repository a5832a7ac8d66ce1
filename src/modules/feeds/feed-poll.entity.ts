import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  columnTypes,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../database/columns.js';
import { Feed } from './feed.entity.js';

/** fetched: a body was read; unchanged: same body as last time; not-modified: 304; failed: see `errorCode`. */
export type PollOutcome = 'fetched' | 'unchanged' | 'not-modified' | 'failed';

/** Looks at a feed that are kept. */
export const pollsKept = 50;

/** One look at a feed. The rows of a feed are a ring: look number n stands in slot n modulo 50, over the one 50 looks before. */
@Entity('feed_poll')
export class FeedPoll {
  @ForeignKey(() => Feed, { name: 'fk_feed_poll_feed', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  feedId!: string;
  @PrimaryColumn({ ...columnTypes.int }) slot!: number;
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
