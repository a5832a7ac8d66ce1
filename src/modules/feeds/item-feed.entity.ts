import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn } from '../../database/columns.js';
import { Feed } from './feed.entity.js';
import { Item } from './item.entity.js';

/** Which feeds showed an item. */
@Entity('item_feed')
@Index('ix_item_feed_feed', ['feedId'])
export class ItemFeed {
  @ForeignKey(() => Item, { name: 'fk_item_feed_item', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  itemId!: string;
  @ForeignKey(() => Feed, { name: 'fk_item_feed_feed', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  feedId!: string;
  @InstantColumn() firstSeenAt!: Date;
}
