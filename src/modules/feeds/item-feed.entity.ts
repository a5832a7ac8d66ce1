import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, TextColumn } from '../../database/columns.js';
import { Feed } from './feed.entity.js';
import { Item } from './item.entity.js';

/** Which feeds showed an item. */
@Entity('item_feed')
@Index('ix_item_feed_key', ['feedId', 'guidKey'])
export class ItemFeed {
  @ForeignKey(() => Item, { name: 'fk_item_feed_item', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  itemId!: string;
  @ForeignKey(() => Feed, { name: 'fk_item_feed_feed', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  feedId!: string;
  /** Hash of the item's guid in this feed (`item-identity.ts`); null where the feed gives none or none that can be relied on. */
  @TextColumn({ length: 24, nullable: true }) guidKey!: string | null;
  @InstantColumn() firstSeenAt!: Date;
}
