import { Entity, ForeignKey, Index } from 'typeorm';
import { RefColumn, TextKey } from '../../database/columns.js';
import { Item } from './item.entity.js';

/** A further identity of an item: a publisher gave the article another address, and a feed still names it by its guid. */
@Entity('item_alias')
@Index('ix_item_alias_item', ['itemId'])
export class ItemAlias {
  /** As `identity` of an item. */
  @TextKey(64) identity!: string;
  @ForeignKey(() => Item, { name: 'fk_item_alias_item', onDelete: 'CASCADE' })
  @RefColumn()
  itemId!: string;
}
