import { Entity, Index } from 'typeorm';
import { DayColumn, TextKey } from '../../database/columns.js';

/** What remains of an item that is gone: enough to know it again, so that it does not come back as new. */
@Entity('item_tombstone')
@Index('ix_item_tombstone_day', ['lastDay'])
export class ItemTombstone {
  /** 84 bits of a hash over the item's identity, or an alias: short, because there will be millions. */
  @TextKey(14) identityKey!: string;
  /** The day the item went, or about the last one on which a feed showed it again. */
  @DayColumn() lastDay!: string;
}
