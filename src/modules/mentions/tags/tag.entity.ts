import { Entity, Index } from 'typeorm';
import { IdKey, InstantColumn, TextColumn } from '../../../database/columns.js';

/** A free word of the organisation that mentions are sorted by. */
@Entity('tag')
@Index('uq_tag_key', ['key'], { unique: true })
export class Tag {
  @IdKey() id!: string;
  @TextColumn({ length: 60 }) name!: string;
  /** The name as it is compared (`tag-name.ts`); null once deleted, so that the name is free again. */
  @TextColumn({ nullable: true, length: 80 }) key!: string | null;
  @InstantColumn() createdAt!: Date;
  /** Its mentions are kept for a while, so that it can come back with them (`organise-tags.ts`). */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
}
