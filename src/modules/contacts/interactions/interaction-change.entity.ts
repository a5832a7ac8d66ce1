import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
} from '../../../database/columns.js';
import { Contact } from '../contact.entity.js';

/**
 * What an interaction was before somebody changed or removed it, kept for a day so that the step can be undone. It may hold what the contact
 * said, so an erasure takes it along.
 */
@Entity('interaction_change')
@Index('ix_interaction_change_at', ['at'])
@Index('ix_interaction_change_contact', ['contactId'])
export class InteractionChange {
  @IdKey() id!: string;
  @ForeignKey(() => Contact, { name: 'fk_interaction_change_contact', onDelete: 'CASCADE' })
  @RefColumn()
  contactId!: string;
  @RefColumn() interactionId!: string;
  @CodeColumn() kind!: 'edit' | 'removal';
  @JsonColumn() before!: Record<string, unknown>;
  /** Of the interaction after the change; an edit is undone only while it still stands. */
  @IntColumn() version!: number;
  @InstantColumn() at!: Date;
}
