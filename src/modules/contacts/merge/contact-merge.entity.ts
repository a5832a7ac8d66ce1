import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, JsonColumn, RefColumn } from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Contact } from '../contact.entity.js';
import type { MergeSnapshot } from './merge-snapshot.js';

/** Two contacts have become one. Holds what an undo needs; goes with the contact, by its erasure, and after 30 days. */
@Entity('contact_merge')
@Index('ix_contact_merge_kept', ['keptId', 'at'])
@Index('ix_contact_merge_at', ['at'])
export class ContactMerge {
  @IdKey() id!: string;
  @ForeignKey(() => Contact, { name: 'fk_contact_merge_kept', onDelete: 'CASCADE' })
  @RefColumn()
  keptId!: string;
  @ForeignKey(() => User, { name: 'fk_contact_merge_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @InstantColumn() at!: Date;
  @JsonColumn() snapshot!: MergeSnapshot;
}
