import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, RefColumn } from '../../../database/columns.js';
import { Mention } from '../mention.entity.js';
import { Tag } from './tag.entity.js';

@Entity('mention_tag')
@Index('ix_mention_tag_tag', ['tagId', 'mentionId'])
@Index('ix_mention_tag_merged', ['mergedFrom'])
export class MentionTag {
  @ForeignKey(() => Mention, { name: 'fk_mention_tag_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => Tag, { name: 'fk_mention_tag_tag', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  tagId!: string;
  /** The tag whose merger brought this one here; null when a person set it. */
  @ForeignKey(() => Tag, { name: 'fk_mention_tag_merged', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  mergedFrom!: string | null;
}
