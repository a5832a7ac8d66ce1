import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { columnTypes, TextColumn } from '../../database/columns.js';
import { Feed } from './feed.entity.js';

/** What the last document of a feed held, so that the next one needs no look at the items that stand in it unchanged. */
@Entity('feed_shown')
export class FeedShown {
  @ForeignKey(() => Feed, { name: 'fk_feed_shown_feed', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  feedId!: string;
  /** Digests of its items, one behind the other (`shown-memory.ts`). */
  @TextColumn() digests!: string;
}
