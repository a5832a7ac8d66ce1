import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, TextColumn } from '../../../database/columns.js';
import { Mention } from '../mention.entity.js';

/** The address of a mention that no item stands behind, so that the same piece is recognised when somebody enters it again. */
@Entity('mention_address')
@Index('ix_mention_address_identity', ['identity'])
export class MentionAddress {
  @ForeignKey(() => Mention, { name: 'fk_mention_address_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  /** As `identity` of an item: SHA-256 of the canonical address. */
  @TextColumn({ length: 64 }) identity!: string;
}
